package dev.triveni.schema;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Lenient schemas say of wrong inputs what pydantic says: the table was written by pydantic
/// itself.
class PydanticErrorsTest {
  private static final Schema<Subject> SUBJECT = Schemas.lenient().of(Subject.class);

  enum Model {
    alexnet,
    resnet,
    lenet
  }

  enum Priority {
    LOW(1),
    HIGH(5);

    private final int rank;

    Priority(int rank) {
      this.rank = rank;
    }

    @Value
    int rank() {
      return rank;
    }
  }

  sealed interface Pet {
    @Name("cat")
    record Cat(String name) implements Pet {}

    @Name("dog")
    record Dog(int age) implements Pet {}
  }

  record Inner(int x) {}

  record Isbn(@Value String text) {
    Isbn {
      if (!text.startsWith("isbn-")) {
        throw new IllegalArgumentException("Invalid ID format");
      }
    }
  }

  record Subject(
      boolean flag,
      int whole,
      double number,
      String text,
      BigDecimal exact,
      @Digits(integer = 2, fraction = 2) BigDecimal digits,
      Instant moment,
      OffsetDateTime aware,
      LocalDateTime naive,
      LocalDate day,
      LocalTime time,
      Duration span,
      @Past LocalDate pastDay,
      @Future LocalDate futureDay,
      @Past Instant past,
      @Future Instant future,
      UUID id,
      @UuidVersion(4) UUID random,
      URI url,
      @HttpUrl URI web,
      Model model,
      Priority priority,
      @OneOf({"created_at", "updated_at"}) String literal,
      @OneOf({"1", "2"}) int numbers,
      List<Integer> list,
      Set<Integer> set,
      Map<String, Integer> map,
      Map<Integer, Integer> keys,
      @DecimalMin(value = "2", inclusive = false) int above,
      @Min(3) int atLeast,
      @DecimalMax(value = "10", inclusive = false) int below,
      @Max(3) int atMost,
      @MultipleOf("3") int times,
      @Size(min = 2, max = 3) String short_,
      @Pattern(regexp = "^a+$") String pattern,
      @Size(min = 1, max = 2) List<Integer> items,
      @Size(min = 1, max = 2) Set<Integer> unique,
      @Size(min = 1, max = 1) Map<String, Integer> entries,
      Inner inner,
      List<Inner> inners,
      Pet pet,
      @JsonText List<Integer> json,
      InetAddress address,
      Inet4Address v4,
      Inet6Address v6,
      Network network,
      ByteSize size,
      java.util.regex.Pattern regex,
      Isbn isbn,
      Pair pair,
      Optional<Integer> optional) {}

  @Tuple
  record Pair(int count, String name) {}

  record Closed(int x) {}

  record Ordered(int first, int last) {
    @AssertTrue
    boolean isOrdered() {
      return first <= last;
    }
  }

