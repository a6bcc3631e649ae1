package dev.triveni.web.spi;

import dev.triveni.schema.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/// How an application is served: the section `server` of the configuration.
///
/// @param host the address to listen on; `0.0.0.0` for all
/// @param port the port; 0 for any free one
/// @param headerBytes the longest request line and header fields together, in bytes; 431 beyond
/// @param bodyBytes the longest body, in bytes; 413 beyond. A route may set its own
/// @param headerTimeout how long a client may take to send its header fields
/// @param bodyBytesPerSecond the least rate at which a body must arrive, after a grace of
///   `headerTimeout`; 0 for none
/// @param idleTimeout how long a connection may be silent between requests
/// @param stopTimeout how long requests in flight may take to finish when the server stops
/// @param tls certificate and key; empty for plain HTTP
public record ServerSettings(
    @Default("0.0.0.0") String host,
    @Default("8000") @Min(0) @Max(65_535) int port,
    @Default("32768") @Min(1_024) int headerBytes,
    @Default("1048576") @Min(0) long bodyBytes,
    @Default("PT10S") Duration headerTimeout,
    @Default("256") @Min(0) long bodyBytesPerSecond,
    @Default("PT30S") Duration idleTimeout,
    @Default("PT30S") Duration stopTimeout,
    Optional<Tls> tls) {

  /// A certificate and its key.
  ///
  /// @param certificate the path of a PEM file with the certificate chain
  /// @param key the path of a PEM file with the private key (PKCS#8)
  public record Tls(String certificate, String key) {}
}
