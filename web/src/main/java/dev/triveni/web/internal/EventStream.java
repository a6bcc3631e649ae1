package dev.triveni.web.internal;

import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.Event;
import dev.triveni.web.EventSink;
import dev.triveni.web.EventWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Writes events as they go over the wire (WHATWG HTML, 9.2.5), and a comment now and then while
/// there are none, so that proxies do not take the silence for the end.
final class EventStream implements EventSink {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final byte[] COMMENT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

  private final OutputStream out;
  private final Schema<Object> anything;
  private final ReentrantLock lock = new ReentrantLock();

  private EventStream(OutputStream out, Schemas schemas) {
    this.out = out;
    this.anything = schemas.of(Object.class);
  }

  /// Writes all events.
  static void write(EventWriter writer, OutputStream out, Schemas schemas) throws Exception {
    write(writer, out, schemas, HEARTBEAT);
  }

  /// Writes all events, with a comment after so much silence.
  static void write(EventWriter writer, OutputStream out, Schemas schemas, Duration heartbeat)
      throws Exception {
    EventStream stream = new EventStream(out, schemas);
    out.flush();
    Thread heart = Thread.ofVirtual().name("heartbeat").start(() -> stream.beat(heartbeat));
    try {
      writer.writeTo(stream);
    } finally {
      stream.stop(heart);
    }
  }

  @Override
  public void send(Event event) throws IOException {
    StringBuilder text = new StringBuilder();
    event.id().ifPresent(id -> text.append("id: ").append(id).append('\n'));
    event.name().ifPresent(name -> text.append("event: ").append(name).append('\n'));
    event.retry().ifPresent(time -> text.append("retry: ").append(time.toMillis()).append('\n'));
    appendData(event.data(), text);
    send(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void send(String name, Object value) throws IOException {
    send(Event.of(new String(anything.toJson(value), StandardCharsets.UTF_8)).named(name));
  }

  @Override
  public void comment(String text) throws IOException {
    StringBuilder comment = new StringBuilder();
    text.lines().forEach(line -> comment.append(": ").append(line).append('\n'));
    send(comment.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  /// A field for each line; an end of line at the end of the data is a last, empty line.
  private static void appendData(String data, StringBuilder text) {
    data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
    if (data.isEmpty() || data.endsWith("\n") || data.endsWith("\r")) {
      text.append("data: \n");
    }
  }

  private void send(byte[] bytes) throws IOException {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException("The stream was interrupted").initCause(e);
    }
    try {
      out.write(bytes);
      out.flush();
    } finally {
      lock.unlock();
    }
  }

  private void beat(Duration pause) {
    try {
      while (true) {
        Thread.sleep(pause);
        send(COMMENT);
      }
    } catch (InterruptedException | IOException _) {
      // the stream has ended, or its writer will notice that the client left
    }
  }

  /// Takes the lock, so that the heart is not stopped in the middle of a write.
  private void stop(Thread heart) {
    lock.lock();
    try {
      heart.interrupt();
    } finally {
      lock.unlock();
    }
  }
}
