package dev.triveni.web.spi;

import dev.triveni.schema.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/// What WebSockets may do: the section `websocket` of the configuration.
///
/// @param messageBytes the longest message to receive, in bytes, in however many frames it comes;
///   closed with 1009 beyond
/// @param idleTimeout how long a client may be silent; it is pinged after half of this time, so
///   only one that is gone stays silent
/// @param sendTimeout how long sending a message may take; then the client is cut off
/// @param connections how many WebSockets may be open at a time; 503 beyond
/// @param compression whether messages are compressed for clients that ask for it; off unless set,
///   because the length of a message that holds a secret beside a client's text tells of the secret
/// @param origins whose pages may connect beside those of the application itself, such as
///   `https://app.example`
public record WebSocketSettings(
    @Default("1048576") @Min(1) @Max(1_073_741_824) int messageBytes,
    @Default("PT60S") Duration idleTimeout,
    @Default("PT10S") Duration sendTimeout,
    @Default("10000") @Min(0) int connections,
    @Default("false") boolean compression,
    @Default("[]") List<String> origins) {

  /// Copies the list.
  public WebSocketSettings {
    origins = List.copyOf(origins);
  }
}
