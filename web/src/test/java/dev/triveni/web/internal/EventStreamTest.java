package dev.triveni.web.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.schema.Schemas;
import dev.triveni.shows.Shows;
import dev.triveni.web.EventWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EventStreamTest {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Schemas SCHEMAS = Schemas.strict();

  /// Keeps what arrives, and counts what was flushed.
  private static final class Client extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Semaphore flushed = new Semaphore(0);

    @Override
    public synchronized void write(int b) {
      bytes.write(b);
    }

    @Override
    public void flush() {
      flushed.release();
    }

    synchronized String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  @Shows("FA-18")
  void silenceIsFilledWithComments() throws Exception {
    Client client = new Client();
    EventStream.write(
        events -> {
          events.send("first");
          client.flushed.acquire(4);
          events.send("last");
        },
        client,
        SCHEMAS,
        Duration.ofMillis(5));
    assertThat(client.text())
        .startsWith("data: first\n\n: still here\n\n: still here\n\n")
        .endsWith("data: last\n\n");
  }

  @Test
  void noCommentFollowsTheEnd() throws Exception {
    Client client = new Client();
    EventStream.write(events -> events.send("x"), client, SCHEMAS, Duration.ofMillis(1));
    String atTheEnd = client.text();
    Thread.sleep(30);
    assertThat(client.text()).isEqualTo(atTheEnd);
  }

  @Test
  void theHeadAndEachEventAreSentAtOnce() throws Exception {
    Client client = new Client();
    EventStream.write(
        events -> {
          assertThat(client.flushed.tryAcquire()).as("before the first event").isTrue();
          events.send("x");
          assertThat(client.flushed.tryAcquire()).as("after it").isTrue();
          assertThat(client.text()).isEqualTo("data: x\n\n");
        },
        client,
        SCHEMAS,
        NEVER);
  }

  @Test
  void anInterruptEndsTheWriterWhereverItIs() throws Exception {
    assertThat(thrownWhenInterrupted(_ -> new CountDownLatch(1).await()))
        .isInstanceOf(InterruptedException.class);
    assertThat(
            thrownWhenInterrupted(events -> {
              while (true) {
                events.send("x");
              }
            }))
        .isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void aClientThatLeftEndsTheWriter() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> EventStream.write(events -> events.send("x"), gone, SCHEMAS, NEVER))
        .hasMessage("gone");
  }

  private static Throwable thrownWhenInterrupted(EventWriter writer) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        Thread.startVirtualThread(() -> {
          try {
            EventStream.write(
                events -> {
                  begun.countDown();
                  writer.writeTo(events);
                },
                OutputStream.nullOutputStream(),
                SCHEMAS,
                NEVER);
          } catch (Throwable e) {
            thrown.set(e);
          }
        });
    assertThat(begun.await(10, SECONDS)).isTrue();
    thread.interrupt();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    return thrown.get();
  }
}
