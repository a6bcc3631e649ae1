package dev.triveni.web;

/// Says that a {@link TestClient} got a response instead of a WebSocket.
public final class WebSocketDeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient TestResponse response;

  WebSocketDeniedException(TestResponse response) {
    super("The WebSocket was denied: " + response);
    this.response = response;
  }

  /// What the application answered.
  public TestResponse response() {
    return response;
  }
}
