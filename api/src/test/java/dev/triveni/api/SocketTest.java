package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Message;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.TestSocket;
import dev.triveni.web.WebSocket;
import dev.triveni.web.WebSocketDeniedException;
import dev.triveni.web.WebSocketException;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketTest {
  private final List<String> log = new CopyOnWriteArrayList<>();

  record CookieOrToken(String text) {}

  record Question(@Size(min = 2) String text) {}

  record Answer(String text, int length) {}

  record Transaction(String name) {}

  record Member(String room) {}

  record Handle(List<String> log, String name) implements AutoCloseable {
    @Override
    public void close() {
      log.add("closed " + name);
    }
  }

  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Guarded {}

  class Sources {
    @Provides
    CookieOrToken cookieOrToken(@Cookie Optional<String> session, Optional<String> token) {
      return session
          .or(() -> token)
          .map(CookieOrToken::new)
          .orElseThrow(() -> HttpException.forbidden("Neither a session nor a token."));
    }

    @Provides
    Member member(String id) {
      if (id.equals("members")) {
        throw new WebSocketException(1008, "This room is for members.");
      }
      return new Member(id);
    }

    @Provides(Provides.Scope.CALL)
    Handle handle() {
      return new Handle(log, "handle");
    }

    @Provides
    void transaction(Lender<Transaction> lender) throws Exception {
      try {
        lender.lend(new Transaction("transaction"));
        log.add("committed");
      } catch (IllegalArgumentException e) {
        log.add("rolled back");
        throw HttpException.of(422, "Translated: " + e.getMessage());
      }
    }

    @Provides
    @Guarded
    void guard(@HttpBearer String token, ResponseChanges response) {
      if (!token.equals("secret")) {
        throw HttpException.forbidden("Wrong token.");
      }
      response.header("X-Guarded", "yes");
    }
  }

  @Routes
  static class Talks {
    @Socket("/items/{id}/ws")
    void items(WebSocket socket, String id, Optional<Integer> q, CookieOrToken token) {
      for (Message message : socket) {
        socket.send("%s, %s, %s: %s".formatted(token.text(), id, q, message.text()));
      }
    }

    @Socket("/questions/{room}")
    void questions(int room, JsonSocket<Question, Answer> socket) {
      for (Question question : socket) {
        socket.send(new Answer(room + question.text(), question.text().length()));
      }
    }

    @Socket("/one")
    void one(JsonSocket<List<Integer>, Object> socket) {
      int sum = socket.receive().stream().mapToInt(Integer::intValue).sum();
      socket.send(sum);
      socket.close();
    }

    @Socket("/transactions")
    void transactions(Transaction transaction, Handle handle, WebSocket socket) {
      socket.send(transaction.name() + " " + handle.name());
      if (socket.receiveText().equals("fail")) {
        throw new IllegalArgumentException("no");
      }
    }

    @Guarded
    @Socket(
        value = "/guarded",
        subprotocols = {"chat.v2", "chat.v1"})
    void guarded(WebSocket socket) {
      socket.send(socket.subprotocol().orElse("none"));
    }

    @Socket("/rooms/{id}")
    void rooms(Member member, WebSocket socket) {
      socket.send("welcome to " + member.room());
      leave();
    }

    private static void leave() {
      throw new WebSocketException(4001, "The room is closed.");
    }

    @Guarded
    @Get("/guarded/http")
    String guarded() {
      return "in";
    }
  }

  @Test
  @Shows(
      value = "FA-34",
      code =
          "@Socket(\"/items/{id}/ws\") void items(WebSocket socket, String id) { socket.send(id); }")
  void parametersAndProvidersAreThoseOfAnyEndpoint() {
    try (TestClient client = client();
        TestSocket socket = client.webSocket("/items/portal/ws?q=3&token=ann")) {
      socket.sendText("hello");
      assertThat(socket.receiveText()).isEqualTo("ann, portal, Optional[3]: hello");
      socket.sendText("again");
      assertThat(socket.receiveText()).endsWith("again");
    }
  }

  @Test
  @Shows("FA-34")
  void mistakesInParametersDenyItWith403AndTheirList() {
    try (TestClient client = client()) {
      TestResponse denial = denied(client, "/items/portal/ws?q=three&token=ann", Headers.none());
      assertThat(denial.status()).isEqualTo(403);
      assertThat(denial.text()).contains("\"type\":\"int_parsing\"", "[\"query\",\"q\"]");
      assertThat(denied(client, "/items/portal/ws", Headers.none()).status()).isEqualTo(403);
      assertThat(client.get("/items/portal/ws?q=three").status()).isEqualTo(426);
    }
  }

  @Test
  void mistakesAreListedInTheFormatOfTheApplication() {
    try (TestClient client =
        TestClient.of(Apps.asFastApi(api -> api.routes(new Talks()).providers(new Sources())))) {
      TestResponse denial = denied(client, "/items/portal/ws?q=three&token=ann", Headers.none());
      assertThat(denial.status()).isEqualTo(403);
      assertThat(denial.text()).startsWith("{\"detail\":[{\"type\":\"int_parsing\"");
      try (TestSocket socket = client.webSocket("/questions/7")) {
        socket.sendText("{}");
        assertThat(socket.receiveText())
            .startsWith("{\"detail\":[{\"type\":\"missing\",\"loc\":[\"message\",\"text\"]");
      }
    }
  }

  @Test
  @Shows("FA-34")
  void messagesAreRecordsAndAWrongOneIsAnsweredWithItsMistakes() {
    try (TestClient client = client();
        TestSocket socket = client.webSocket("/questions/7")) {
      socket.sendJson(new Question("why"));
      assertThat(socket.receiveText()).isEqualTo("{\"text\":\"7why\",\"length\":3}");
      socket.sendText("{\"text\":\"?\",\"more\":1}");
      assertThat(socket.receiveText())
          .contains(
              "\"status\":422", "string_too_short", "extra_forbidden", "[\"message\",\"text\"]");
      socket.sendText("no json");
      assertThat(socket.receiveText()).contains("json_invalid");
      socket.sendBytes("{\"text\":\"how\"}".getBytes(StandardCharsets.UTF_8));
      assertThat(socket.receiveJson(Answer.class)).isEqualTo(new Answer("7how", 3));
    }
  }

  @Test
  void oneMessageIsAwaitedPastWrongOnes() {
    try (TestClient client = client();
        TestSocket socket = client.webSocket("/one")) {
      socket.sendText("[1,\"x\"]");
      assertThat(socket.receiveText()).contains("int_type", "[\"message\",1]");
      socket.sendText("[1,2,3]");
      assertThat(socket.receiveText()).isEqualTo("6");
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void providedValuesEndWithTheTalk() {
    try (TestClient client = client()) {
      TestSocket socket = client.webSocket("/transactions");
      assertThat(socket.receiveText()).isEqualTo("transaction handle");
      assertThat(log).isEmpty();
      socket.sendText("go");
      assertThat(socket.closeCode()).isEqualTo(1000);
      assertThat(log).containsExactly("closed handle", "committed");
    }
  }

  @Test
  void aFailureIsThrownToTheLenderWhoseAnswerTheClientGets() {
    try (TestClient client = client()) {
      TestSocket socket = client.webSocket("/transactions");
      socket.sendText("fail");
      assertThat(socket.closeReason()).isEqualTo("Translated: no");
      assertThat(socket.closeCode()).isEqualTo(1007);
      assertThat(log).containsExactly("closed handle", "rolled back");
    }
  }

  @Test
  @Shows(
      value = "FA-17",
      code = "throw new WebSocketException(1008, \"This room is for members.\")")
  void anExceptionClosesItWithACodeFromAnywhere() {
    try (TestClient client = client()) {
      TestSocket socket = client.webSocket("/rooms/all");
      assertThat(socket.receiveText()).isEqualTo("welcome to all");
      assertThat(socket.closeCode()).isEqualTo(4001);
      assertThat(socket.closeReason()).isEqualTo("The room is closed.");
      TestResponse denial = denied(client, "/rooms/members", Headers.none());
      assertThat(denial.status()).isEqualTo(403);
      assertThat(denial.text()).contains("This room is for members.");
      assertThatThrownBy(() -> new WebSocketException(1005, "no code"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("TRV-WEB-162");
    }
  }

  @Test
  void aHandshakeThatIsRefusedLaterEndsWhatWasProvided() {
    try (TestClient client = client()) {
      Headers foreign = Headers.of("Origin", "https://evil.example");
      assertThat(denied(client, "/transactions", foreign).status()).isEqualTo(403);
      assertThat(log).containsExactly("closed handle", "committed");
    }
  }

  @ParameterizedTest
  @Shows(value = "UN-FA-11", code = "@Guarded @Socket(\"/guarded\") void guarded(WebSocket socket)")
  @CsvSource({"'', 401", "Bearer wrong, 403", "Basic secret, 401"})
  void theSameAnnotationGuardsHttpAndWebSockets(String authorization, int status) {
    Headers headers =
        authorization.isEmpty() ? Headers.none() : Headers.of("Authorization", authorization);
    try (TestClient client = client()) {
      TestResponse denial = denied(client, "/guarded", headers);
      TestResponse refusal = client.send("GET", "/guarded/http", headers, new byte[0]);
      assertThat(denial.status()).isEqualTo(status).isEqualTo(refusal.status());
      assertThat(denial.header("WWW-Authenticate")).isEqualTo(refusal.header("WWW-Authenticate"));
    }
  }

  @Test
  @Shows("UN-FA-11")
  void whoeverPassesTheGuardTalks() {
    Headers headers = Headers.of("Authorization", "Bearer secret");
    try (TestClient client = client();
        TestSocket socket = client.webSocket("/guarded", headers, "chat.v1", "other")) {
      assertThat(socket.receiveText()).isEqualTo("chat.v1");
      assertThat(socket.headers().find("X-Guarded")).hasValue("yes");
    }
  }

  @Test
  void theDocumentIsSilentAboutIt() {
    try (TestClient client = client()) {
      assertThat(client.get("/openapi.json").text())
          .contains("/guarded/http")
          .doesNotContain("/questions");
    }
  }

  @Routes
  static class Wrong {
    @Get("/230")
    void takesTheSocketOfAnotherVerb(WebSocket socket) {}

    @Socket("/231")
    String returnsSomething(WebSocket socket) {
      return "";
    }

    @Socket("/232")
    void hasNoSocket(Optional<String> q) {}

    @Socket("/233a")
    void readsABody(WebSocket socket, Question question) {}

    @Socket("/233b")
    void changesTheResponse(WebSocket socket, ResponseChanges changes) {}

    @SuppressWarnings("rawtypes") // what is refused
    @Socket("/235")
    void doesNotSayOfWhat(JsonSocket socket) {}

    @Provides
    Answer talksTooEarly(WebSocket socket) {
      return new Answer("", 0);
    }
  }

  @Test
  void whatCannotWorkIsRefusedAtTheStart() {
    SetupException failure =
        catchThrowableOfType(
            SetupException.class, () -> Apps.app(api -> api.routes(new Wrong())).freeze());
    assertThat(failure.problems())
        .extracting(SetupProblem::id, SetupProblem::place)
        .containsExactlyInAnyOrder(
            tuple("TRV-API-230", "Wrong.takesTheSocketOfAnotherVerb"),
            tuple("TRV-API-231", "Wrong.returnsSomething"),
            tuple("TRV-API-232", "Wrong.hasNoSocket"),
            tuple("TRV-API-233", "Wrong.readsABody"),
            tuple("TRV-API-233", "Wrong.changesTheResponse"),
            tuple("TRV-API-235", "Wrong.doesNotSayOfWhat"),
            tuple("TRV-API-234", "Wrong.talksTooEarly"));
  }

  private TestClient client() {
    return TestClient.of(Apps.app(api -> api.routes(new Talks()).providers(new Sources())));
  }

  private static TestResponse denied(TestClient client, String target, Headers headers) {
    return catchThrowableOfType(
            WebSocketDeniedException.class, () -> client.webSocket(target, headers))
        .response();
  }
}
