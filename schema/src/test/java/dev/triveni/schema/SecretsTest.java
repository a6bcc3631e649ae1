package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final Schemas STRICT = Schemas.strict();

  record Login(
      String name, @Secret @Size(min = 12) String password, @Secret Optional<Integer> pin) {
    Login {
      if (name.equals("root")) {
        throw new IllegalArgumentException("root may not log in");
      }
    }
  }

  record Logins(@Size(max = 1) List<Login> logins, String note) {}

  sealed interface Step {
    record Enter(Login login) implements Step {}

    record Leave() implements Step {}
  }

  @Test
  @Shows(value = "FA-09", code = "@Secret String password")
  void aSecretIsReadAndNeverWritten() {
    Schema<Login> schema = STRICT.of(Login.class);
    Login login = Reports.read(schema, json("ann", "correct horse", "5")).orThrow();
    assertThat(login.password()).isEqualTo("correct horse");
    assertThat(schema.toJson(login)).asString().isEqualTo("{\"name\":\"ann\"}");
    assertThat(Reports.json(STRICT, Map.of("login", login)))
        .isEqualTo("{\"login\":{\"name\":\"ann\"}}");
  }

  @Test
  void aWrongSecretIsToldWithoutItsValue() {
    assertThat(Reports.mistakes(STRICT.of(Login.class), json("ann", "hunter2", "\"hunter2\"")))
        .containsExactly(
            new Mistake(
                "string_too_short",
                List.of("password"),
                "String should have at least 12 characters",
                null,
                Map.of("min_length", 12)),
            new Mistake(
                "int_type", List.of("pin"), "Input should be a valid integer", null, Map.of()));
  }

  @Test
  void noMistakeEchoesAnObjectThatMayHoldASecret() {
    String missing = "{\"password\":\"hunter2\"}";
    String misspelt = "{\"name\":\"ann\",\"pasword\":\"hunter2\"}";
    String refused = json("root", "hunter2 hunter2", "1");
    for (String login : List.of(missing, misspelt, refused, "\"hunter2\"", "[\"hunter2\"]")) {
      checkSilence(Login.class, login);
      checkSilence(Login[].class, "[" + login + "]");
      checkSilence(Logins.class, "{\"logins\":[" + login + "," + login + "]}");
      checkSilence(Logins.class, "{\"logins\":{\"x\":" + login + "},\"not\":1}");
      checkSilence(Step.class, "{\"type\":\"Enter\",\"login\":" + login + "}");
      checkSilence(Step.class, "{\"login\":" + login + "}");
      checkSilence(Step.class, "{\"type\":\"Leave\",\"typo\":1,\"login\":" + json("a", "b", "1"));
    }
  }

  @Test
  void aTooLongListOfSecretsIsNotEchoed() {
    String login = json("ann", "hunter2 hunter2", "1");
    String json = "{\"logins\":[" + login + "," + login + "],\"note\":\"x\"}";
    assertThat(Reports.mistakes(STRICT.of(Logins.class), json))
        .extracting(Mistake::type, Mistake::input)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("too_long", null));
  }

  private static void checkSilence(Class<?> type, String json) {
    Outcome<?> outcome = Reports.read(STRICT.of(type), json);
    assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
    assertThat(outcome.toString()).doesNotContain("hunter2");
  }

  @Test
  void theExceptionOfAMistakeHasNoInputs() {
    Outcome<Login> outcome = Reports.read(STRICT.of(Login.class), json("ann", "hunter2", "1"));
    assertThat(new InvalidInputException(Reports.mistakes(outcome)))
        .hasMessage("[password]: String should have at least 12 characters");
  }

  static void endpoint(@Secret @Size(min = 12) String key) {}

  @Test
  void aParameterMayBeASecret() throws NoSuchMethodException {
    Schema<?> schema =
        STRICT.of(SecretsTest.class.getDeclaredMethod("endpoint", String.class).getParameters()[0]);
    assertThat(Reports.mistakes(schema.parse(List.of("hunter2"))))
        .extracting(Mistake::type, Mistake::input)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("string_too_short", null));
  }

  private static String json(String name, String password, String pin) {
    return "{\"name\":\"%s\",\"password\":\"%s\",\"pin\":%s}".formatted(name, password, pin);
  }
}
