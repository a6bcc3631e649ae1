package dev.triveni.web.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Group;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Key;
import dev.triveni.web.Message;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestSocket;
import dev.triveni.web.WebSocketClosedException;
import dev.triveni.web.WebSocketDeniedException;
import dev.triveni.web.WebSocketHandler;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketTest {
  record Question(@NotBlank String text) {}

  record Answer(String text, int length) {}

  @Test
  @Shows(value = "UN-FL-03", code = "app.webSocket(\"/chat/{room}\", socket -> { … })")
  void aLoopTalksUntilTheClientLeaves() {
    App app = Apps.create();
    app.webSocket(
        "/chat/{room}",
        socket -> {
          for (Message message : socket) socket.send("You said: " + message.text());
        });
    try (TestClient client = TestClient.of(app);
        TestSocket socket = client.webSocket("/chat/lobby")) {
      socket.sendText("hello");
      socket.sendText("bye");
      assertThat(socket.receiveText()).isEqualTo("You said: hello");
      assertThat(socket.receiveText()).isEqualTo("You said: bye");
    }
  }

  @Test
  @Shows(value = "FA-34", code = "socket.sendJson(new Answer(socket.receiveJson(Question.class)))")
  void textBytesAndJsonGoBothWays() {
    WebSocketHandler handler =
        socket -> {
          socket.send(socket.receiveText().toUpperCase());
          socket.send(socket.receive().bytes());
          Question question = socket.receiveJson(Question.class);
          socket.sendJson(new Answer(question.text(), question.text().length()));
        };
    try (TestClient client = client(handler);
        TestSocket socket = client.webSocket("/")) {
      socket.sendText("ä");
      socket.sendBytes(new byte[] {1, 2});
      socket.sendJson(new Question("why"));
      assertThat(socket.receiveText()).isEqualTo("Ä");
      assertThat(socket.receiveBytes()).containsExactly(1, 2);
      assertThat(socket.receiveJson(Answer.class)).isEqualTo(new Answer("why", 3));
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void theRequestIsAtHandWithWhatRoutesAndFiltersPutThere() {
    Key<String> user = Key.of("user");
    WebSocketHandler handler =
        socket -> {
          Request request = Request.current();
          socket.send(request.get(user) + request.variables() + request.query("q").orElse(""));
          socket.send(String.valueOf(request == socket.request()));
        };
    Group group =
        Group.of("/{tenant}", routes -> routes.webSocket("/{id:int}", handler).get("/", _ -> null))
            .under("/{tenant}");
    App app =
        Apps.create()
            .filter((request, next) -> next.handle(request.with(user, "ann")))
            .add(group)
            .mount("/inner", Apps.create().webSocket("/ws", s -> s.send(s.request().mountPath())));
    try (TestClient client = TestClient.of(app);
        TestSocket socket = client.webSocket("/acme/7?q=x");
        TestSocket inner = client.webSocket("/inner/ws")) {
      assertThat(socket.receiveText())
          .startsWith("ann")
          .contains("tenant=acme", "id=7")
          .endsWith("x");
      assertThat(socket.receiveText()).isEqualTo("true");
      assertThat(inner.receiveText()).isEqualTo("/inner");
    }
  }

  @Test
  @Shows("FA-34")
  void theFirstSubprotocolOfTheClientThatIsKnownIsSpoken() {
    App app =
        Apps.create()
            .webSocket("/", s -> s.send(s.subprotocol().orElse("none")), "chat", "graphql-ws");
    try (TestClient client = TestClient.of(app);
        TestSocket both = client.webSocket("/", "mqtt", "graphql-ws", "chat");
        TestSocket other = client.webSocket("/", "mqtt");
        TestSocket none = client.webSocket("/")) {
      assertThat(both.subprotocol()).contains("graphql-ws");
      assertThat(both.receiveText()).isEqualTo("graphql-ws");
      assertThat(other.subprotocol()).isEmpty();
      assertThat(none.receiveText()).isEqualTo("none");
    }
  }

  @Test
  @Shows("FA-34")
  void theApplicationMayDenyWithAnyResponse() {
    App app =
        Apps.create()
            .get(
                "/ws",
                request -> {
                  if (request.query("token").isEmpty()) {
                    throw HttpException.forbidden("No token.").header("X-Why", "token");
                  }
                  return Response.webSocket(socket -> socket.send("in")).header("X-Seat", "3");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThatExceptionOfType(WebSocketDeniedException.class)
          .isThrownBy(() -> client.webSocket("/ws"))
          .satisfies(denied -> {
            assertThat(denied.response().status()).isEqualTo(403);
            assertThat(denied.response().header("X-Why")).contains("token");
            assertThat(denied.response().text()).contains("No token.");
          });
      try (TestSocket socket = client.webSocket("/ws?token=x")) {
        assertThat(socket.headers().find("X-Seat")).contains("3");
        assertThat(socket.receiveText()).isEqualTo("in");
      }
      assertThat(client.get("/ws?token=x").status()).isEqualTo(426);
    }
  }

  @Test
  @Shows("FA-34")
  void theHandlerChoosesHowItCloses() {
    try (TestClient client = client(s -> s.close(4001, "enough ".repeat(30)));
        TestSocket socket = client.webSocket("/")) {
      assertThat(socket.closeCode()).isEqualTo(4001);
      assertThat(socket.closeReason()).hasSize(123).startsWith("enough enough");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000})
  void aCodeThatMustNotBeSentIsRefused(int code) {
    BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
    WebSocketHandler handler =
        socket ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> socket.close(code, ""))
                .satisfies(thrown::add)
                .withMessageStartingWith("TRV-WEB-162 " + code + " is not a code");
    try (TestClient client = client(handler);
        TestSocket socket = client.webSocket("/")) {
      assertThat(socket.closeCode()).isEqualTo(1000);
      assertThat(thrown).hasSize(1);
    }
  }

  @Test
  void aFailureClosesWith1011AndTellsNothing() {
    try (Logs logs = Logs.of("dev.triveni.web");
        TestClient client =
            client(_ -> {
              throw new IllegalStateException("secret");
            });
        TestSocket socket = client.webSocket("/")) {
      assertThat(socket.closeCode()).isEqualTo(1011);
      String id = socket.headers().find("X-Request-Id").orElseThrow();
      assertThat(socket.closeReason()).contains(id).doesNotContain("secret");
      assertThat(logs.lines(Level.SEVERE)).containsExactly("SEVERE GET / failed, request " + id);
      assertThat(logs.thrown(Level.SEVERE)).hasMessage("secret");
    }
  }

  @ParameterizedTest
  @CsvSource({"400,1008", "401,1008", "403,1008", "413,1009", "415,1003", "422,1007", "503,1013"})
  void anHttpExceptionClosesWithTheCodeThatFitsAndItsWords(int status, int code) {
    try (Logs logs = Logs.of("dev.triveni.web");
        TestClient client =
            client(_ -> {
              throw HttpException.of(status, "Not so.");
            });
        TestSocket socket = client.webSocket("/")) {
      assertThat(socket.closeCode()).isEqualTo(code);
      assertThat(socket.closeReason()).isEqualTo("Not so.");
      assertThat(logs.lines(Level.WARNING)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text":""} | 1007
          {"text":    | 1007
          {}          | 1007
          """)
  void aMessageThatDoesNotFitClosesWith1007(String message, int code) {
    try (TestClient client = client(socket -> socket.receiveJson(Question.class));
        TestSocket socket = client.webSocket("/")) {
      socket.sendText(message);
      assertThat(socket.closeCode()).isEqualTo(code);
    }
  }

  @Test
  void bytesWhereTextIsExpectedCloseWith1003() {
    try (TestClient client = client(socket -> socket.send(socket.receiveText()));
        TestSocket socket = client.webSocket("/")) {
      socket.sendBytes(new byte[1]);
      assertThat(socket.closeCode()).isEqualTo(1003);
    }
  }

  @Test
  @Shows("FA-34")
  void whoReceivesFromAClientThatLeftIsToldHow() throws InterruptedException {
    BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    WebSocketHandler handler =
        socket -> {
          try {
            socket.receive();
          } catch (WebSocketClosedException e) {
            seen.add(e.code() + e.reason() + socket.isOpen());
            throw e;
          }
        };
    try (Logs logs = Logs.of("dev.triveni.web");
        TestClient client = client(handler)) {
      client.webSocket("/").close(4002, "lunch");
      assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("4002lunchfalse");
      client.webSocket("/").drop();
      assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("1006false");
      assertThat(logs.lines(Level.INFO)).isEmpty();
    }
  }

  @Test
  void aClientThatVanishesInterruptsAHandlerThatWorks() throws InterruptedException {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    CountDownLatch working = new CountDownLatch(1);
    WebSocketHandler handler =
        _ -> {
          working.countDown();
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            seen.add("interrupted");
            throw e;
          }
        };
    try (Logs logs = Logs.of("dev.triveni.web");
        TestClient client = client(handler)) {
      TestSocket socket = client.webSocket("/");
      working.await();
      socket.drop();
      assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("interrupted");
      assertThat(logs.lines(Level.INFO)).isEmpty();
    }
  }

  @Test
  void aNormalGoodbyeLetsTheHandlerFinish() throws InterruptedException {
    BlockingQueue<String> saved = new LinkedBlockingQueue<>();
    CountDownLatch left = new CountDownLatch(1);
    WebSocketHandler handler =
        socket -> {
          for (Message message : socket) {
            left.await();
            Thread.sleep(5);
            saved.add(message.text());
          }
        };
    try (TestClient client = client(handler);
        TestSocket socket = client.webSocket("/")) {
      socket.sendText("keep this");
      Thread.startVirtualThread(left::countDown);
      socket.close(1000, "");
      assertThat(saved.poll(5, TimeUnit.SECONDS)).isEqualTo("keep this");
    }
  }

  @Test
  void aStopClosesWith1001AndWorkAfterTheResponseIsDone() throws InterruptedException {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    WebSocketHandler handler =
        socket -> {
          socket.request().afterResponse(() -> seen.add("afterwards"));
          for (Message message : socket) seen.add(message.text());
          seen.add("ended");
        };
    TestClient client = client(handler);
    TestSocket socket = client.webSocket("/");
    client.close();
    assertThat(socket.closeCode()).isEqualTo(1001);
    assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("ended");
    assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("afterwards");
  }

  @Test
  void whatASlowClientDoesNotTakeMakesTheHandlerWait() {
    WebSocketHandler handler =
        socket -> {
          for (int i = 0; i < 1_000; i++) socket.send(String.valueOf(i));
        };
    try (TestClient client = client(handler);
        TestSocket socket = client.webSocket("/")) {
      for (int i = 0; i < 1_000; i++) {
        assertThat(socket.receiveText()).isEqualTo(String.valueOf(i));
      }
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void cookiesAndHeadersReachTheHandler() {
    App app =
        Apps.create()
            .get("/login", _ -> Response.noContent().header("Set-Cookie", "user=ann; Path=/"))
            .webSocket(
                "/",
                s ->
                    s.send(
                        s.request().cookie("user").orElse("") + s.request().header("X-A").get()));
    try (TestClient client = TestClient.of(app)) {
      client.get("/login");
      try (TestSocket socket = client.webSocket("/", Headers.of("X-A", "b"))) {
        assertThat(socket.receiveText()).isEqualTo("annb");
      }
    }
  }

  @Test
  void noMoreThanTheConfiguredNumberIsOpenAtATime() {
    App app = App.create(dev.triveni.web.Config.of(java.util.Map.of("websocket.connections", "1")));
    app.webSocket("/", socket -> socket.receive());
    try (TestClient client = TestClient.of(app)) {
      try (TestSocket first = client.webSocket("/")) {
        assertThatExceptionOfType(WebSocketDeniedException.class)
            .isThrownBy(() -> client.webSocket("/"))
            .satisfies(denied -> assertThat(denied.response().status()).isEqualTo(503));
        assertThat(first.subprotocol()).isEmpty();
      }
      client.webSocket("/").close();
    }
  }

  private static TestClient client(WebSocketHandler handler) {
    return TestClient.of(Apps.create().webSocket("/", handler));
  }

  @Test
  void aListOfMessagesIsIteratedLikeAnyOther() {
    WebSocketHandler handler =
        socket -> {
          var messages = socket.iterator();
          List<String> texts = List.of(messages.next().text(), messages.next().text());
          socket.send(texts + " " + messages.hasNext());
        };
    try (TestClient client = client(handler)) {
      TestSocket socket = client.webSocket("/");
      socket.sendText("a");
      socket.sendText("b");
      socket.sendText("c");
      assertThat(socket.receiveText()).isEqualTo("[a, b] true");
    }
  }
}
