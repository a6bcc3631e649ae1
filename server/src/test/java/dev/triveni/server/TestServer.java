package dev.triveni.server;

import dev.triveni.web.Headers;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RunningEngine;
import dev.triveni.web.spi.ServerSettings;
import dev.triveni.web.spi.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A real server on a free port, for one test.
final class TestServer implements AutoCloseable {
  private final RunningEngine engine;
  private final String scheme;

  private TestServer(RunningEngine engine, String scheme) {
    this.engine = engine;
    this.scheme = scheme;
  }

  static TestServer of(Service service) throws IOException {
    return of(service, settings -> settings);
  }

  static TestServer of(Service service, UnaryOperator<Settings> change) throws IOException {
    ServerSettings settings = change.apply(Settings.quick()).toServerSettings();
    String scheme = settings.tls().isPresent() ? "https" : "http";
    return new TestServer(new JettyEngine().start(service, settings), scheme);
  }

  int port() {
    return engine.port();
  }

  URI uri(String path) {
    return URI.create(scheme + "://localhost:" + port() + path);
  }

  void stop() {
    engine.stop();
  }

  @Override
  public void close() {
    engine.stop();
  }

  /// A reply of plain text.
  static Reply text(String text) {
    return text(200, text);
  }

  static Reply text(int status, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Headers headers = Headers.of("Content-Type", "text/plain; charset=utf-8");
    return new Reply(status, headers, bytes.length, out -> out.write(bytes));
  }

  static Reply stream(Reply.BodyWriter writer) {
    return new Reply(200, Headers.of("Content-Type", "text/plain"), Reply.UNKNOWN_LENGTH, writer);
  }

  /// Settings with time-outs so short that tests end soon.
  record Settings(
      int port,
      int headerBytes,
      Duration headerTimeout,
      long bodyBytesPerSecond,
      Duration idleTimeout,
      Duration stopTimeout,
      Optional<ServerSettings.Tls> tls) {

    static Settings quick() {
      return new Settings(
          0,
          8_192,
          Duration.ofSeconds(5),
          256,
          Duration.ofSeconds(10),
          Duration.ofSeconds(3),
          Optional.empty());
    }

    Settings port(int port) {
      return new Settings(
          port, headerBytes, headerTimeout, bodyBytesPerSecond, idleTimeout, stopTimeout, tls);
    }

    Settings headerBytes(int headerBytes) {
      return new Settings(
          port, headerBytes, headerTimeout, bodyBytesPerSecond, idleTimeout, stopTimeout, tls);
    }

    Settings headerTimeout(Duration headerTimeout) {
      return new Settings(
          port, headerBytes, headerTimeout, bodyBytesPerSecond, idleTimeout, stopTimeout, tls);
    }

    Settings bodyBytesPerSecond(long bodyBytesPerSecond) {
      return new Settings(
          port, headerBytes, headerTimeout, bodyBytesPerSecond, idleTimeout, stopTimeout, tls);
    }

    Settings idleTimeout(Duration idleTimeout) {
      return new Settings(
          port, headerBytes, headerTimeout, bodyBytesPerSecond, idleTimeout, stopTimeout, tls);
    }

    Settings stopTimeout(Duration stopTimeout) {
      return new Settings(
          port, headerBytes, headerTimeout, bodyBytesPerSecond, idleTimeout, stopTimeout, tls);
    }

    Settings tls(ServerSettings.Tls tls) {
      return new Settings(
          port,
          headerBytes,
          headerTimeout,
          bodyBytesPerSecond,
          idleTimeout,
          stopTimeout,
          Optional.of(tls));
    }

    ServerSettings toServerSettings() {
      return new ServerSettings(
          "127.0.0.1",
          port,
          headerBytes,
          1_048_576,
          headerTimeout,
          bodyBytesPerSecond,
          idleTimeout,
          stopTimeout,
          tls);
    }
  }
}
