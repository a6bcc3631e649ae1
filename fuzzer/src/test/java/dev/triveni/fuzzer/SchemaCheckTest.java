package dev.triveni.fuzzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {
  private static final ApiDocument DOCUMENT =
      new ApiDocument(
          Trees.map(
              tree(
                  """
                  {"components": {"schemas": {
                     "Name": {"type": "string", "maxLength": 2},
                     "Node": {"type": "object", "required": ["next"], "properties": {
                       "next": {"anyOf": [{"$ref": "#/components/schemas/Node"}, {"type": "null"}]},
                       "value": {"$ref": "#/components/schemas/Name"}}}}}}
                  """)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type': 'integer'}                         | 5            | 5.5
          {'type': ['string', 'null']}                | null         | 1
          {'type': 'boolean'}                         | true         | 'true'
          {'type': 'number'}                          | 1.5          | '1.5'
          {'type': 'array', 'items': {'type': 'null'}} | [null]      | [1]
          {'minItems': 1, 'maxItems': 2}              | [1]          | []
          {'maxItems': 1}                             | [1]          | [1, 2]
          {'uniqueItems': true}                       | [1, 2]       | [1, 1]
          {'prefixItems': [{'type': 'null'}], 'items': {'const': 1}} | [null, 1] | [1, 1]
          {'const': 1}                                | 1.0          | 2
          {'enum': ['a', null]}                       | null         | 'b'
          {'anyOf': [{'const': 1}, {'const': 2}]}     | 2            | 3
          {'oneOf': [{'type': 'integer'}, {'type': 'number'}]} | 1.5 | 1
          {'allOf': [{'type': 'integer'}, {'minimum': 2}]} | 2      | 1
          {'not': {'type': 'string'}}                 | 1            | 'a'
          {'required': ['a']}                         | {'a': 1}     | {}
          {'properties': {'a': {'type': 'string'}}}   | {'a': 'x'}   | {'a': 1}
          {'properties': {'a': {}}, 'additionalProperties': false} | {'a': 1} | {'b': 1}
          {'additionalProperties': {'type': 'string'}} | {'a': 'x'}  | {'a': 1}
          {'propertyNames': {'maxLength': 1}}         | {'a': 1}     | {'ab': 1}
          {'minProperties': 1}                        | {'a': 1}     | {}
          {'maxProperties': 0}                        | {}           | {'a': 1}
          {'minLength': 2}                            | 'ab'         | 'a'
          {'maxLength': 1}                            | '😀'         | 'ab'
          {'pattern': '^a'}                           | 'ab'         | 'ba'
          {'minimum': 2}                              | 2            | 1.9
          {'maximum': 2}                              | 2            | 2.1
          {'exclusiveMinimum': 2}                     | 3            | 2
          {'exclusiveMaximum': 2}                     | 1            | 2
          {'multipleOf': 0.5}                         | 1.5          | 1.7
          {'format': 'int32'}                         | 2147483647   | 2147483648
          {'format': 'int64'}                         | -9223372036854775808 | 9223372036854775808
          {'format': 'date'}                          | '2024-02-29' | '2023-02-29'
          {'format': 'date-time'}                     | '2024-02-29T01:02:03Z' | '2024-02-29'
          {'format': 'time'}                          | '01:02:03Z'  | '1'
          {'format': 'uuid'}                          | 'c0ffee00-0000-4000-8000-000000000000' | 'x'
          {'format': 'email'}                         | 'a@b'        | 'a'
          {'format': 'duration'}                      | 'P1D'        | '1 d'
          {'$ref': '#/components/schemas/Name'}       | 'ab'         | 'abc'
          {'$ref': '#/components/schemas/Node'}       | {'next': {'next': null}} | {'next': {}}
          """)
  void valuesAreCheckedByEachKeyword(String schema, String right, String wrong) {
    assertThat(complaints(right, schema)).isEmpty();
    assertThat(complaints(wrong, schema)).hasSize(1);
  }

  @Test
  void aKeywordThatIsNotKnownIsAComplaint() {
    assertThat(complaints("1", "{'unevaluatedItems': false, 'title': 'x', 'x-own': 1}"))
        .containsExactly("it is 1, against unevaluatedItems: false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'integer', 'minimum': 3, 'maximum': 5}",
        "{'type': 'integer', 'exclusiveMaximum': 5}",
        "{'type': 'integer', 'multipleOf': 7, 'minimum': 1}",
        "{'type': 'number', 'exclusiveMinimum': 0, 'exclusiveMaximum': 1}",
        "{'type': 'number', 'multipleOf': 0.5}",
        "{'type': 'string', 'minLength': 3, 'maxLength': 4}",
        "{'type': 'string', 'pattern': '^[a-z]{2,4}-\\\\d+$'}",
        "{'type': 'string', 'format': 'date'}",
        "{'type': 'string', 'format': 'date-time'}",
        "{'type': 'string', 'format': 'date-time-local'}",
        "{'type': 'string', 'format': 'time'}",
        "{'type': 'string', 'format': 'time-local'}",
        "{'type': 'string', 'format': 'duration'}",
        "{'type': 'string', 'format': 'uuid'}",
        "{'type': 'string', 'format': 'email'}",
        "{'type': 'array', 'items': {'enum': [1, 2, 3]}, 'uniqueItems': true, 'minItems': 2}",
        "{'type': 'object', 'additionalProperties': {'type': 'boolean'}, 'minProperties': 1}",
        "{'allOf': [{'properties': {'a': {'type': 'null'}}}, {'required': ['a']}]}",
        "{'type': 'array', 'prefixItems': [{'type': 'string'}, {'type': ['null', 'boolean']}]}",
        "{'$ref': '#/components/schemas/Node'}"
      })
  void samplesAreAllowed(String schema) {
    Samples samples = new Samples(DOCUMENT, new Random(1), Map.of());
    for (int i = 0; i < 100; i++) {
      Object value = samples.of(Trees.map(tree(json(schema))), Place.JSON);
      assertThat(new SchemaCheck(DOCUMENT).complaints(value, Trees.map(tree(json(schema)))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^fixedquery$",
        "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$",
        "(a|bc)+?x{2}",
        "[^a-c]\\w\\s\\S\\.",
        "(?<year>\\d{4})(?:-[01]){1,}",
        "^[\\w-]*$",
        "a{0,2}b?.\\b"
      })
  void textsOfPatternsAreMostlyFoundByThem(String pattern) {
    PatternTexts texts = new PatternTexts(pattern, new Random(1));
    long found = 0;
    for (int i = 0; i < 100; i++) {
      found += Pattern.compile(pattern).matcher(texts.next()).find() ? 1 : 0;
    }
    assertThat(found).isGreaterThan(60);
  }

  private static List<String> complaints(String value, String schema) {
    return new SchemaCheck(DOCUMENT).complaints(tree(json(value)), Trees.map(tree(json(schema))));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static Object tree(String json) {
    return Schemas.strict().of(Object.class).read(json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
