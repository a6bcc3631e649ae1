package dev.triveni.web;

import dev.triveni.web.spi.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A response that a {@link TestClient} reads while it is written. Closing it is leaving: the
/// thread that writes is interrupted. Used by one thread.
///
/// ```java
/// try (TestStream events = client.stream("/events")) {
///   assertThat(events.event().orElseThrow().data()).isEqualTo("first");
/// }
/// ```
public final class TestStream implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Reply reply;
  private final PipedInputStream in = new PipedInputStream(BUFFER);
  private final BufferedReader lines =
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  private final Thread writer;
  private volatile @Nullable Throwable failure;

  TestStream(Reply reply) throws IOException {
    this.reply = reply;
    PipedOutputStream out = new PipedOutputStream(in);
    this.writer = Thread.ofVirtual().name("response").start(() -> write(out));
  }

  private void write(PipedOutputStream out) {
    try (out) {
      writeBody(out);
    } catch (IOException e) {
      failure = e;
    } finally {
      reply.afterwards().run();
    }
  }

  /// Keeps the failure before the reader sees the end.
  private void writeBody(PipedOutputStream out) {
    try {
      reply.body().writeTo(out);
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
  }

  /// The status code.
  public int status() {
    return reply.status();
  }

  /// The header fields.
  public Headers headers() {
    return reply.headers();
  }

  /// The next line, without its end; waits for it. Empty at the end.
  ///
  /// @throws UncheckedIOException if the body broke off
  public Optional<String> line() {
    try {
      String line = lines.readLine();
      if (line == null && failure != null) {
        throw new IOException("The response broke off", failure);
      }
      return Optional.ofNullable(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The next server-sent event; waits for it, and passes over comments. Empty at the end.
  ///
  /// @throws UncheckedIOException if the body broke off
  public Optional<Event> event() {
    Map<String, String> fields = new HashMap<>();
    for (Optional<String> line = line(); line.isPresent(); line = line()) {
      String[] field = line.get().split(": ?", 2);
      if (line.get().isEmpty() && fields.containsKey("data")) {
        return Optional.of(event(fields));
      } else if (field.length == 2 && !field[0].isEmpty()) {
        fields.merge(field[0], field[1], (before, more) -> before + "\n" + more);
      }
    }
    return Optional.empty();
  }

  private static Event event(Map<String, String> fields) {
    return new Event(
        Optional.ofNullable(fields.get("event")),
        fields.getOrDefault("data", ""),
        Optional.ofNullable(fields.get("id")),
        Optional.ofNullable(fields.get("retry")).map(Long::valueOf).map(Duration::ofMillis));
  }

  /// The bytes as they come; what {@link #line} has read is not among them.
  public InputStream body() {
    return in;
  }

  /// Leaves, and returns when the application has noticed.
  @Override
  public void close() {
    try {
      in.close();
      writer.interrupt();
      writer.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
