package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Members that must be sent although they may be null.
class RequiredTest {

  record Note(@Required Optional<String> text, @Required @Nullable Integer page) {}

  private static final Schema<Note> SCHEMA = Schemas.strict().of(Note.class);

  private static Outcome<Note> read(String json) {
    return SCHEMA.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nullIsAValueAndAbsenceIsNone() {
    assertThat(read("{\"text\":null,\"page\":null}").orThrow())
        .isEqualTo(new Note(Optional.empty(), null));
    assertThat(read("{\"text\":\"a\",\"page\":1}").orThrow())
        .isEqualTo(new Note(Optional.of("a"), 1));
    assertThat(read("{}"))
        .isInstanceOfSatisfying(
            Outcome.Invalid.class,
            invalid ->
                assertThat(((Outcome.Invalid<?>) invalid).mistakes())
                    .extracting(Mistake::type, Mistake::loc)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("missing", List.of("text")),
                        org.assertj.core.groups.Tuple.tuple("missing", List.of("page"))));
  }

  @Test
  void theyAreWrittenAndDescribedAsWhatMustBeThere() {
    assertThat(new String(SCHEMA.toJson(new Note(Optional.empty(), 1)), StandardCharsets.UTF_8))
        .isEqualTo("{\"text\":null,\"page\":1}");
    Definitions definitions = new Definitions();
    SCHEMA.describe(definitions);
    assertThat(definitions.schemas().get("Note"))
        .isInstanceOfSatisfying(
            Map.class, note -> assertThat(note.get("required")).isEqualTo(List.of("text", "page")));
  }
}
