package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What schemas tell of types: JSON Schema 2020-12.
class DescriptionTest {
  private static final Schemas STRICT = Schemas.strict();

  enum Status {
    DRAFT,
    @Name("on-line")
    PUBLISHED
  }

  record Author(String name, @Secret Optional<String> token) {}

  record Article(
      @NotBlank @Size(max = 200) String title,
      Author author,
      @Nullable Author editor,
      @Default("DRAFT") Status status,
      @Size(min = 1) Set<@Size(max = 20) String> tags,
      Optional<Article> related) {
    Article find(long id, List<String> tags) {
      return this;
    }
  }

  @Test
  @Shows("FA-29")
  void namedTypesAreDefinedOnceAndReferredTo() {
    Definitions definitions = new Definitions();
    assertThat(STRICT.of(Article[].class).describe(definitions))
        .isEqualTo(
            Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/Article")));
    assertThat(json(definitions.schemas()))
        .isEqualTo(
            lines(
                """
                {"Article":{"type":"object","title":"Article",\
                "description":"An article of the help centre.","properties":{\
                "title":{"type":"string","minLength":1,"maxLength":200,\
                "description":"what it is called: \\"Größe\\""},\
                "author":{"$ref":"#/components/schemas/Author","description":"who wrote it"},\
                "editor":{"anyOf":[{"$ref":"#/components/schemas/Author"},{"type":"null"}]},\
                "status":{"$ref":"#/components/schemas/Status","default":"DRAFT"},\
                "tags":{"type":"array","items":{"type":"string","maxLength":20},\
                "uniqueItems":true,"minItems":1},\
                "related":{"anyOf":[{"$ref":"#/components/schemas/Article"},{"type":"null"}]}},\
                "required":["title","author","tags"],"additionalProperties":false},\
                "Author":{"type":"object","title":"Author","properties":{\
                "name":{"type":"string"},\
                "token":{"anyOf":[{"type":"string"},{"type":"null"}],"writeOnly":true}},\
                "required":["name"],"additionalProperties":false},\
                "Status":{"type":"string","title":"Status",\
                "description":"How far it is.\\n\\n- `DRAFT`: not shown yet",\
                "enum":["DRAFT","on-line"]}}\
                """));
  }

  @Test
  void whatIsWrittenHasNoSecretsAndAlwaysItsDefaults() {
    Definitions definitions = new Definitions();
    assertThat(STRICT.of(Article.class).describeOutput(definitions))
        .isEqualTo(Map.of("$ref", "#/components/schemas/Article-Output"));
    STRICT.of(Article.class).describe(definitions);
    assertThat(definitions.schemas())
        .containsOnlyKeys("Article-Output", "Author-Output", "Status", "Article", "Author");
    assertThat(definitions.schemas().get("Article-Output"))
        .containsEntry("required", List.of("title", "author", "status", "tags"));
    assertThat(definitions.schemas().get("Author-Output"))
        .containsEntry("properties", Map.of("name", Map.of("type", "string")));
  }

  @Test
  void lenientRecordsAreOpen() {
    Definitions definitions = Definitions.at("#/$defs/");
    assertThat(Schemas.lenient().of(Author.class).describe(definitions))
        .isEqualTo(Map.of("$ref", "#/$defs/Author"));
    assertThat(definitions.schemas().get("Author")).doesNotContainKey("additionalProperties");
  }

  record Cases(
      boolean bool,
      byte int8,
      short int16,
      int int32,
      long int64,
      float single,
      double real,
      char letter,
      BigInteger whole,
      BigDecimal exact,
      UUID uuid,
      URI uri,
      Instant instant,
      LocalDate date,
      LocalTime time,
      LocalDateTime local,
      Duration duration,
      byte[] bytes,
      Object any,
      Optional<Object> optionalAny,
      Map<String, Integer> map,
      Map<Integer, List<String>> numbers,
      Map<@Size(min = 2) String, String> keys,
      double[] doubles,
      @Min(1) @Max(10) int range,
      @DecimalMin(value = "0.5", inclusive = false) @DecimalMax("1") double fraction,
      @Positive long positive,
      @MultipleOf("0.01") BigDecimal cents,
      @Email String email,
      @Pattern(regexp = "[a-z]+|x") String pattern,
      @Pattern(regexp = "^[a-z]+$") String anchored,
      @Pattern(regexp = "\\p{Alpha}+") String onlyJava,
      @Size(min = 1, max = 2) Map<String, String> small,
      @Default("5") Optional<Integer> defaulted) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      textBlock =
          """
          bool ; {"type":"boolean"}
          int8 ; {"type":"integer","minimum":-128,"maximum":127}
          int16 ; {"type":"integer","minimum":-32768,"maximum":32767}
          int32 ; {"type":"integer","format":"int32"}
          int64 ; {"type":"integer","format":"int64"}
          single ; {"type":"number","format":"float"}
          real ; {"type":"number","format":"double"}
          letter ; {"type":"string","minLength":1,"maxLength":1}
          whole ; {"type":"integer"}
          exact ; {"type":"number"}
          uuid ; {"type":"string","format":"uuid"}
          uri ; {"type":"string","format":"uri"}
          instant ; {"type":"string","format":"date-time"}
          date ; {"type":"string","format":"date"}
          time ; {"type":"string","format":"time-local"}
          local ; {"type":"string","format":"date-time-local"}
          duration ; {"type":"string","format":"duration"}
          bytes ; {"type":"string","format":"byte","contentEncoding":"base64"}
          any ; {}
          optionalAny ; {}
          map ; {"type":"object","additionalProperties":{"type":"integer","format":"int32"}}
          numbers ; {"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}},"propertyNames":{"pattern":"^-?\\\\d+$"}}
          keys ; {"type":"object","additionalProperties":{"type":"string"},"propertyNames":{"type":"string","minLength":2}}
          doubles ; {"type":"array","items":{"type":"number","format":"double"}}
          range ; {"type":"integer","format":"int32","minimum":1,"maximum":10}
          fraction ; {"type":"number","format":"double","exclusiveMinimum":0.5,"maximum":1}
          positive ; {"type":"integer","format":"int64","exclusiveMinimum":0}
          cents ; {"type":"number","multipleOf":0.01}
          email ; {"type":"string","format":"email"}
          pattern ; {"type":"string","pattern":"^(?:[a-z]+|x)$"}
          anchored ; {"type":"string","pattern":"^[a-z]+$"}
          onlyJava ; {"type":"string"}
          small ; {"type":"object","additionalProperties":{"type":"string"},"minProperties":1,"maxProperties":2}
          defaulted ; {"anyOf":[{"type":"integer","format":"int32"},{"type":"null"}],"default":5}
          """)
  void everyTypeAndConstraintIsDescribed(String component, String expected) {
    Schema<?> schema =
        STRICT.of(Cases.class).members().stream()
            .filter(member -> member.component().equals(component))
            .findFirst()
            .orElseThrow()
            .schema();
    Map<String, Object> described = schema.describe(new Definitions());
    assertThat(Reports.read(STRICT.of(Object.class), json(described)).orThrow())
        .isEqualTo(Reports.read(STRICT.of(Object.class), expected).orThrow());
  }

