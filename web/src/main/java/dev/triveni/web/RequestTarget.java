package dev.triveni.web;

import dev.triveni.web.spi.RequestHead;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a {@link Request} asks for, as its URL says. Immutable.
public sealed interface RequestTarget permits Request {

  /// Everything before the body.
  RequestHead head();

  /// The path as sent, percent-encoded, without the query. In something that is mounted, it is the
  /// path that remains below the mount.
  default String path() {
    return head().path();
  }

  /// Where the application or handler that sees this request is mounted, as sent; empty outside of
  /// mounts. Links that a mounted application writes begin with it.
  String mountPath();

  /// The whole path as sent, whatever is mounted where.
  default String fullPath() {
    return mountPath() + head().path();
  }

  /// The scheme the client used, `http` or `https`.
  default String scheme() {
    return head().scheme();
  }

  /// Whether the client used HTTPS.
  default boolean isSecure() {
    return scheme().equals("https");
  }

  /// Host and port as the client named them.
  default String authority() {
    return head().authority();
  }

  /// Scheme, host and port, such as `https://example.org`.
  default String origin() {
    return scheme() + "://" + authority();
  }

  /// The whole URL as the client knows it.
  default String url() {
    String query = head().query();
    return origin() + fullPath() + (query.isEmpty() ? "" : "?" + query);
  }

  /// The whole URL of a path or a relative reference, as the client would follow it.
  ///
  /// @throws IllegalArgumentException if it is no reference
  default String absolute(String reference) {
    return URI.create(origin() + fullPath()).resolve(reference).toString();
  }

  /// The first value of a query parameter, decoded.
  default Optional<String> query(String name) {
    List<String> values = queries(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /// Every value of a query parameter, decoded, in order.
  default List<String> queries(String name) {
    return queries().getOrDefault(name, List.of());
  }

  /// Every query parameter with its values, decoded, in order.
  Map<String, List<String>> queries();
}
