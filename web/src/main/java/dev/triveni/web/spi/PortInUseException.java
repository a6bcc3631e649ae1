package dev.triveni.web.spi;

import java.io.IOException;

/// Says that somebody else listens on the port.
public final class PortInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int port;

  /// An exception about this port.
  public PortInUseException(int port, Throwable cause) {
    super(
        "TRV-SERVER-001 Port "
            + port
            + " is in use by another program. Stop it, or set another port: SERVER_PORT="
            + (port + 1)
            + ".",
        cause);
    this.port = port;
  }

  /// The port that is taken.
  public int port() {
    return port;
  }
}