  record Others(
      byte[] bytes,
      @Size(min = 3) byte[] many,
      @Size(max = 1) byte[] few,
      @Null Optional<Integer> nothing,
      LocalDate day,
      String text,
      int whole,
      @JsonText List<Integer> json,
      Ordered ordered) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          bytes | 5 | bytes_type
          bytes | "!" | bytes_invalid_encoding
          many | "YQ==" | bytes_too_short
          few | "YWE=" | bytes_too_long
          nothing | 5 | none_required
          day | "2024-2-1" | date_parsing
          text | "\\ud800" | string_unicode
          whole | {x} | json_invalid
          json | "[" | json_invalid
          ordered | {"first":2,"last":1} | assertion_error
          """)
  @Shows("FA-08")
  void mistakesWithoutARowInTheTableHaveTheTypesOfPydantic(
      String member, String json, String type) {
    Schema<?> schema =
        Schemas.strict().of(Others.class).members().stream()
            .filter(each -> each.name().equals(member))
            .findFirst()
            .orElseThrow()
            .schema();
    assertThat(Reports.mistakes(schema, json)).extracting(Mistake::type).containsExactly(type);
  }

  @Test
  @Shows("FA-08")
  void aNumberOfTooManyDigitsIsNotRead() {
    assertThat(Reports.mistakes(schema("whole"), "\"" + "9".repeat(5_000) + "\""))
        .extracting(Mistake::type)
        .containsExactly("int_parsing_size");
  }

  record Sizes(@Value Map<UserId, ByteSize> all) {}

  record UserId(@Value long number) {}

  record Kept(
      Sizes sizes,
      @Utf8Text byte[] text,
      Priority priority,
      Network network,
      InetAddress address,
      Duration span,
      Path path,
      java.time.OffsetTime time,
      java.time.Period period) {}

  @Test
  @Shows("FA-09")
  void typesWithoutACounterpartInJsonAreReadAndWritten() {
    Schema<Kept> schema = Schemas.strict().of(Kept.class);
    Kept kept =
        Reports.read(
                schema,
                """
                {"sizes":{"7":"1.5 KiB"},"text":"äh","priority":5,"network":"10.0.0.0/255.0.0.0",
                 "address":"::1","span":"1 day, 02:00:00","path":"/tmp","time":"10:30+02:00",
                 "period":"P1Y2M"}\
                """)
            .orThrow();
    assertThat(schema.toJson(kept))
        .asString()
        .isEqualTo(
            "{\"sizes\":{\"7\":1536},\"text\":\"äh\",\"priority\":5,"
                + "\"network\":\"10.0.0.0/8\",\"address\":\"0:0:0:0:0:0:0:1\",\"span\":\"PT26H\","
                + "\"path\":\"/tmp\",\"time\":\"10:30:00+02:00\",\"period\":\"P1Y2M\"}");
    assertThat(kept.network().contains(InetAddress.ofLiteral("10.9.8.7"))).isTrue();
    assertThat(kept.network().contains(InetAddress.ofLiteral("11.0.0.1"))).isFalse();
    assertThat(Reports.json(Schemas.strict(), List.of(kept.path(), kept.address())))
        .isEqualTo("[\"/tmp\",\"0:0:0:0:0:0:0:1\"]");
  }

  /// The rows of one input.
  record Row(String member, String json, List<Map<String, Object>> items) {
    @Override
    public String toString() {
      return member + " " + json;
    }
  }

  static Stream<Row> rows() {
    Map<List<String>, Row> rows = new LinkedHashMap<>();
    for (String line : lines("pydantic-errors.tsv")) {
      String[] cells = line.split("\t");
      Row row =
          rows.computeIfAbsent(
              List.of(cells[0], cells[1]),
              key -> new Row(key.get(0), key.get(1), new ArrayList<>()));
      row.items()
          .add(
              Map.of(
                  "loc", tree(cells[2]), "type", cells[3], "msg", cells[4], "ctx", tree(cells[5])));
    }
    return rows.values().stream();
  }

  private static Object tree(String json) {
    return Reports.read(Schemas.strict().of(Object.class), json).orThrow();
  }

  private static List<String> lines(String name) {
    try (InputStream in = PydanticErrorsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Schema<?> schema(String member) {
    if (member.equals("closed")) {
      return Schemas.strict().of(Closed.class);
    }
    return SUBJECT.members().stream()
        .filter(each -> each.name().equals(member) || each.name().equals(member + "_"))
        .findFirst()
        .orElseThrow()
        .schema();
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Shows(
      value = {"FA-03", "FA-07", "FA-08", "FA-09"},
      code = "Schemas.lenient().of(Item.class).read(json)")
  void mistakesAreThoseOfPydantic(Row row) {
    List<Map<String, Object>> said =
        Reports.mistakes(schema(row.member()), row.json()).stream()
            .map(mistake ->
                Map.of(
                    "loc",
                    tree(Reports.json(Schemas.strict(), mistake.loc())),
                    "type",
                    mistake.type(),
                    "msg",
                    mistake.msg(),
                    "ctx",
                    tree(Reports.json(Schemas.strict(), mistake.ctx()))))
            .toList();
    assertThat(said).isEqualTo(row.items());
  }

  @Test
  void everyTypeOfPydanticIsTriggeredOrHasAReasonNotTo() throws IOException {
    Set<String> known = new TreeSet<>(lines("pydantic-error-types.txt"));
    String page = Files.readString(Path.of("..", "docs", "validation-errors.md"));
    Set<String> explained =
        page.lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .collect(toCollection(TreeSet::new));
    assertThat(explained).containsAll(known);
    rows()
        .flatMap(row -> row.items().stream())
        .forEach(item -> assertThat(page).contains("| `" + item.get("type") + "` |"));
  }
}
