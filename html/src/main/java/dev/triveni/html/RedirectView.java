package dev.triveni.html;

import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.View;
import java.util.function.Function;

/// Sends clients on, whatever their method is. Immutable.
///
/// ```java
/// app.add(View.of("/p/{id:int}", RedirectView.to(request -> request.url("posts.detail",
///     request.variable("id"))).permanently()));
/// ```
///
/// {@link dev.triveni.web.Route#redirect} is shorter where a pattern says all.
public final class RedirectView implements View {
  private final Function<Request, String> target;
  private final int status;
  private final boolean withQuery;

  private RedirectView(Function<Request, String> target, int status, boolean withQuery) {
    this.target = target;
    this.status = status;
    this.withQuery = withQuery;
  }

  /// Sends clients to what this says for each request, with 302.
  public static RedirectView to(Function<Request, String> target) {
    return new RedirectView(target, 302, false);
  }

  /// This view with 301: clients need not ask again.
  public RedirectView permanently() {
    return new RedirectView(target, 301, withQuery);
  }

  /// This view with the query of the request behind the target.
  public RedirectView keepingQuery() {
    return new RedirectView(target, status, true);
  }

  @Override
  public Response get(Request request) {
    String url = target.apply(request);
    String query = withQuery ? request.head().query() : "";
    return Response.redirect(
        query.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + query, status);
  }

  @Override
  public Response post(Request request) {
    return get(request);
  }

  @Override
  public Response put(Request request) {
    return get(request);
  }

  @Override
  public Response patch(Request request) {
    return get(request);
  }

  @Override
  public Response delete(Request request) {
    return get(request);
  }
}