  sealed interface Shape {
    record Circle(double radius) implements Shape {}

    @Name("sq")
    record Square(double side, List<Shape> inside) implements Shape {}
  }

  @Test
  @Shows(
      value = "FA-29",
      code = "@Discriminator(\"kind\") sealed interface Pet permits Cat, Dog {}")
  void unionsHaveADiscriminatorAndAlternativesWithTheirTag() {
    Definitions definitions = new Definitions();
    STRICT.of(Shape.class).describe(definitions);
    assertThat(json(definitions.schemas()))
        .isEqualTo(
            lines(
                """
                {"Shape":{"title":"Shape","oneOf":[{"$ref":"#/components/schemas/Shape_Circle"},\
                {"$ref":"#/components/schemas/Shape_Square"}],"discriminator":{\
                "propertyName":"type","mapping":{\
                "Circle":"#/components/schemas/Shape_Circle",\
                "sq":"#/components/schemas/Shape_Square"}}},\
                "Shape_Circle":{"type":"object","title":"Circle","properties":{\
                "type":{"type":"string","const":"Circle"},\
                "radius":{"type":"number","format":"double"}},\
                "required":["type","radius"],"additionalProperties":false},\
                "Shape_Square":{"type":"object","title":"Square","properties":{\
                "type":{"type":"string","const":"sq"},\
                "side":{"type":"number","format":"double"},\
                "inside":{"type":"array","items":{"$ref":"#/components/schemas/Shape"}}},\
                "required":["type","side","inside"],"additionalProperties":false}}\
                """));
  }

  record Page<T>(List<T> items) {}

  record Pages(Page<Article> articles, Page<List<Integer>> numbers, Page<Article> again) {}

  static final class Other {
    record Article(int number) {}
  }

  record Both(Article article, Other.Article other) {}

  @Test
  void namesTellGenericArgumentsAndBecomeLongerWhereTheyClash() {
    Definitions definitions = new Definitions();
    STRICT.of(Pages.class).describe(definitions);
    STRICT.of(Both.class).describe(definitions);
    assertThat(definitions.schemas())
        .containsOnlyKeys(
            "Pages",
            "Page_Article",
            "Article",
            "Author",
            "Status",
            "Page_List_Integer",
            "Both",
            "Other_Article");
  }

  @Test
  void docCommentsAreReadFromTheResourceOfTheProcessor() throws NoSuchMethodException {
    DocComments docs = DocComments.of(Article.class);
    assertThat(docs.text()).isEqualTo("An article of the help centre.");
    assertThat(docs.component("title")).isEqualTo("what it is called: \"Größe\"");
    assertThat(docs.component("tags")).isEmpty();
    assertThat(docs.method(Article.class.getDeclaredMethod("find", long.class, List.class)))
        .isEqualTo(
            new DocComments.MethodDoc(
                "Finds an article.",
                List.of("id", "tags"),
                Map.of("id", "the number"),
                "the article"));
    assertThat(DocComments.of(String.class).text()).isEmpty();
    assertThat(DocComments.of(Pages.class).method(Object.class.getMethod("hashCode")))
        .isEqualTo(new DocComments.MethodDoc("", List.of(), Map.of(), ""));
    assertThat(STRICT.of(Article.class).members().get(1).doc()).isEqualTo("who wrote it");
  }

  private static String json(Object value) {
    return Reports.json(STRICT, value);
  }

  /// The same document with its members in the order that maps give them.
  private static String lines(String json) {
    return json(Reports.read(STRICT.of(Object.class), json).orThrow());
  }
}
