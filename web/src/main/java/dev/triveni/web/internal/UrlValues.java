package dev.triveni.web.internal;

import dev.triveni.web.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a URL is built from. Immutable.
///
/// @param inOrder for the variables that have no name here, in order
/// @param named for variables, and for the query
/// @param request what builds the URL; empty outside of requests
public record UrlValues(
    List<@Nullable Object> inOrder, Map<String, Object> named, Optional<Request> request) {

  /// These values and one more.
  public UrlValues with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(named);
    more.put(name, value);
    return new UrlValues(inOrder, more, request);
  }

  /// The named values that were not used in the path, as a query with `?`; each of a collection for
  /// itself.
  public String query(Set<String> used) {
    StringBuilder query = new StringBuilder();
    named.forEach((name, value) -> {
      if (!used.contains(name)) {
        Iterable<?> all = value instanceof Iterable<?> many ? many : List.of(value);
        all.forEach(one -> appendPair(query, name, one));
      }
    });
    return query.toString();
  }

  private static void appendPair(StringBuilder query, String name, Object value) {
    query
        .append(query.isEmpty() ? '?' : '&')
        .append(PercentCoding.encodeQuery(name))
        .append('=')
        .append(PercentCoding.encodeQuery(String.valueOf(value)));
  }
}
