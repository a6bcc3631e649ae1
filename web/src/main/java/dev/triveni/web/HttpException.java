package dev.triveni.web;

import dev.triveni.web.internal.ListedHeaders;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ends a request with a status code. Thrown by a handler or a filter; the application's error
/// handling answers with a problem document or a page.
///
/// ```java
/// throw HttpException.notFound("There is no article " + id + ".");
/// ```
public final class HttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String detail;
  private final transient Headers headers;
  private final transient Map<String, Object> members;
  private final @Nullable String brief;

  private HttpException(
      int status,
      String detail,
      Headers headers,
      Map<String, Object> members,
      @Nullable String brief,
      @Nullable Throwable cause) {
    super(detail, cause, true, cause != null);
    this.status = status;
    this.detail = detail;
    this.headers = headers;
    this.members = members;
    this.brief = brief;
  }

  /// An error with this status, told to the client in these words.
  ///
  /// @throws IllegalArgumentException if the status is not between 400 and 599
  public static HttpException of(int status, String detail) {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "TRV-WEB-015 "
              + status
              + " is not an error status. Use 400 to 599, or return a Response.");
    }
    return new HttpException(status, detail, Headers.none(), Map.of(), null, null);
  }

  /// 400: the request cannot be understood.
  public static HttpException badRequest(String detail) {
    return of(400, detail);
  }

  /// 403: the client may not do this.
  public static HttpException forbidden(String detail) {
    return of(403, detail);
  }

  /// 404: there is no such thing.
  public static HttpException notFound(String detail) {
    return of(404, detail);
  }

  /// 413: the body is longer than `limit` bytes.
  public static HttpException tooLarge(long limit) {
    return of(413, "The body is longer than the " + limit + " bytes that are accepted here.")
        .with("limit", limit);
  }

  /// 503: not now; try again after some time.
  public static HttpException unavailable(String detail, Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    return of(503, detail).header("Retry-After", Long.toString(seconds));
  }

  /// This error with a header field on its response.
  public HttpException header(String name, String value) {
    Headers more = ListedHeaders.NONE.adding(headers).adding(name, value);
    return new HttpException(status, detail, more, members, brief, getCause());
  }

  /// This error with a further member in its problem document.
  public HttpException with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new HttpException(
        status, detail, headers, Collections.unmodifiableMap(more), brief, getCause());
  }

  /// This error with what led to it, for the log.
  public HttpException causedBy(Throwable cause) {
    return new HttpException(status, detail, headers, members, brief, cause);
  }

  /// This error with fewer words, for formats that say no more than what FastAPI says.
  public HttpException inBrief(String words) {
    return new HttpException(status, detail, headers, members, words, getCause());
  }

  /// What the client is told in few words: the detail where nothing else was said.
  public String brief() {
    return brief == null ? detail : brief;
  }

  /// The status code.
  public int status() {
    return status;
  }

  /// The fields of the response.
  public Headers headers() {
    return headers;
  }

  /// Further members of the problem document.
  public Map<String, Object> members() {
    return members;
  }

  /// What the client is told.
  public String detail() {
    return detail;
  }
}
