package dev.triveni.web.spi;

import dev.triveni.web.Headers;
import java.net.InetSocketAddress;

/// What an engine knows of a request before its body.
///
/// @param method the method as sent, such as `GET`
/// @param path the path of the target as sent, percent-encoded, beginning with `/` (`*` for
///   `OPTIONS *`)
/// @param query the query as sent, without `?`; empty where there is none
/// @param protocol `HTTP/1.1` or `HTTP/2`
/// @param scheme `http` or `https`
/// @param authority host and port as the client named them: the `Host` field or `:authority`
/// @param headers the fields
/// @param client where the connection comes from
public record RequestHead(
    String method,
    String path,
    String query,
    String protocol,
    String scheme,
    String authority,
    Headers headers,
    InetSocketAddress client) {

  /// This head with another method.
  public RequestHead withMethod(String method) {
    return new RequestHead(method, path, query, protocol, scheme, authority, headers, client);
  }

  /// This head with other fields.
  public RequestHead withHeaders(Headers headers) {
    return new RequestHead(method, path, query, protocol, scheme, authority, headers, client);
  }

  /// This head with another path.
  public RequestHead withPath(String path) {
    return new RequestHead(method, path, query, protocol, scheme, authority, headers, client);
  }
}
