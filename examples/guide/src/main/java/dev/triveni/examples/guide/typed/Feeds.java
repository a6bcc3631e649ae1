package dev.triveni.examples.guide.typed;

import dev.triveni.api.Cookie;
import dev.triveni.api.Events;
import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.JsonSocket;
import dev.triveni.api.Post;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.api.Socket;
import dev.triveni.schema.Default;
import dev.triveni.web.HttpException;
import dev.triveni.web.Message;
import dev.triveni.web.WebSocket;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Chapter 22: answers that take their time.
@Routes
final class Feeds {

  // @start region=lines
  record Item(String name, double price) {}

  private static final List<Item> ITEMS = List.of(new Item("Tea", 4.5), new Item("Cake", 6));

  @Get("/items")
  Stream<Item> items() {
    return ITEMS.stream();
  }

  // @end

  // @start region=events
  record Tick(int number) {}

  @Get("/ticks")
  Events<Tick> ticks(
      @Default("3") @Max(100) int count, @Header("Last-Event-ID") Optional<Integer> last) {
    return events -> {
      for (int i = last.orElse(-1) + 1; i < count; i++) {
        String id = String.valueOf(i);
        events.send(new Tick(i), event -> event.withId(id));
      }
    };
  }

  // @end

  // @start region=chat
  record Prompt(@NotBlank String text) {}

  @Post("/chat")
  Events<String> chat(Prompt prompt) {
    return events -> {
      for (String word : prompt.text().split(" ")) {
        events.send("token", word);
      }
      events.send("done", "");
    };
  }

  // @end

  // @start region=token
  record Token(String text) {}

  static final class Tokens {
    @Provides
    Token token(@Cookie Optional<String> session, Optional<String> token) {
      return session
          .or(() -> token)
          .map(Token::new)
          .orElseThrow(() -> HttpException.forbidden("Neither a session nor a token."));
    }
  }

  // @end

  // @start region=talk
  @Socket("/items/{id}/ws")
  void talk(WebSocket socket, String id, Token token) {
    for (Message message : socket) {
      socket.send(token.text() + " says of " + id + ": " + message.text());
    }
  }

  // @end

  // @start region=typed
  record Question(@NotBlank String text) {}

  record Answer(String text, int words) {}

  @Socket("/ask")
  void ask(JsonSocket<Question, Answer> socket) {
    for (Question question : socket) {
      socket.send(new Answer("Why do you ask?", question.text().split(" ").length));
    }
  }
  // @end
}
