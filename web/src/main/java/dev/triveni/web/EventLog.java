package dev.triveni.web;

import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Events that one or many write and any number of clients follow, each at its own pace. A client
/// that comes back with `Last-Event-ID` goes on where it left, as long as the log remembers.
/// Thread-safe.
///
/// ```java
/// EventLog prices = EventLog.keeping(1_000);
/// app.get("/prices", request -> prices.follow(request));
/// prices.send("price", new Price("ACME", 7));
/// ```
///
/// The log keeps the last events only, so that memory is bounded whatever clients do: one that was
/// away, or reads more slowly than is written, for longer than that misses those between. Each
/// event gets an id of the log; the one that it had is replaced.
public final class EventLog implements EventSink, AutoCloseable {
  private final int capacity;
  private final Schema<Object> anything;
  private final String name = UUID.randomUUID().toString().substring(0, 8);
  private final Deque<Event> kept = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long count;
  private boolean closed;

  private EventLog(int capacity, Schemas schemas) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "TRV-WEB-142 A log cannot keep " + capacity + " events. Let it keep 1 or more.");
    }
    this.capacity = capacity;
    this.anything = schemas.of(Object.class);
  }

  /// A log of the last `events` events.
  ///
  /// @throws IllegalArgumentException if it is not positive
  public static EventLog keeping(int events) {
    return keeping(events, Schemas.strict());
  }

  /// A log of the last `events` events, whose values are written with these schemas.
  ///
  /// @throws IllegalArgumentException if it is not positive
  public static EventLog keeping(int events, Schemas schemas) {
    return new EventLog(events, schemas);
  }

  /// Adds an event; never waits for clients. After {@link #close} it does nothing.
  @Override
  public void send(Event event) {
    lock.lock();
    try {
      if (!closed) {
        if (kept.size() == capacity) {
          kept.removeFirst();
        }
        count++;
        kept.addLast(event.withId(name + "-" + count));
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Does nothing: comments are not kept, as no client would see them.
  @Override
  public void comment(String text) {}

  @Override
  public void send(String data) {
    send(Event.of(data));
  }

  @Override
  public void send(String eventName, Object value) {
    String json = new String(anything.toJson(value), StandardCharsets.UTF_8);
    send(Event.of(json).named(eventName));
  }

  /// Sends all events that come until the log is closed or the client leaves; first those kept that
  /// came behind the one that the request's `Last-Event-ID` names. A client without one gets all
  /// that are kept, as does one whose event is not known any more.
  public Response follow(Request request) {
    long seen = numberOf(request.header("Last-Event-ID").orElse(""));
    return Response.events(events -> sendBehind(seen, events));
  }

  /// Ends the log: its followers get what is left, and their responses end.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void sendBehind(long number, EventSink events) throws IOException, InterruptedException {
    long seen = number;
    for (Batch batch = await(seen); !batch.events.isEmpty(); batch = await(seen)) {
      for (Event event : batch.events) {
        events.send(event);
      }
      seen = batch.last;
    }
  }

  private record Batch(List<Event> events, long last) {}

  /// The events behind this one, as soon as there are any; none once the log is closed.
  private Batch await(long seen) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (count == seen && !closed) {
        changed.await();
      }
      int missing = (int) Math.min(count - seen, kept.size());
      List<Event> events = new ArrayList<>(kept).subList(kept.size() - missing, kept.size());
      return new Batch(events, count);
    } finally {
      lock.unlock();
    }
  }

  /// The number of one of our events; 0 for any other text.
  private long numberOf(String id) {
    String prefix = name + "-";
    if (!id.startsWith(prefix) || !id.substring(prefix.length()).matches("[0-9]{1,18}")) {
      return 0;
    }
    long number = Long.parseLong(id.substring(prefix.length()));
    lock.lock();
    try {
      return number <= count ? number : 0;
    } finally {
      lock.unlock();
    }
  }
}
