package dev.triveni.examples.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triveni.web.App;
import dev.triveni.web.EventLog;
import dev.triveni.web.Message;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Rooms;
import dev.triveni.web.WebSocket;
import java.util.List;

/// Chapter 8: responses that take their time, and conversations.
final class Streams {
  private static final List<Note> NOTES = List.of(new Note("Tea", "Hot"), new Note("Ice", "Cold"));

  private final Rooms rooms = Rooms.create();
  private final EventLog prices = EventLog.keeping(1_000);

  void addTo(App app) {
    app.get("/export", Streams::export);
    // @start region=routes
    app.get("/ticks", Streams::ticks);
    app.webSocket("/echo", Streams::echo);
    app.webSocket("/chat/{room}", this::chat);
    // @end
    // @start region=prices
    app.get("/prices", prices::follow);
    app.post("/prices", this::publish);
    // @end
  }

  // @start region=export
  private static Response export(Request request) {
    return Response.stream(
        "text/csv",
        out -> {
          for (Note note : NOTES) {
            out.write((note.title() + "," + note.text() + "\n").getBytes(UTF_8));
          }
        });
  }

  // @end

  // @start region=ticks
  private static Response ticks(Request request) {
    return Response.events(events -> {
      for (int number = 0; number < 3; number++) {
        events.send("tick", number);
      }
    });
  }

  // @end

  // @start region=echo
  private static void echo(WebSocket socket) {
    for (Message message : socket) {
      socket.send("You said: " + message.text());
    }
  }

  // @end

  // @start region=chat
  private void chat(WebSocket socket) {
    String room = socket.request().variable("room");
    rooms.join(room, socket);
    for (Message message : socket) {
      rooms.send(room, message.text());
    }
  }

  // @end

  // @start region=publish
  private Response publish(Request request) {
    prices.send(request.form().get("price"));
    return Response.noContent();
  }
  // @end
}
