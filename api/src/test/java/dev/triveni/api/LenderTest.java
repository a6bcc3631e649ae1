package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.triveni.api.Provides.Scope;
import dev.triveni.api.support.Apps;
import dev.triveni.schema.Default;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.TestSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Providers that wait in the middle, as FastAPI's `yield` lets them.
class LenderTest {
  private final List<String> log = new CopyOnWriteArrayList<>();

  static final class OwnerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OwnerException(String message) {
      super(message);
    }
  }

  record Session(String user) {}

  record Transaction(Session session) {}

  record Short(String text) {}

  class Lenders {
    @Provides
    void session(@Default("ann") String user, Lender<Session> lender) throws Exception {
      log.add("open session");
      try {
        lender.lend(new Session(user));
        log.add("session went well");
      } catch (OwnerException e) {
        throw HttpException.of(400, "Owner error: " + e.getMessage());
      } finally {
        log.add("close session");
      }
    }

    @Provides
    void transaction(Session session, Lender<Transaction> lender) throws Exception {
      log.add("begin");
      try {
        lender.lend(new Transaction(session));
        log.add("commit");
      } catch (Exception e) {
        log.add("roll back for " + e.getMessage());
        throw e;
      }
    }

    @Provides(Scope.CALL)
    void brief(Lender<Short> lender) throws Exception {
      lender.lend(new Short(Request.current().path()));
      log.add("end of call");
    }
  }

  @Routes
  class Routed {
    @Get("/fine")
    String fine(Transaction transaction, Request request) {
      log.add("handle");
      request.afterResponse(() -> log.add("sent"));
      return transaction.session().user();
    }

    @Get("/owner")
    String owner(Transaction transaction) {
      throw new OwnerException(transaction.session().user());
    }

    @Get("/gone")
    String gone(Transaction transaction) {
      throw HttpException.notFound("Item not found");
    }

    @Get("/broken")
    String broken(Session session) {
      throw new IllegalStateException(session.user());
    }

    @Get("/lines")
    Stream<String> lines(Transaction transaction) {
      return Stream.of("a", "b")
          .peek(line -> {
            log.add(line);
            if (line.equals("b")) {
              throw new IllegalStateException("no " + line);
            }
          });
    }

    @Get("/brief")
    Events<String> brief(Short text, Session session) {
      return events -> {
        log.add("event");
        events.send(text.text());
      };
    }

    @Get("/socket")
    Response socket(Transaction transaction) {
      return Response.webSocket(socket -> {
        socket.send(transaction.session().user());
        throw new IllegalStateException(socket.receiveText());
      });
    }
  }

  @Test
  @Shows(
      value = "FA-19",
      code =
          "void session(Lender<Session> lender) { try { lender.lend(open()); } finally { close(); } }")
  void whatIsLentIsTakenBackOnceTheResponseIsSentTheLastFirst() {
    try (TestClient client = client()) {
      assertThat(client.get("/fine").json()).isEqualTo("ann");
      assertThat(log)
          .containsExactly(
              "open session",
              "begin",
              "handle",
              "sent",
              "commit",
              "session went well",
              "close session");
    }
  }

  @Test
  @Shows("FA-19")
  void eachLenderSeesTheFailureAndMayAnswerAnother() {
    try (TestClient client = client()) {
      TestResponse response = client.get("/owner");
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.text()).contains("Owner error: ann");
      assertThat(log)
          .containsExactly("open session", "begin", "roll back for ann", "close session");
    }
  }

  @Test
  @Shows("FA-19")
  void aFailureThatNoLenderKnowsIsAnsweredAsItIs() {
    try (TestClient client = client()) {
      assertThat(client.get("/gone").status()).isEqualTo(404);
      assertThat(log).contains("roll back for Item not found", "close session");
      assertThat(client.get("/broken").status()).isEqualTo(500);
    }
  }

  @Test
  @Shows("FA-19")
  void aStreamThatBreaksOffIsAFailureToo() {
    try (TestClient client = client()) {
      Throwable brokenOff = catchThrowable(() -> client.get("/lines"));
      assertThat(log)
          .as(String.valueOf(brokenOff))
          .containsSubsequence("a", "b", "roll back for no b", "close session");
    }
  }

  @Test
  @Shows("FA-19")
  void aSocketThatFailsIsAFailureToo() {
    try (TestClient client = client()) {
      TestSocket socket = client.webSocket("/socket?user=ben");
      assertThat(socket.receiveText()).isEqualTo("ben");
      socket.sendText("enough");
      assertThat(socket.closeCode()).isEqualTo(1011);
      socket.close();
      assertThat(log).containsSubsequence("begin", "roll back for enough", "close session");
    }
  }

  @Test
  @Shows(value = "FA-19", code = "@Provides(Scope.CALL)")
  void whatIsProvidedForTheCallEndsBeforeTheResponseIsWritten() {
    try (TestClient client = client()) {
      assertThat(client.get("/brief").text()).isEqualTo("data: \"/brief\"\n\n");
      assertThat(log)
          .containsExactly(
              "open session", "end of call", "event", "session went well", "close session");
    }
  }

  record Once(String text) {}

  class Odd {
    @Provides
    void never(Lender<Once> lender) {
      log.add("never " + (lender != null));
    }

    @Provides(Scope.CALL)
    void twice(Lender<Short> lender) throws Exception {
      lender.lend(new Short("first"));
      lender.lend(new Short("second"));
    }
  }

  @Routes
  static class UsesOdd {
    @Get("/never")
    String never(Once once) {
      return once.text();
    }

    @Get("/twice")
    String twice(Short text) {
      return text.text();
    }
  }

  @Test
  void aLenderThatLendsNotJustOnceIsAFailure() {
    App app = Apps.app(api -> api.undocumented().providers(new Odd()).routes(new UsesOdd()));
    app.onError(IllegalStateException.class, (e, _) -> Response.text(e.getMessage()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/never").text())
          .isEqualTo(
              "TRV-API-163 Odd.never has returned, and lent nothing. Call lend() of its Lender"
                  + " once, or throw.");
      assertThat(client.get("/twice").text()).startsWith("TRV-API-162 Odd.twice lends a second");
    }
  }

  record Model(String name) {}

  class Models {
    @Provides(value = Scope.APPLICATION, atStart = true)
    void model(Lender<Model> lender) throws Exception {
      log.add("load");
      lender.lend(new Model("minilm"));
      log.add("unload");
    }
  }

  @Routes
  static class UsesModel {
    @Get("/model")
    String model(Model model) {
      return model.name();
    }
  }

  @Test
  @Shows(value = "FA-21", code = "@Provides(value = Scope.APPLICATION, atStart = true)")
  void whatIsLentToTheApplicationIsTakenBackWhenItStops() {
    App app = Apps.app(api -> api.undocumented().providers(new Models()).routes(new UsesModel()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(log).containsExactly("load");
      assertThat(client.get("/model").json()).isEqualTo("minilm");
    }
    assertThat(log).containsExactly("load", "unload");
  }

  private TestClient client() {
    return TestClient.of(
        Apps.app(api -> api.undocumented().providers(new Lenders()).routes(new Routed())));
  }
}
