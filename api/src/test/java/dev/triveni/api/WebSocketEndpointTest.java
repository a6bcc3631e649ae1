package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.HttpException;
import dev.triveni.web.Message;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestSocket;
import dev.triveni.web.WebSocketDeniedException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WebSocketEndpointTest {
  private final List<String> log = new CopyOnWriteArrayList<>();

  record Caller(String name, List<String> log) implements AutoCloseable {
    @Override
    public void close() {
      log.add("closed " + name);
    }
  }

  class Callers {
    @Provides
    Caller caller(String token) {
      if (token.equals("wrong")) {
        throw HttpException.forbidden("This token is not known.");
      }
      return new Caller(token, log);
    }
  }

  @Routes("/items")
  static class Items {
    @Get("/{id}/ws")
    Response talk(int id, String q, Caller caller) {
      return Response.webSocket(socket -> {
        for (Message message : socket) {
          socket.send(caller.name() + " " + id + " " + q + " " + message.text());
        }
      });
    }
  }

  @Test
  @Shows("FA-34")
  void anEndpointIsBoundAndInjectedLikeAnyOtherAndItsValuesLiveAsLongAsTheSocket() {
    try (TestClient client = client()) {
      TestSocket socket = client.webSocket("/items/7/ws?q=x&token=ann");
      socket.sendText("hello");
      assertThat(socket.receiveText()).isEqualTo("ann 7 x hello");
      assertThat(log).isEmpty();
      socket.close();
      assertThat(log).containsExactly("closed ann");
    }
  }

  @Test
  @Shows("FA-34")
  void mistakesAndProvidersDenyItBeforeItOpens() {
    try (TestClient client = client()) {
      assertThat(denial(client, "/items/seven/ws?q=x&token=ann")).isEqualTo(422);
      assertThat(denial(client, "/items/7/ws?token=ann")).isEqualTo(422);
      assertThat(denial(client, "/items/7/ws?q=x&token=wrong")).isEqualTo(403);
    }
  }

  private TestClient client() {
    return TestClient.of(
        Apps.app(api -> api.undocumented().routes(new Items()).providers(new Callers())));
  }

  private static int denial(TestClient client, String target) {
    return catchThrowableOfType(WebSocketDeniedException.class, () -> client.webSocket(target))
        .response()
        .status();
  }
}
