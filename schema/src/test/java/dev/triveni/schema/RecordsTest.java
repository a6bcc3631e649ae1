package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final Schemas STRICT = Schemas.strict();

  record Address(String street, Optional<String> city) {}

  record Person(String name, int age, @Nullable Address address, List<Address> others) {}

  @Test
  void membersAreReadInAnyOrder() {
    String json =
        """
        {"others":[{"city":null,"street":"b"}],"age":30,"name":"Ann","address":{"street":"a","city":"c"}}\
        """;
    assertThat(Reports.read(STRICT.of(Person.class), json).orThrow())
        .isEqualTo(
            new Person(
                "Ann",
                30,
                new Address("a", Optional.of("c")),
                List.of(new Address("b", Optional.empty()))));
  }

  @Test
  void whatIsNullableOrOptionalMayBeLeftOutOrNull() {
    String json = "{\"name\":\"Ann\",\"age\":30,\"others\":[{\"street\":\"b\"}]}";
    assertThat(Reports.read(STRICT.of(Person.class), json).orThrow())
        .isEqualTo(new Person("Ann", 30, null, List.of(new Address("b", Optional.empty()))));
    String withNull = json.replace("\"age\"", "\"address\":null,\"age\"");
    assertThat(Reports.read(STRICT.of(Person.class), withNull)).isInstanceOf(Outcome.Valid.class);
  }

  @Test
  void everyMistakeAtEveryDepthIsReportedOnceAndInTheOrderOfTheDeclaration() {
    String json =
        """
        {"age":"x","address":{"city":5,"zip":[1]},"others":[5,{"street":"b"},{"street":null}],"x":{}}\
        """;
    assertThat(Reports.mistakes(STRICT.of(Person.class), json))
        .containsExactly(
            mistake(
                "missing",
                "Field required",
                Reports.read(STRICT.of(Object.class), json).orThrow(),
                "name"),
            mistake("int_type", "Input should be a valid integer", "x", "age"),
            mistake(
                "missing",
                "Field required",
                Map.of("city", 5L, "zip", List.of(1L)),
                "address",
                "street"),
            mistake("string_type", "Input should be a valid string", 5L, "address", "city"),
            mistake(
                "extra_forbidden", "Extra inputs are not permitted", List.of(1L), "address", "zip"),
            mistake(
                "model_attributes_type",
                "Input should be a valid dictionary or object to extract fields from",
                5L,
                "others",
                0),
            mistake("string_type", "Input should be a valid string", null, "others", 2, "street"),
            mistake("extra_forbidden", "Extra inputs are not permitted", Map.of(), "x"));
  }

  @Test
  void lenientSchemasIgnoreUnknownMembers() {
    assertThat(Reports.read(Schemas.lenient().of(Address.class), "{\"street\":\"a\",\"x\":[{}]}"))
        .isEqualTo(new Outcome.Valid<>(new Address("a", Optional.empty())));
  }

  record Even(int number) {
    Even {
      if (number % 2 != 0) {
        throw new IllegalArgumentException(number + " is not even");
      }
      if (number > 100) {
        throw new IllegalStateException("a bug");
      }
    }
  }

  @Test
  void aConstructorMayRefuseItsValues() {
    assertThat(Reports.mistakes(STRICT.of(Even[].class), "[{\"number\":2},{\"number\":3}]"))
        .containsExactly(
            new Mistake(
                "value_error",
                List.of(1),
                "Value error, 3 is not even",
                Map.of("number", 3L),
                Map.of("error", Map.of())));
  }

  @Test
  void whatElseAConstructorThrowsIsABugAndIsThrown() {
    assertThatThrownBy(() -> Reports.read(STRICT.of(Even.class), "{\"number\":102}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a bug");
  }

  record Tree(String name, List<Tree> children) {}

  @Test
  void aRecordMayContainItself() {
    Schema<Tree> schema = STRICT.of(Tree.class);
    String json = "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}";
    Tree tree = Reports.read(schema, json).orThrow();
    assertThat(tree).isEqualTo(new Tree("a", List.of(new Tree("b", List.of()))));
    assertThat(new String(schema.toJson(tree))).isEqualTo(json);
    assertThat(Reports.lines(schema, json.replace("\"b\"", "1")))
        .containsExactly("[children, 0, name] string_type: Input should be a valid string {}");
  }

  record Page<T>(List<T> items, Optional<T> best) {}

  record Pages(Page<Address> addresses, Page<List<Integer>> numbers) {}

  @Test
  void genericRecordsAreReadWithTheirArguments() {
    String json =
        """
        {"addresses":{"items":[{"street":"a"}]},"numbers":{"items":[[1],["x"]],"best":[2]}}\
        """;
    assertThat(Reports.lines(STRICT.of(Pages.class), json))
        .containsExactly("[numbers, items, 1, 0] int_type: Input should be a valid integer {}");
    assertThat(Reports.read(STRICT.of(Pages.class), json.replace("\"x\"", "3")).orThrow())
        .isEqualTo(
            new Pages(
                new Page<>(List.of(new Address("a", Optional.empty())), Optional.empty()),
                new Page<>(List.of(List.of(1), List.of(3)), Optional.of(List.of(2)))));
  }

  record Renamed(@Name("first-name") String firstName, @Name("größe") int size) {}

  @Test
  void aComponentMayHaveAnotherNameInJson() {
    Schema<Renamed> schema = STRICT.of(Renamed.class);
    Renamed value = Reports.read(schema, "{\"first-name\":\"a\",\"größe\":1}").orThrow();
    assertThat(value).isEqualTo(new Renamed("a", 1));
    assertThat(Reports.read(STRICT.of(Renamed.class), new String(schema.toJson(value))).orThrow())
        .isEqualTo(value);
    assertThat(Reports.lines(schema, "{\"first-name\":1,\"size\":1}"))
        .containsExactly(
            "[first-name] string_type: Input should be a valid string {}",
            "[größe] missing: Field required {}",
            "[size] extra_forbidden: Extra inputs are not permitted {}");
  }

  record Strings(@Nullable String[] some, String @Nullable [] none) {}

  @Test
  void nullIsAllowedWhereTheAnnotationStands() {
    Schema<Strings> schema = STRICT.of(Strings.class);
    assertThat(Reports.read(schema, "{\"some\":[\"a\",null]}").orThrow().some())
        .containsExactly("a", null);
    assertThat(Reports.lines(schema, "{\"some\":null,\"none\":[null]}"))
        .containsExactly(
            "[some] list_type: Input should be a valid list {}",
            "[none, 0] string_type: Input should be a valid string {}");
  }

  @Test
  void oneSchemaIsMadeByManyThreadsAtOnce() throws InterruptedException, ExecutionException {
    Schemas fresh = Schemas.strict();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> tasks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Class<?> type = i % 2 == 0 ? Person.class : Pages.class;
        tasks.add(() -> Reports.lines(fresh.of(type), "{}").size());
      }
      List<Object> sizes = new ArrayList<>();
      for (Future<Object> each : threads.invokeAll(tasks)) {
        sizes.add(each.get());
      }
      assertThat(sizes).containsOnly(3, 2);
    }
  }

  record Empty() {}

  @Test
  void aRecordMayBeEmpty() {
    assertThat(Reports.read(STRICT.of(Empty.class), "{}").orThrow()).isEqualTo(new Empty());
    assertThat(STRICT.of(Empty.class).toJson(new Empty())).asString().isEqualTo("{}");
  }

  @Test
  void aSchemaTellsItsMembers() {
    Schema<Person> schema = STRICT.of(Person.class);
    assertThat(schema.kind()).isEqualTo(Kind.OBJECT);
    assertThat(schema.members())
        .extracting(Member::name, member -> member.schema().kind(), Member::isRequired)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("name", Kind.SCALAR, true),
            org.assertj.core.groups.Tuple.tuple("age", Kind.SCALAR, true),
            org.assertj.core.groups.Tuple.tuple("address", Kind.OBJECT, false),
            org.assertj.core.groups.Tuple.tuple("others", Kind.LIST, true));
    Schema<?> others = schema.members().get(3).schema();
    assertThat(others.element().orElseThrow().type()).isEqualTo(Address.class);
    assertThat(schema.members().get(2).schema().members()).hasSize(2);
  }

  @Test
  void aSchemaIsMadeOnce() {
    assertThat(STRICT.of(Person.class)).isSameAs(STRICT.of(Person.class));
  }

  private static Mistake mistake(
      String type, String msg, @Nullable Object input, Object... location) {
    return new Mistake(type, List.of(location), msg, input, Map.of());
  }
}
