package dev.triveni.server.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Answers what never reaches the application with a problem document (RFC 9457). Thread-safe.
final class ProblemWriter implements Request.Handler {
  private static final int LONGEST_REASON = 200;

  private final int headerBytes;

  ProblemWriter(int headerBytes) {
    this.headerBytes = headerBytes;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_2) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    String document =
        "{\"title\":%s,\"status\":%d,\"detail\":%s}"
            .formatted(
                JsonText.quote(HttpStatus.getMessage(status)),
                status,
                JsonText.quote(detail(status, request)));
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(bytes), callback);
    return true;
  }

  private String detail(int status, Request request) {
    return switch (status) {
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          "The header fields are longer than the " + headerBytes + " bytes that are accepted.";
      case HttpStatus.URI_TOO_LONG_414 ->
          "The target is longer than the " + headerBytes + " bytes that are accepted.";
      case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 -> "HTTP/1.1 and HTTP/2 are spoken here.";
      case HttpStatus.NOT_IMPLEMENTED_501 ->
          "Neither CONNECT nor transfer codings other than chunked are known here.";
      case HttpStatus.EXPECTATION_FAILED_417 -> "Nothing but 100-continue can be expected.";
      case HttpStatus.UPGRADE_REQUIRED_426 -> "HTTP/2 begins with its preface.";
      case HttpStatus.REQUEST_TIMEOUT_408 -> "The request took too long to arrive.";
      default ->
          status < HttpStatus.INTERNAL_SERVER_ERROR_500
              ? "The request is malformed: " + reason(request) + "."
              : "Something went wrong here.";
    };
  }

  /// What is wrong, in the parser's words; never those of another exception.
  private static String reason(Request request) {
    Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
    @Nullable String reason = cause instanceof HttpException http ? http.getReason() : null;
    String said = reason == null && cause == null && message != null ? message.toString() : reason;
    if (said == null) {
      return "it does not follow the rules of HTTP";
    }
    return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said;
  }
}
