package dev.triveni.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Who may keep a response, and for how long: the `Cache-Control` field (RFC 9111, section 5.2). As
/// a filter it is for every response inside that is no error and does not say it itself. Immutable.
///
/// ```java
/// app.add(Route.get("/logo", Pages::logo).filter(CacheControl.shared(Duration.ofHours(1))));
/// app.filter(CacheControl.never());
/// ```
public final class CacheControl implements Filter {
  private final List<String> directives;

  private CacheControl(List<String> directives) {
    this.directives = directives;
  }

  /// Everybody may keep it for this time, proxies too.
  public static CacheControl shared(Duration maxAge) {
    return new CacheControl(List.of("public", "max-age=" + maxAge.toSeconds()));
  }

  /// The client alone may keep it for this time.
  public static CacheControl own(Duration maxAge) {
    return new CacheControl(List.of("private", "max-age=" + maxAge.toSeconds()));
  }

  /// It may be kept, and is asked for again before each use; see {@link Conditional}.
  public static CacheControl revalidated() {
    return new CacheControl(List.of("no-cache"));
  }

  /// Nobody may keep it.
  public static CacheControl never() {
    return new CacheControl(List.of("private", "no-cache", "no-store", "must-revalidate"));
  }

  /// Proxies may keep it for another time.
  public CacheControl sharedFor(Duration maxAge) {
    return with("s-maxage=" + maxAge.toSeconds());
  }

  /// Once its time is over, it is never used without asking.
  public CacheControl mustRevalidate() {
    return with("must-revalidate");
  }

  /// It never changes: nobody asks again within its time.
  public CacheControl immutable() {
    return with("immutable");
  }

  /// Proxies change nothing in it.
  public CacheControl noTransform() {
    return with("no-transform");
  }

  /// For some time more it may be used while a newer one is fetched.
  public CacheControl staleWhileRevalidating(Duration time) {
    return with("stale-while-revalidate=" + time.toSeconds());
  }

  /// For some time more it may be used where a newer one cannot be had.
  public CacheControl staleIfError(Duration time) {
    return with("stale-if-error=" + time.toSeconds());
  }

  private CacheControl with(String directive) {
    List<String> more = new ArrayList<>(directives);
    more.add(directive);
    return new CacheControl(List.copyOf(more));
  }

  /// The response with this field.
  public Response on(Response response) {
    return response.setHeader("Cache-Control", toString());
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    boolean isOpen = response.status() < 400 || directives.contains("no-store");
    return isOpen && !response.headers().contains("Cache-Control") ? on(response) : response;
  }

  /// The value of the field.
  @Override
  public String toString() {
    return String.join(", ", directives);
  }
}
