package dev.triveni.server.internal;

import dev.triveni.web.spi.RequestHead;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Makes heads of Jetty's requests.
final class RequestHeads {
  private RequestHeads() {}

  static RequestHead of(Request request) {
    HttpURI target = request.getHttpURI();
    ConnectionMetaData connection = request.getConnectionMetaData();
    return new RequestHead(
        request.getMethod(),
        orEmpty(target.getPath()),
        orEmpty(target.getQuery()),
        protocol(connection.getHttpVersion()),
        connection.isSecure() ? "https" : "http",
        orEmpty(target.getAuthority()),
        new FieldsView(request.getHeaders()),
        client(connection));
  }

  /// Why a request is refused that Jetty lets pass: others might read it differently.
  static Optional<String> ambiguity(Request request) {
    HttpURI target = request.getHttpURI();
    String path = target.getPath();
    if (path == null) {
      return Optional.of("The target has no path");
    }
    if (hasDotSegment(path)) {
      return Optional.of("The path has a segment of dots: send the path they lead to");
    }
    if (target.isAbsolute() && !isWeb(target)) {
      return Optional.of("The target is neither http nor https");
    }
    boolean old = request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0;
    return old && request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
        ? Optional.of("HTTP/1.0 has no Transfer-Encoding")
        : Optional.empty();
  }

  /// Whether the body comes in a form that is not known here, such as `gzip, chunked`.
  static boolean isEncodedStrangely(Request request) {
    String encoding = request.getHeaders().get(HttpHeader.TRANSFER_ENCODING);
    return encoding != null && !encoding.equalsIgnoreCase("chunked");
  }

  private static boolean isWeb(HttpURI target) {
    return HttpScheme.HTTP.is(target.getScheme()) || HttpScheme.HTTPS.is(target.getScheme());
  }

  private static boolean hasDotSegment(String path) {
    for (int slash = path.indexOf("/."); slash >= 0; slash = path.indexOf("/.", slash + 1)) {
      int end = slash + (path.startsWith("..", slash + 1) ? 3 : 2);
      if (end == path.length() || path.charAt(end) == '/') {
        return true;
      }
    }
    return false;
  }

  private static String protocol(HttpVersion version) {
    return version == HttpVersion.HTTP_2 ? "HTTP/2" : version.asString();
  }

  /// The address is not there any more where the client has closed the connection already.
  private static InetSocketAddress client(ConnectionMetaData connection) {
    return connection.getRemoteSocketAddress() instanceof InetSocketAddress address
        ? address
        : InetSocketAddress.createUnresolved("unknown", 0);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
