package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads documents, and tells reports in short lines: `["items",0] missing: Field required {}`.
final class Reports {

  private Reports() {}

  static <T> Outcome<T> read(Schema<T> schema, String json) {
    return schema.read(json.getBytes(StandardCharsets.UTF_8));
  }

  static List<Mistake> mistakes(Schema<?> schema, String json) {
    return mistakes(read(schema, json));
  }

  static List<Mistake> mistakes(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
    return ((Outcome.Invalid<?>) outcome).mistakes();
  }

  static List<String> lines(Schema<?> schema, String json) {
    return lines(read(schema, json));
  }

  static List<String> lines(Outcome<?> outcome) {
    return mistakes(outcome).stream().map(Reports::line).toList();
  }

  static String line(Mistake mistake) {
    return "%s %s: %s %s"
        .formatted(mistake.loc(), mistake.type(), mistake.msg(), sorted(mistake.ctx()));
  }

  /// The map with its keys in a fixed order.
  static Map<String, Object> sorted(Map<String, ?> map) {
    return new TreeMap<>(map);
  }

  static String json(Schemas schemas, Object value) {
    return new String(schemas.of(Object.class).toJson(value), StandardCharsets.UTF_8);
  }
}
