package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Values as trees of what JSON has: FastAPI's `jsonable_encoder`.
class EncodingTest {
  private static final UUID ID = UUID.fromString("7b0ac1f3-2f0f-4a4b-9d7b-5b7a5e3b6f10");

  enum Role {
    @Name("admin")
    ADMIN
  }

  record Owner(@Name("owner_name") String name, Role role, @Secret String password) {}

  record Pet(
      Owner owner,
      UUID id,
      OffsetDateTime born,
      Duration nap,
      Path picture,
      Set<Integer> sizes,
      Optional<String> note,
      Map<Integer, String> names) {}

  @Test
  @Shows(value = "FA-16", code = "Object tree = app.schemas().toTree(item)")
  void aRecordBecomesMapsListsTextsAndNumbers() {
    Pet pet =
        new Pet(
            new Owner("Ann", Role.ADMIN, "secret"),
            ID,
            OffsetDateTime.parse("2026-02-28T14:30:00Z"),
            Duration.ofMinutes(5),
            Path.of("pets/1.png"),
            Set.of(3),
            Optional.empty(),
            Map.of(1, "one"));
    Map<String, @Nullable Object> expected = new LinkedHashMap<>();
    expected.put("owner", Map.of("owner_name", "Ann", "role", "admin"));
    expected.put("id", ID.toString());
    expected.put("born", "2026-02-28T14:30:00Z");
    expected.put("nap", "PT5M");
    expected.put("picture", "pets/1.png");
    expected.put("sizes", List.of(3L));
    expected.put("note", null);
    expected.put("names", Map.of("1", "one"));
    assertThat(Schemas.strict().toTree(pet)).isEqualTo(expected);
    assertThat(Schemas.strict().withComponentNames().toTree(pet.owner()))
        .isEqualTo(Map.of("name", "Ann", "role", "admin"));
  }

  /// A class that is no record, as those of other libraries are.
  static final class Money {
    private final long cents;

    Money(long cents) {
      this.cents = cents;
    }
  }

  static final class MoneyCodec implements Codec<Money> {
    @Override
    public Money read(@Nullable Object tree) {
      return new Money(Long.parseLong(String.valueOf(tree)));
    }

    @Override
    public Object write(Money value) {
      return value.cents + " cents";
    }

    @Override
    public Map<String, Object> describe() {
      return Map.of("type", "string");
    }
  }

  @Test
  @Shows(value = "FA-16", code = "Schemas.create(options -> options.codec(Money.class, codec))")
  void aClassOfOnesOwnIsWrittenByItsCodecWhereverItStands() {
    Schemas schemas = Schemas.create(options -> options.codec(Money.class, new MoneyCodec()));
    assertThat(schemas.toTree(List.of(new Money(5), Map.of("price", new Money(7)))))
        .isEqualTo(List.of("5 cents", Map.of("price", "7 cents")));
  }

  @Test
  @Shows("FA-16")
  void generatorsAreReadToTheirEnds() {
    Schemas schemas = Schemas.strict();
    assertThat(schemas.toTree(IntStream.range(0, 3).boxed())).isEqualTo(List.of(0L, 1L, 2L));
    assertThat(new String(schemas.of(Produced.class).toJson(produced()), StandardCharsets.UTF_8))
        .isEqualTo("{\"lazy\":[\"a\",\"b\"],\"counted\":[1,2]}");
  }

  record Produced(Stream<String> lazy, Iterable<Integer> counted) {}

  private static Produced produced() {
    return new Produced(Stream.of("a", "b"), () -> IntStream.of(1, 2).boxed().iterator());
  }

  record Blob(String description, byte[] data) {}

  @Test
  @Shows(value = "FA-16", code = "record Blob(String description, byte[] data) {}")
  void bytesAreBase64InBothDirections() {
    String json = "{\"description\":\"Some data\",\"data\":\"aGVsbG8=\"}";
    Blob blob = Reports.read(Schemas.strict().of(Blob.class), json).orThrow();
    assertThat(blob.data()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    assertThat(Schemas.strict().of(Blob.class).toJson(blob)).asString().isEqualTo(json);
    assertThat(
            Reports.lines(Schemas.strict().of(Blob.class), "{\"description\":\"\",\"data\":\"?\"}"))
        .singleElement()
        .asString()
        .startsWith("[data] bytes_invalid_encoding: Data should be valid base64");
  }
}
