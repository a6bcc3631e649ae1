package dev.triveni.web.spi;

import java.io.IOException;

/// Says that the client has left: nobody waits for the rest of the response, or sends the rest of
/// the body. Not worth a line in the log.
public final class ClientLeftException extends IOException {
  private static final long serialVersionUID = 1L;

  /// An exception about the client of the current request.
  public ClientLeftException() {
    super("The client left");
  }
}
