package dev.triveni.api;

import dev.triveni.web.Response;
import java.util.function.UnaryOperator;

/// Changes the response that is made of what an endpoint returns: a parameter of this type may
/// stand in endpoints and in providers. A {@link Response} made by hand stays as it is, and so do
/// errors.
///
/// ```java
/// @Put("/tasks/{id}")
/// Task put(String id, Task task, ResponseChanges response) {
///   if (tasks.add(id, task)) {
///     response.status(201).header("Location", "/tasks/" + id);
///   }
///   return task;
/// }
/// ```
///
/// Used by one thread.
public final class ResponseChanges {
  private UnaryOperator<Response> changes = UnaryOperator.identity();
  private UnaryOperator<Response> last = UnaryOperator.identity();

  /// No changes.
  public ResponseChanges() {}

  /// Sets the status.
  public ResponseChanges status(int status) {
    return change(response -> response.withStatus(status));
  }

  /// Adds a header field.
  public ResponseChanges header(String name, String value) {
    return change(response -> response.header(name, value));
  }

  /// Sets a cookie.
  public ResponseChanges cookie(dev.triveni.web.Cookie cookie) {
    return change(response -> response.cookie(cookie));
  }

  /// Changes anything; what was asked for first is done first.
  public ResponseChanges change(UnaryOperator<Response> change) {
    UnaryOperator<Response> before = changes;
    changes = response -> change.apply(before.apply(response));
    return this;
  }

  /// Changes anything, after all others.
  void changeLast(UnaryOperator<Response> change) {
    last = change;
  }

  /// The response with all changes.
  public Response applyTo(Response response) {
    return last.apply(changes.apply(response));
  }
}
