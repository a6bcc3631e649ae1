package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContainersTest {
  private static final Schemas STRICT = Schemas.strict();

  enum Color {
    RED,
    @Name("dark-green")
    GREEN,
    BLUE {
      @Override
      public String toString() {
        return "sky";
      }
    }
  }

  record Lists(
      List<Integer> list,
      Set<Integer> set,
      Collection<String> collection,
      SequencedCollection<String> sequenced,
      int[] ints,
      long[] longs,
      double[] doubles,
      float[] floats,
      boolean[] booleans,
      String[] strings,
      Integer[][] nested,
      List<@Nullable Integer> withNulls) {}

  @Test
  void collectionsAndArraysKeepTheirOrder() {
    String json =
        """
        {"list":[3,1,3],"set":[3,1,3],"collection":["b","a"],"sequenced":["b","a"],"ints":[2,1],\
        "longs":[2,1],"doubles":[2.5,1],"floats":[2.5,1],"booleans":[true,false],\
        "strings":["b","a"],"nested":[[2],[1]],"withNulls":[1,null]}\
        """;
    Schema<Lists> schema = STRICT.of(Lists.class);
    Lists lists = Reports.read(schema, json).orThrow();
    assertThat(lists.list()).containsExactly(3, 1, 3);
    assertThat(lists.set()).containsExactly(3, 1);
    assertThat(lists.doubles()).containsExactly(2.5, 1);
    assertThat(lists.floats()).containsExactly(2.5f, 1);
    assertThat(lists.booleans()).containsExactly(true, false);
    assertThat(lists.nested()[1]).containsExactly(1);
    assertThat(lists.withNulls()).containsExactly(1, null);
    assertThat(schema.toJson(lists))
        .asString()
        .isEqualTo(json.replace("[3,1,3],\"coll", "[3,1],\"coll").replace("[2.5,1]", "[2.5,1.0]"));
  }

  @Test
  void whatIsReadCannotBeChanged() {
    Lists lists =
        Reports.read(
                STRICT.of(Lists.class),
                """
                {"list":[1],"set":[1],"collection":[],"sequenced":[],"ints":[],"longs":[],\
                "doubles":[],"floats":[],"booleans":[],"strings":[],"nested":[],"withNulls":[]}\
                """)
            .orThrow();
    assertThatThrownBy(() -> lists.list().add(2)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> lists.set().add(2)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void everyWrongElementIsReported() {
    assertThat(Reports.lines(STRICT.of(double[].class), "[1,\"x\",2,null,[1]]"))
        .containsExactly(
            "[1] float_type: Input should be a valid number {}",
            "[3] float_type: Input should be a valid number {}",
            "[4] float_type: Input should be a valid number {}");
    assertThat(Reports.lines(STRICT.of(int[].class), "[1,true]"))
        .containsExactly("[1] int_type: Input should be a valid integer {}");
    assertThat(Reports.lines(STRICT.of(float[].class), "{}"))
        .containsExactly("[] list_type: Input should be a valid list {}");
    assertThat(Reports.lines(STRICT.of(String[].class), "\"x\""))
        .containsExactly("[] list_type: Input should be a valid list {}");
  }

  record Sets(Set<String> set, Map<String, Integer> map) {}

  @Test
  void setsAndMapsHaveMistakesOfTheirOwn() {
    assertThat(Reports.lines(STRICT.of(Sets.class), "{\"set\":{},\"map\":[]}"))
        .containsExactly(
            "[set] set_type: Input should be a valid set {}",
            "[map] dict_type: Input should be a valid dictionary {}");
  }

  record Maps(
      Map<String, Object> any,
      Map<Integer, String> numbers,
      Map<Color, Integer> colors,
      Map<UUID, Boolean> ids) {}

  @Test
  void mapsHaveKeysOfEveryTypeWithAText() {
    String json =
        """
        {"any":{"z":1,"a":[true,null,2.5]},"numbers":{"10":"b","2":"a"},\
        "colors":{"dark-green":1,"RED":2},"ids":{"550e8400-e29b-41d4-a716-446655440000":true}}\
        """;
    Schema<Maps> schema = STRICT.of(Maps.class);
    Maps maps = Reports.read(schema, json).orThrow();
    assertThat(maps.numbers().keySet()).containsExactly(10, 2);
    assertThat(maps.colors().keySet()).containsExactly(Color.GREEN, Color.RED);
    assertThat(schema.toJson(maps)).asString().isEqualTo(json);
  }

  @Test
  void aWrongKeyIsMarkedAndItsValueIsStillChecked() {
    String json = "{\"any\":{},\"numbers\":{\"x\":1},\"colors\":{\"PINK\":1},\"ids\":{}}";
    assertThat(Reports.lines(STRICT.of(Maps.class), json))
        .containsExactly(
            "[numbers, x, [key]] int_parsing: Input should be a valid integer, unable to parse"
                + " string as an integer {}",
            "[numbers, x] string_type: Input should be a valid string {}",
            "[colors, PINK, [key]] enum: Input should be 'RED', 'dark-green' or 'BLUE'"
                + " {expected='RED', 'dark-green' or 'BLUE'}");
  }

  record Keys(Map<Integer, String> numbers) {}

  @Test
  void twoTextsOfOneKeyAreAMistake() {
    assertThat(Reports.lines(STRICT.of(Keys.class), "{\"numbers\":{\"1\":\"a\",\"01\":\"b\"}}"))
        .containsExactly(
            "[numbers, 01, [key]] value_error: Value error, The key is there already {error={}}");
  }

  record Optionals(
      Optional<List<String>> list, OptionalInt number, OptionalLong large, OptionalDouble real) {}

  @Test
  void optionalsAreEmptyWhereNothingOrNullIsGiven() {
    Schema<Optionals> schema = STRICT.of(Optionals.class);
    Optionals empty =
        new Optionals(
            Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty());
    assertThat(Reports.read(schema, "{}").orThrow()).isEqualTo(empty);
    assertThat(Reports.read(schema, "{\"list\":null,\"number\":null}").orThrow()).isEqualTo(empty);
    assertThat(schema.toJson(empty))
        .asString()
        .isEqualTo("{\"list\":null,\"number\":null,\"large\":null,\"real\":null}");
    String full = "{\"list\":[\"a\"],\"number\":1,\"large\":2,\"real\":3.5}";
    assertThat(schema.toJson(Reports.read(schema, full).orThrow())).asString().isEqualTo(full);
    assertThat(Reports.lines(schema, "{\"list\":[1],\"number\":\"x\"}"))
        .containsExactly(
            "[list, 0] string_type: Input should be a valid string {}",
            "[number] int_type: Input should be a valid integer {}");
  }

  @Test
  void enumsAreReadAndWrittenByName() {
    Schema<Color[]> schema = STRICT.of(Color[].class);
    String json = "[\"RED\",\"dark-green\",\"BLUE\"]";
    assertThat(Reports.read(schema, json).orThrow()).containsExactly(Color.values());
    assertThat(schema.toJson(Color.values())).asString().isEqualTo(json);
    String expected = "'RED', 'dark-green' or 'BLUE' {expected='RED', 'dark-green' or 'BLUE'}";
    assertThat(Reports.lines(schema, "[\"GREEN\",5,null,\"red\"]"))
        .containsExactly(
            "[0] enum: Input should be " + expected,
            "[1] enum: Input should be " + expected,
            "[2] enum: Input should be " + expected,
            "[3] enum: Input should be " + expected);
    assertThat(STRICT.of(Object.class).toJson(Color.BLUE)).asString().isEqualTo("\"BLUE\"");
  }

  @Test
  void anyValueBecomesATree() {
    String json =
        """
        {"a":[1,9223372036854775808,2.5,true,null,"x"],"b":{"c":{}},"d":0.1000000000000000055511151}\
        """;
    Object tree = Reports.read(STRICT.of(Object.class), json).orThrow();
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put(
        "a",
        java.util.Arrays.asList(
            1L, new java.math.BigInteger("9223372036854775808"), 2.5, true, null, "x"));
    expected.put("b", Map.of("c", Map.of()));
    expected.put("d", new java.math.BigDecimal("0.1000000000000000055511151"));
    assertThat(tree).isEqualTo(expected);
    assertThat(STRICT.of(Object.class).toJson(tree)).asString().isEqualTo(json);
  }
}
