package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileJsonTest {
  private static final Schemas STRICT = Schemas.strict();

  record Any(Object a) {}

  record Text(Optional<String> a) {}

  sealed interface Shape {
    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}
  }

  private static final List<Schema<?>> SCHEMAS =
      List.of(
          STRICT.of(Object.class),
          STRICT.of(Any.class),
          STRICT.of(Text.class),
          STRICT.of(String.class),
          STRICT.of(int.class),
          STRICT.of(Object[].class),
          STRICT.of(Map.class),
          STRICT.of(Shape.class),
          Schemas.lenient().of(Text.class));

  /// Documents that are not JSON; `~xx` stands for a byte.
  static Stream<String> malformed() {
    return """
    ~20
    ~09~0A~0D
    {
    }
    [
    ]
    {{
    {]
    [}
    [[
    {"a"
    {"a":
    {"a":}
    {"a":1
    {"a":1,
    {"a":1,}
    {"a":1,,"b":2}
    {,}
    {,"a":1}
    {"a" 1}
    {"a",1}
    {"a"::1}
    {"a":1 "b":2}
    {"a":1}}
    {"a":1}]
    {"a":1}{"a":2}
    {"a":1},
    {"a":1} x
    {"a":1} 1
    {"a":1}//
    {"a":1}/**/
    {/**/"a":1}
    // {"a":1}
    # {"a":1}
    {a:1}
    {'a':1}
    {"a":'1'}
    {1:1}
    {null:1}
    {true:1}
    {[]:1}
    {"a":01}
    {"a":-}
    {"a":-01}
    {"a":+1}
    {"a":1.}
    {"a":.1}
    {"a":-.1}
    {"a":1.e1}
    {"a":1e}
    {"a":1e+}
    {"a":1E-}
    {"a":1e1.5}
    {"a":1.2.3}
    {"a":0x10}
    {"a":0b1}
    {"a":1_000}
    {"a":1,000}
    {"a":NaN}
    {"a":nan}
    {"a":Infinity}
    {"a":-Infinity}
    {"a":inf}
    {"a":tru}
    {"a":True}
    {"a":TRUE}
    {"a":truex}
    {"a":falsey}
    {"a":nul}
    {"a":None}
    {"a":undefined}
    {"a":nullnull}
    {"a":"}
    {"a":"x}
    {"a":"\\}
    {"a":"\\x"}
    {"a":"\\'"}
    {"a":"\\u"}
    {"a":"\\u1"}
    {"a":"\\u12"}
    {"a":"\\u123"}
    {"a":"\\u123g"}
    {"a":"\\U0041"}
    {"a":"\\u{41}"}
    {"a":"\\u-123"}
    {"a":"~00"}
    {"a":"~01"}
    {"a":"~09"}
    {"a":"~0A"}
    {"a":"~0D"}
    {"a":"~1F"}
    {"a":"~80"}
    {"a":"~BF"}
    {"a":"~C0~AF"}
    {"a":"~C1~BF"}
    {"a":"~C3"}
    {"a":"~C3~28"}
    {"a":"~E0~80~AF"}
    {"a":"~E2~82"}
    {"a":"~E2~28~A1"}
    {"a":"~F0~28~8C~BC"}
    {"a":"~F0~82~82~AC"}
    {"a":"~F5~80~80~80"}
    {"a":"~F8~88~80~80~80"}
    {"a":"~FE"}
    {"a":"~FF"}
    {"~FF":1}
    {"a~00":1}
    {"a
    {"a":1}~00
    ~00
    1~00
    {"a":1~00}
    {~0B"a":1}
    {~0C"a":1}
    {"a":~C2~A01}
    {~E2~80~8B"a":1}
    ~EF~BB~BF
    ~EF~BB
    ~FE~FF~00~7B
    ~FF~FE~7B~00
    ~00~00~00~7B
    {~00"~00a~00"~00
    ~7B~00~22~00~61~00
    {"a":1,"a":2}
    {"b":0,"a":1,"a":1}
    {"a":{"x":1,"x":1}}
    {"a":[{"x":1,"x":1}]}
    {"a":1,"\\u0061":2}
    [1
    [1,
    [,1]
    [1,]
    [1,,2]
    [1 2]
    [1;2]
    [1:2]
    [1]]
    ["a]
    ["a",
    ["a"
    ["a"b]
    [a]
    ['a']
    [+1]
    [-]
    [- 1]
    [01]
    [1.]
    [.1]
    [1e]
    [1ea]
    [0.e1]
    [0e]
    [1+2]
    [0x1]
    [nul]
    [treu]
    [*]
    ["\\a"]
    ["\\~00"]
    [$]
    [<null>]
    <a>1</a>
    a: 1
    a=1
    x
    -
    +1
    01
    1.
    .1
    1e
    1 2
    1,2
    "
    "a
    "a" "b"
    'a'
    tru
    nul
    nullx
    NaN
    *
    \\u0031
    =
    ,
    :
    "a":1
    (1)
    ${1}
    """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("malformed")
  @Shows("FA-07")
  void whatIsNotJsonIsRefusedWithOneMistake(String document) {
    for (Schema<?> schema : SCHEMAS) {
      Outcome<?> outcome = schema.read(bytes(document));
      assertThat(outcome).as("%s with %s", document, schema).isInstanceOf(Outcome.Invalid.class);
      List<Mistake> mistakes = ((Outcome.Invalid<?>) outcome).mistakes();
      assertThat(mistakes)
          .as("%s with %s", document, schema)
          .extracting(Mistake::type)
          .containsExactly("json_invalid");
      assertThat(mistakes.getFirst().msg()).isEqualTo("JSON decode error");
      assertThat(mistakes.getFirst().input()).isEqualTo(Map.of());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``              | 0  | Expecting value
          {               | 1  | Expecting property name enclosed in double quotes
          {"a":1,         | 7  | Expecting property name enclosed in double quotes
          {"a"            | 4  | Expecting ':' delimiter
          {"a":           | 5  | Expecting value
          {"a":tru        | 5  | Expecting value
          {"a":true       | 9  | Expecting ',' delimiter
          {"a":-          | 5  | Expecting value
          {"a":1          | 6  | Expecting ',' delimiter
          {"a":{"b":"c"}  | 14 | Expecting ',' delimiter
          [               | 1  | Expecting value
          [1,             | 3  | Expecting value
          ["a"            | 4  | Expecting ',' delimiter
          {"a":"b\\"c     | 5  | Unterminated string starting at
          {"a":1,}        | 7  | Expecting property name enclosed in double quotes
          {name=Foo}      | 1  | Expecting property name enclosed in double quotes
          {"a" 1}         | 5  | Expecting ':' delimiter
          {"a":1 "b":2}   | 7  | Expecting ',' delimiter
          [1 2]           | 3  | Expecting ',' delimiter
          {"a":nope}      | 5  | Expecting value
          {"a":-Infinity} | 5  | Expecting value
          {"a":01}        | 6  | Invalid number
          {"a":"~1F"}     | 6  | Invalid control character
          {"a":"\\x"}   | 7  | Invalid \\escape
          {"a":"é~C0~AF"} | 7  | Invalid UTF-8
          {"a":"é"} x     | 10 | Extra data
          {"a":1}{        | 7  | Extra data
          {"a":1,"a":2}   | 11 | Duplicate name in an object
          """)
  void theReportTellsTheCharacterAndTheReason(String document, int position, String reason) {
    Outcome<?> outcome = STRICT.of(Object.class).read(bytes(document));
    assertThat(((Outcome.Invalid<?>) outcome).mistakes())
        .containsExactly(
            new Mistake(
                "json_invalid",
                List.of(position),
                "JSON decode error",
                Map.of(),
                Map.of("error", reason)));
  }

  @Test
  void theReportDoesNotRepeatWhatAWrongDocumentSays() {
    Outcome<?> outcome = STRICT.of(Object.class).read(bytes("{\"password\": hunter2}"));
    assertThat(outcome.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[[{\"a\":", "{\"type\":\"Circle\",\"radius\":"})
  void deepNestingIsRefusedAndCostsNoStack(String opening) {
    byte[] document = bytes(opening.repeat(200_000));
    for (Schema<?> schema : SCHEMAS) {
      assertThat(schema.read(document)).isInstanceOf(Outcome.Invalid.class);
    }
    assertThat(STRICT.of(Object.class).read(document).toString()).contains("Nested too deeply");
  }

  @Test
  void theNestingLimitCanBeChosen() {
    Schemas shallow = Schemas.create(options -> options.nestingLimit(3));
    assertThat(shallow.of(Object.class).read(bytes("[[[1]]]"))).isInstanceOf(Outcome.Valid.class);
    assertThat(shallow.of(Object.class).read(bytes("[[[[1]]]]")))
        .isInstanceOf(Outcome.Invalid.class);
  }

  @Test
  void aReportHasNoMoreMistakesThanItsLimit() {
    byte[] document = bytes("[" + "1,".repeat(99_999) + "1]");
    Outcome<?> outcome = STRICT.of(String[].class).read(document);
    assertThat(((Outcome.Invalid<?>) outcome).mistakes()).hasSize(1_000);
  }

  record Nest(Optional<Nest> inner, int number) {}

  @Test
  void aReportDoesNotEchoFarMoreThanItWasGiven() {
    String nested = "{\"inner\":".repeat(400) + "{\"number\":1}" + "}".repeat(400);
    String wide = "[" + (nested + ",").repeat(20) + nested + "]";
    Outcome<?> outcome = STRICT.of(Nest[].class).read(bytes(wide));
    List<Mistake> mistakes = ((Outcome.Invalid<?>) outcome).mistakes();
    int echoed =
        mistakes.stream().mapToInt(mistake -> String.valueOf(mistake.input()).length()).sum();
    assertThat(mistakes).hasSize(1_000);
    assertThat(echoed).isLessThan(3_000_000);
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '~') {
        out.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        out.writeBytes(String.valueOf(text.charAt(i)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
