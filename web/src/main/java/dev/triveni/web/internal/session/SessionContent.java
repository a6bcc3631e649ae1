package dev.triveni.web.internal.session;

import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a session consists of, as it is kept. Immutable.
///
/// @param values trees of JSON by name
/// @param kept how long the browser keeps it; empty for as long as it is open
record SessionContent(Map<String, Object> values, Optional<Duration> kept) {
  private static final String VALUES = "v";
  private static final String KEPT = "k";

  /// Nothing.
  static final SessionContent EMPTY = new SessionContent(Map.of(), Optional.empty());

  /// The content as JSON.
  byte[] toJson(Schemas schemas) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(VALUES, values);
    kept.ifPresent(time -> tree.put(KEPT, time.toSeconds()));
    return anything(schemas).toJson(tree);
  }

  /// The content that the JSON has, if it is JSON that a session was kept as.
  static Optional<SessionContent> read(byte[] json, Schemas schemas) {
    return anything(schemas).read(json) instanceof Outcome.Valid<Object>(Map<?, ?> tree)
            && tree.get(VALUES) instanceof Map<?, ?> values
        ? Optional.of(new SessionContent(byName(values), kept(tree.get(KEPT))))
        : Optional.empty();
  }

  private static Map<String, Object> byName(Map<?, ?> values) {
    Map<String, Object> named = new LinkedHashMap<>();
    values.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }

  private static Optional<Duration> kept(@Nullable Object seconds) {
    return seconds instanceof Number number
        ? Optional.of(Duration.ofSeconds(number.longValue()))
        : Optional.empty();
  }

  private static Schema<Object> anything(Schemas schemas) {
    return schemas.of(Object.class);
  }
}
