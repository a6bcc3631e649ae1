package dev.triveni.web;

import java.time.Duration;
import java.util.Optional;

/// A server-sent event (WHATWG HTML, 9.2.6). Immutable.
///
/// @param name its `event` field; empty for the default, `message`
/// @param data its text; each line becomes a `data` field
/// @param id what the client says as `Last-Event-ID` when it comes back
/// @param retry how long the client shall wait before it comes back
public record Event(
    Optional<String> name, String data, Optional<String> id, Optional<Duration> retry) {

  /// Refuses line ends where they would begin another field.
  public Event {
    name.ifPresent(text -> requireOneLine("name", text));
    id.ifPresent(text -> requireOneLine("id", text));
  }

  /// An event that is just data.
  public static Event of(String data) {
    return new Event(Optional.empty(), data, Optional.empty(), Optional.empty());
  }

  /// This event with a name.
  public Event named(String name) {
    return new Event(Optional.of(name), data, id, retry);
  }

  /// This event with an id.
  public Event withId(String id) {
    return new Event(name, data, Optional.of(id), retry);
  }

  /// This event with the time to wait before coming back.
  public Event withRetry(Duration retry) {
    return new Event(name, data, id, Optional.of(retry));
  }

  private static void requireOneLine(String what, String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          ("TRV-WEB-017 The %s of an event has a line end or a NUL, which would begin another field."
                  + " Put such text in its data.")
              .formatted(what));
    }
  }
}
