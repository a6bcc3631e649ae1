package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final Schemas STRICT = Schemas.strict();
  private static final Schemas LENIENT = Schemas.lenient();

  /// A line.
  record Line(String article, int count, double price) {
    @Computed
    double total() {
      return count * price;
    }

    @Computed
    @Name("in_words")
    Optional<String> words() {
      return Optional.of(count + " " + article);
    }
  }

  @Test
  @Shows(value = "FA-10", code = "@Computed double total() { return count * price; }")
  void computedMembersAreWrittenBehindTheComponents() {
    assertThat(json(STRICT, Line.class, new Line("nuts", 2, 1.5)))
        .isEqualTo(
            "{\"article\":\"nuts\",\"count\":2,\"price\":1.5,\"total\":3.0,\"in_words\":\"2 nuts\"}");
  }

  @Test
  @Shows("FA-10")
  void computedMembersAreDescribedInWhatIsWrittenOnly() {
    Definitions definitions = new Definitions();
    Schema<Line> schema = STRICT.of(Line.class);
    assertThat(properties(definitions, schema.describe(definitions)))
        .containsOnlyKeys("article", "count", "price");
    Map<String, Object> written = properties(definitions, schema.describeOutput(definitions));
    assertThat(written.get("total"))
        .isEqualTo(Map.of("type", "number", "format", "double", "readOnly", true));
    assertThat(definitions.schemas()).containsOnlyKeys("Line", "Line-Output");
  }

  @Test
  void computedMembersAreNotRead() {
    String json = "{\"article\":\"nuts\",\"count\":2,\"price\":1.5,\"total\":9}";
    assertThat(Reports.lines(STRICT.of(Line.class), json))
        .containsExactly("[total] extra_forbidden: Extra inputs are not permitted {}");
    assertThat(Reports.read(LENIENT.of(Line.class), json).orThrow().total()).isEqualTo(3);
  }

  record Event(String kind, @Extra Map<String, Object> more) {
    @Computed
    int length() {
      return more.size();
    }
  }

  record Counts(@Extra Map<String, Integer> counts) {}

  @Extra(Extra.Members.IGNORED)
  record Webhook(String id) {}

  @Extra(Extra.Members.FORBIDDEN)
  record Exact(String id) {}

  @Test
  @Shows(value = "FA-10", code = "record Event(String kind, @Extra Map<String, Object> more)")
  void extraMembersAreKeptAndWrittenAgain() {
    Event event =
        Reports.read(STRICT.of(Event.class), "{\"x\":1,\"kind\":\"k\",\"y\":[null]}").orThrow();
    assertThat(event.more()).containsOnlyKeys("x", "y");
    assertThat(json(STRICT, Event.class, event))
        .isEqualTo("{\"kind\":\"k\",\"x\":1,\"y\":[null],\"length\":2}");
    assertThat(Reports.read(STRICT.of(Event.class), "{\"kind\":\"k\"}").orThrow().more()).isEmpty();
  }

  @Test
  @Shows("FA-10")
  void extraMembersHaveATypeOrAreIgnoredOrForbidden() {
    assertThat(Reports.lines(STRICT.of(Counts.class), "{\"a\":1,\"b\":\"x\"}"))
        .containsExactly("[b] int_type: Input should be a valid integer {}");
    assertThat(Reports.read(STRICT.of(Webhook.class), "{\"id\":\"a\",\"b\":1}").orThrow())
        .isEqualTo(new Webhook("a"));
    assertThat(Reports.lines(LENIENT.of(Exact.class), "{\"id\":\"a\",\"b\":1}"))
        .containsExactly("[b] extra_forbidden: Extra inputs are not permitted {}");
  }

  @Test
  void aMemberThatIsDeclaredIsWrittenOnce() {
    Event forged = new Event("k", Map.of("kind", "other", "length", 9));
    assertThat(json(STRICT, Event.class, forged)).isEqualTo("{\"kind\":\"k\",\"length\":2}");
  }

  @Test
  void theDescriptionSaysWhatMayBeBeside() {
    Definitions definitions = new Definitions();
    STRICT.of(Event.class).describe(definitions);
    STRICT.of(Counts.class).describe(definitions);
    STRICT.of(Webhook.class).describe(definitions);
    assertThat(definitions.schemas().get("Event")).containsEntry("additionalProperties", true);
    assertThat(definitions.schemas().get("Counts").get("additionalProperties"))
        .asString()
        .contains("integer");
    assertThat(definitions.schemas().get("Webhook")).doesNotContainKey("additionalProperties");
  }

  record Payment(@Strict double amount, int count) {}

  record Relaxed(@Strict(false) int count, int other) {}

  @Strict
  record Exactly(int count, List<Integer> numbers) {}

  record Outer(Exactly exactly, int count) {}

  @Test
  @Shows(
      value = {"FA-03", "FA-10"},
      code = "record Payment(@Strict double amount, int count)")
  void strictnessIsChosenForAMemberOrARecord() {
    assertThat(Reports.lines(LENIENT.of(Payment.class), "{\"amount\":\"1\",\"count\":\"1\"}"))
        .containsExactly("[amount] float_type: Input should be a valid number {}");
    assertThat(Reports.lines(STRICT.of(Relaxed.class), "{\"count\":\"1\",\"other\":\"1\"}"))
        .containsExactly("[other] int_type: Input should be a valid integer {}");
    assertThat(
            Reports.lines(
                LENIENT.of(Outer.class),
                "{\"exactly\":{\"count\":\"1\",\"numbers\":[\"2\"]},\"count\":\"3\"}"))
        .containsExactly(
            "[exactly, count] int_type: Input should be a valid integer {}",
            "[exactly, numbers, 0] int_type: Input should be a valid integer {}");
  }

  @Test
  void textIsConvertedInAnyCase() {
    assertThat(LENIENT.of(Exactly.class).readTree(Map.of("count", "1", "numbers", List.of("2"))))
        .isEqualTo(new Outcome.Valid<>(new Exactly(1, List.of(2))));
  }

  record Article(@ReadOnly @Nullable Long id, String title, @Secret String token) {}

  @Test
  @Shows(
      value = {"FA-10", "FA-29"},
      code = "record Article(@ReadOnly @Nullable Long id, String title)")
  void readOnlyMembersAreWrittenAndNotRead() {
    Article read =
        Reports.read(STRICT.of(Article.class), "{\"id\":7,\"title\":\"t\",\"token\":\"s\"}")
            .orThrow();
    assertThat(read).isEqualTo(new Article(null, "t", "s"));
    assertThat(json(STRICT, Article.class, new Article(7L, "t", "s")))
        .isEqualTo("{\"id\":7,\"title\":\"t\"}");
  }

  @Test
  void readAndWrittenMembersAreDescribedApart() {
    Definitions definitions = new Definitions();
    Schema<Article> schema = STRICT.of(Article.class);
    assertThat(properties(definitions, schema.describe(definitions)))
        .containsOnlyKeys("title", "token");
    Map<String, Object> written = properties(definitions, schema.describeOutput(definitions));
    assertThat(written).containsOnlyKeys("id", "title");
    assertThat(written.get("id")).asString().contains("readOnly=true");
  }

  @Test
  void changesLeaveReadOnlyMembersAlone() {
    record Change(Changes<Article> article) {}
    Changes<Article> changes =
        Reports.read(STRICT.of(Change.class), "{\"article\":{\"id\":9,\"title\":\"new\"}}")
            .orThrow()
            .article();
    assertThat(changes.applyTo(new Article(7L, "old", "s"))).isEqualTo(new Article(7L, "new", "s"));
  }

  record Priced(@Alias({"cost", "amount"}) @Name("unit_price") int price) {}

  @Test
  @Shows(value = "FA-10", code = "record Item(@Alias(\"cost\") double price)")
  void aMemberIsReadUnderFurtherNamesAndWrittenUnderItsOwn() {
    for (String name : List.of("unit_price", "cost", "amount")) {
      assertThat(Reports.read(STRICT.of(Priced.class), "{\"" + name + "\":3}").orThrow())
          .isEqualTo(new Priced(3));
    }
    assertThat(json(STRICT, Priced.class, new Priced(3))).isEqualTo("{\"unit_price\":3}");
    assertThat(Reports.lines(STRICT.of(Priced.class), "{\"cost\":\"x\"}"))
        .containsExactly("[cost] int_type: Input should be a valid integer {}");
    assertThat(Reports.lines(STRICT.of(Priced.class), "{}"))
        .containsExactly("[unit_price] missing: Field required {}");
    assertThat(Reports.lines(STRICT.of(Priced.class), "{\"cost\":1,\"amount\":2}"))
        .singleElement()
        .asString()
        .contains("json_invalid");
  }

  record Loud(String name) {
    @Override
    public String name() {
      return name.toUpperCase(Locale.ROOT);
    }
  }

  @Test
  @Shows("FA-10")
  void anAccessorDecidesWhatIsWritten() {
    assertThat(json(STRICT, Loud.class, new Loud("ann"))).isEqualTo("{\"name\":\"ANN\"}");
  }

  record Clash(@Alias("other") int one, int other) {}

  record NoValue(@ReadOnly long id) {}

  record ComputesOfNothing(int number) {
    @Computed
    static int doubled() {
      return 2;
    }
  }

  record KeepsElsewhere(@Extra List<String> more) {}

  @Extra
  record KeepsNowhere(String id) {}

  record Twice(int total) {
    @Computed
    @Name("total")
    int again() {
      return total;
    }
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertRefused(NoValue.class, "TRV-SCHEMA-054");
    assertRefused(ComputesOfNothing.class, "TRV-SCHEMA-055");
    assertRefused(KeepsElsewhere.class, "TRV-SCHEMA-056");
    assertRefused(KeepsNowhere.class, "TRV-SCHEMA-056");
    assertRefused(Clash.class, "TRV-SCHEMA-006");
    assertRefused(Twice.class, "TRV-SCHEMA-006");
  }

  private static void assertRefused(Class<?> type, String id) {
    assertThatThrownBy(() -> STRICT.of(type))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining(id);
  }

  private static <T> String json(Schemas schemas, Class<T> type, T value) {
    return new String(schemas.of(type).toJson(value), StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked") // properties are a map of names
  private static Map<String, Object> properties(
      Definitions definitions, Map<String, Object> reference) {
    String name = String.valueOf(reference.get("$ref")).replaceAll(".*/", "");
    return (Map<String, Object>) definitions.schemas().get(name).get("properties");
  }
}
