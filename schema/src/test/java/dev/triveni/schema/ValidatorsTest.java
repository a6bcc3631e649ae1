package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidatorsTest {
  private static final Schemas STRICT = Schemas.strict();

  static final class Even implements Validator<Integer> {
    @Override
    public Integer after(Integer number) {
      if (number % 2 != 0) {
        throw new IllegalArgumentException(number + " is not an even number");
      }
      return number;
    }
  }

  static final class Trimmed implements Validator<String> {
    @Override
    public Object before(Object input) {
      return input instanceof String text ? text.strip() : input;
    }
  }

  static final class Truncated implements Validator<String> {
    @Override
    public String around(Object input, Reading<String> reading) {
      try {
        return reading.read(input);
      } catch (InvalidInputException invalid) {
        boolean isTooLong =
            invalid.mistakes().stream().allMatch(each -> each.type().equals("string_too_long"));
        if (isTooLong && input instanceof String text) {
          return reading.read(text.substring(0, 5));
        }
        throw invalid;
      }
    }
  }

  static final class Lines implements Validator<List<String>> {
    @Override
    public List<String> around(Object input, Reading<List<String>> reading) {
      return List.of(String.valueOf(input).split(";"));
    }
  }

  @Validate(Even.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface EvenNumber {}

  record Order(
      @Validate(Even.class) int count,
      @Validate(Trimmed.class) @Size(min = 3) String name,
      @Validate(Truncated.class) @Size(max = 5) String brief,
      List<@Validate(Even.class) Integer> codes,
      @EvenNumber Optional<Integer> other,
      @Validate(Lines.class) @Nullable List<String> lines) {}

  private static final String RIGHT =
      """
      {"count":2,"name":" abc ","brief":"abcdefgh","codes":[4],"other":null,"lines":"a;b"}\
      """;

  @Test
  @Shows(value = "FA-10", code = "@Validate(Even.class) int count")
  void validatorsChangeWhatIsRead() {
    assertThat(Reports.read(STRICT.of(Order.class), RIGHT).orThrow())
        .isEqualTo(new Order(2, "abc", "abcde", List.of(4), Optional.empty(), List.of("a", "b")));
  }

  @Test
  @Shows("FA-10")
  void validatorsRefuseWithValueErrorsWhereTheValueIs() {
    assertThat(
            Reports.lines(
                STRICT.of(Order.class),
                """
                {"count":3,"name":" a ","brief":5,"codes":[4,5],"other":7,"lines":null}\
                """))
        .containsExactly(
            "[count] value_error: Value error, 3 is not an even number {error={}}",
            "[name] string_too_short: String should have at least 3 characters {min_length=3}",
            "[brief] string_type: Input should be a valid string {}",
            "[codes, 1] value_error: Value error, 5 is not an even number {error={}}",
            "[other] value_error: Value error, 7 is not an even number {error={}}");
  }

  @Test
  void theMistakesOfAChangedInputEchoTheChangedInput() {
    assertThat(Reports.mistakes(STRICT.of(Order.class), RIGHT.replace("abc", "a")))
        .singleElement()
        .extracting(Mistake::input)
        .isEqualTo("a");
    assertThat(Reports.mistakes(STRICT.of(Order.class), RIGHT.replace(":2", ":3")))
        .singleElement()
        .extracting(Mistake::input)
        .isEqualTo(3L);
  }

  @Test
  void whatIsWrongBeforeIsNotValidatedAfter() {
    assertThat(Reports.lines(STRICT.of(Order.class), RIGHT.replace(":2", ":\"x\"")))
        .containsExactly("[count] int_type: Input should be a valid integer {}");
  }

  record Person(String name, int age, String code, @Secret String password) {
    @Validate
    static String name(String name) {
      return name.toUpperCase(Locale.ROOT);
    }

    @Validate
    static Object age(Object input) {
      return input instanceof String words && words.equals("forty") ? 40 : input;
    }

    @Validate
    static String code(Object input, Validator.Reading<String> reading) {
      return input instanceof Number number ? "#" + number : reading.read(input);
    }

    @Validate
    static String password(String password) {
      if (password.length() < 8) {
        throw new IllegalArgumentException("too short");
      }
      return password;
    }
  }

  @Test
  @Shows(
      value = "FA-10",
      code = "@Validate static String name(String name) { return name.strip(); }")
  void staticMethodsOfARecordValidateTheComponentOfTheirName() {
    assertThat(
            Reports.read(
                    STRICT.of(Person.class),
                    "{\"name\":\"ann\",\"age\":\"forty\",\"code\":7,\"password\":\"12345678\"}")
                .orThrow())
        .isEqualTo(new Person("ANN", 40, "#7", "12345678"));
  }

  @Test
  void aSecretIsNotEchoedByItsValidator() {
    assertThat(
            Reports.mistakes(
                STRICT.of(Person.class),
                "{\"name\":\"ann\",\"age\":4,\"code\":\"x\",\"password\":\"short\"}"))
        .singleElement()
        .satisfies(mistake -> {
          assertThat(mistake.loc()).containsExactly("password");
          assertThat(mistake.msg()).isEqualTo("Value error, too short");
          assertThat(mistake.input()).isNull();
        });
  }

  static final class Unfolded implements Validator<Range> {
    @Override
    public Object before(Object input) {
      return input instanceof String text && text.contains("-")
          ? Map.of("from", text.split("-")[0], "to", text.split("-")[1])
          : input;
    }

    @Override
    public Range after(Range range) {
      if (range.from().equals(range.to())) {
        throw new InvalidInputException(
            List.of(new Mistake("empty_range", List.of("to"), "Empty", range.to(), Map.of())));
      }
      return range;
    }
  }

  @Validate(Unfolded.class)
  record Range(String from, String to) {
    Range {
      if (from.compareTo(to) > 0) {
        throw new IllegalArgumentException("from is behind to");
      }
    }
  }

  record Holder(Range range, @Nullable Range second, List<Range> more) {}

  @Test
  @Shows(value = "FA-10", code = "@Validate(Unfolded.class) record Range(String from, String to)")
  void aWholeRecordIsValidatedWhereverItStands() {
    assertThat(
            Reports.read(
                    STRICT.of(Holder.class),
                    "{\"range\":\"a-b\",\"more\":[\"c-d\",{\"from\":\"e\",\"to\":\"f\"}]}")
                .orThrow())
        .isEqualTo(
            new Holder(
                new Range("a", "b"), null, List.of(new Range("c", "d"), new Range("e", "f"))));
    assertThat(
            Reports.lines(
                STRICT.of(Holder.class),
                "{\"range\":\"a-a\",\"second\":\"b-a\",\"more\":[{\"from\":\"e\",\"x\":1}]}"))
        .containsExactly(
            "[range, to] empty_range: Empty {}",
            "[second] value_error: Value error, from is behind to {error={}}",
            "[more, 0, to] missing: Field required {}",
            "[more, 0, x] extra_forbidden: Extra inputs are not permitted {}");
  }

  @Test
  void validatorsOfParametersReadTexts() throws NoSuchMethodException {
    Schema<?> schema =
        STRICT.of(
            ValidatorsTest.class.getDeclaredMethod("take", int.class, String.class)
                .getParameters()[0]);
    assertThat(schema.parse(List.of("4")).orThrow()).isEqualTo(4);
    assertThat(Reports.lines(schema.parse(List.of("5"))))
        .containsExactly("[] value_error: Value error, 5 is not an even number {error={}}");
  }

  static void take(@Validate(Even.class) int number, String other) {}

  record Immutable(String id) {
    Immutable {
      id = id.isEmpty() ? "made" : id;
    }
  }

  @Test
  @Shows("FA-10")
  void aConstructorChangesAndFillsIn() {
    assertThat(Reports.read(STRICT.of(Immutable.class), "{\"id\":\"\"}").orThrow().id())
        .isEqualTo("made");
  }

  static final class Inner implements Validator<Integer> {
    private Inner(int unused) {}
  }

  record NotMade(@Validate(Inner.class) int number) {}

  record OfNothing(String name) {
    @Validate
    static String naem(String name) {
      return name;
    }
  }

  record OfAnotherType(String name) {
    @Validate
    static Integer name(Integer name) {
      return name;
    }
  }

  record WrongType(@Validate(Even.class) String text) {}

  sealed interface Shape {
    @Validate(BeforeShape.class)
    record Circle(double radius) implements Shape {}
  }

  static final class BeforeShape implements Validator<Shape.Circle> {
    @Override
    public Object before(Object input) {
      return input;
    }
  }

  record NoneNamed(@Validate String name) {}

  @Test
  void whatCannotBeHonouredIsRefused() {
    assertRefused(NotMade.class, "TRV-SCHEMA-050");
    assertRefused(OfNothing.class, "TRV-SCHEMA-051");
    assertRefused(OfAnotherType.class, "TRV-SCHEMA-051");
    assertRefused(WrongType.class, "TRV-SCHEMA-052");
    assertRefused(Shape.class, "TRV-SCHEMA-053");
    assertRefused(NoneNamed.class, "TRV-SCHEMA-057");
  }

  private static void assertRefused(Class<?> type, String id) {
    assertThatThrownBy(() -> STRICT.of(type))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining(id);
  }
}
