package dev.triveni.web;

import dev.triveni.web.spi.RequestHead;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/// A request of a test client.
///
/// @param target path and query, as they are sent
record SentRequest(String method, String target, Headers headers, byte[] body) {

  String path() {
    int mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  /// Everything before the body, for a server at `base`.
  RequestHead head(URI base, Headers sent) {
    int mark = target.indexOf('?');
    return new RequestHead(
        method,
        path(),
        mark < 0 ? "" : target.substring(mark + 1),
        "HTTP/1.1",
        base.getScheme(),
        sent.find("Host").orElse(base.getRawAuthority()),
        sent,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
  }

  /// The request that a browser sends after this response: of another method than `GET` and `HEAD`
  /// only 307 and 308 say that it shall be kept. Empty if it is no redirection, or leads to another
  /// server.
  Optional<SentRequest> after(TestResponse response, URI base) {
    boolean keeps = response.status() == 307 || response.status() == 308;
    return switch (response.status()) {
      case 301, 302, 303, 307, 308 ->
          response
              .header("Location")
              .map(location -> base.resolve(target).resolve(location))
              .filter(next -> base.getRawAuthority().equals(next.getRawAuthority()))
              .map(next -> keeps ? to(next) : asGet(next));
      default -> Optional.empty();
    };
  }

  private SentRequest to(URI next) {
    return new SentRequest(method, target(next), headers, body);
  }

  private SentRequest asGet(URI next) {
    String safe = method.equals("HEAD") ? method : "GET";
    Headers rest = Response.status(200).headers(headers).withoutHeader("Content-Type").headers();
    return new SentRequest(safe, target(next), rest, new byte[0]);
  }

  private static String target(URI next) {
    String path = next.getRawPath().isEmpty() ? "/" : next.getRawPath();
    return next.getRawQuery() == null ? path : path + "?" + next.getRawQuery();
  }
}
