package dev.triveni.examples.tutorial.server_sent_events;

import dev.triveni.examples.tutorial.Chapter;

/// Server-sent events.
public final class ServerSentEvents {
  private ServerSentEvents() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("server_sent_events")
        .add("tutorial001", new Tutorial001())
        .add("tutorial002", new Tutorial002())
        .add("tutorial003", new Tutorial003())
        .add("tutorial004", new Tutorial004())
        .add("tutorial005", new Tutorial005());
  }
}
