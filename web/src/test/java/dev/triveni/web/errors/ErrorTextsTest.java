package dev.triveni.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.ContentPolicy;
import dev.triveni.web.Cookie;
import dev.triveni.web.Cors;
import dev.triveni.web.Event;
import dev.triveni.web.EventLog;
import dev.triveni.web.Extension;
import dev.triveni.web.ExtensionCheck;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Key;
import dev.triveni.web.Rate;
import dev.triveni.web.RateLimit;
import dev.triveni.web.Request;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Response;
import dev.triveni.web.Revision;
import dev.triveni.web.Route;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestRequest;
import dev.triveni.web.TestSocket;
import dev.triveni.web.TrustedProxies;
import dev.triveni.web.View;
import dev.triveni.web.spi.PortInUseException;
import dev.triveni.web.spi.RateLimiter;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Golden;
import dev.triveni.web.support.Logs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every error with an id, word for word.
class ErrorTextsTest {
  private static final Handler OK = _ -> Response.noContent();
  private static final Pattern ID = Pattern.compile("TRV-[A-Z]+-\\d{3}");

  private static final RequestHead HEAD =
      new RequestHead(
          "GET",
          "/",
          "",
          "HTTP/1.1",
          "http",
          "localhost",
          Headers.none(),
          InetSocketAddress.createUnresolved("localhost", 1));

  @TempDir private Path folder;
  private final Map<String, String> texts = new TreeMap<>();

  interface Folder {}

  private static final class Idle implements View {}

  record Bounds(int low, int high) {
    Bounds {
      if (low > high) {
        throw new IllegalArgumentException("low is above high");
      }
    }
  }

  @Test
  void everyErrorHasTheTextThatItHas() throws IOException {
    collectSetup();
    collectState();
    collectRouting();
    collectMessages();
    collectConfiguration();
    collectContext();
    collectCommands();
    collectExtensions();
    collectSockets();
    Golden.check("errors.txt", String.join("\n", texts.values()).replace("" + folder, "FOLDER"));
    assertThat(texts.keySet()).containsExactlyElementsOf(idsInTheSources());
  }

  private void collectSetup() {
    App app =
        Apps.create()
            .add(Route.of("get", "/lower", OK))
            .get("/{x:nope}", OK)
            .get("/a", OK)
            .get("/a", OK)
            .add(Route.get("/one", OK).named("same"))
            .add(Route.get("/two", OK).named("same"))
            .add(Route.redirect("/old/{id}", "/new/{number}"))
            .add(Route.redirect("/from/{host}", "https://{host}/"));
    collect(app::freeze);
    collect(() -> Apps.create().start());
    App started = Apps.create();
    try (TestClient _ = TestClient.of(started)) {
      collect(() -> started.get("/", OK));
      collect(() -> TestClient.of(started));
    }
    collect(() -> StaticFiles.of(folder.resolve("missing")));
    collect(() -> StaticFiles.ofResources(ErrorTextsTest.class, "/"));
    collect(() -> Cors.allowAny().credentials());
    collect(() -> Cors.allow("https://app.example/"));
    collect(() -> RateLimit.perMinute(60));
    collect(() -> App.create(Config.of(Map.of("debug", "perhaps"))).freeze());
    Map<String, String> reachable = Map.of("debug", "true", "server.host", "0.0.0.0");
    collect(() -> App.create(Config.of(reachable)).freeze());
    collect(() -> Rate.perMinute(0));
    collect(() -> {
      throw new PortInUseException(8000, new BindException());
    });
  }

  private void collectSockets() {
    Config config = Config.of(Map.of("websocket.origins", "https://app.example/"));
    collect(() -> App.create(config).freeze());
    App app =
        Apps.create()
            .onStatus(
                403,
                (error, _) -> {
                  keep(error);
                  return OK.handle(Request.current());
                })
            .webSocket(
                "/",
                socket -> {
                  collect(() -> socket.close(999, ""));
                  socket.receive();
                });
    Headers otherSite = Headers.of("Origin", "https://evil.example");
    try (TestClient client = TestClient.of(app);
        TestSocket socket = client.webSocket("/").patience(Duration.ofMillis(100))) {
      collect(socket::receive);
      Assertions.catchThrowable(() -> client.webSocket("/", otherSite));
      Reply reply = app.serve(asking(), RequestBody.of(new byte[0]));
      collect(() -> reply.body().writeTo(OutputStream.nullOutputStream()));
    }
  }

  private static RequestHead asking() {
    Headers fields =
        Headers.of(
            "Connection",
            "Upgrade",
            "Upgrade",
            "websocket",
            "Sec-WebSocket-Version",
            "13",
            "Sec-WebSocket-Key",
            "dGhlIHNhbXBsZSBub25jZQ==");
    return new RequestHead(
        "GET", "/", "", "HTTP/1.1", "http", "localhost", fields, new InetSocketAddress(1));
  }

  private void collectRouting() {
    App app = Apps.create().add(Route.get("/articles/{id:int}", OK).named("article"));
    collect(() -> app.url("artikel", 7));
    collect(() -> app.url("article", 7, 8));
    collect(() -> app.url("article", "seven"));
    collect(() -> app.link("article", 7).absolute());
    collect(() -> View.of("/", new Idle()));
    collect(() -> TrustedProxies.hops(0));
    collect(() -> Revision.of("a\"b"));
  }

  private void collectMessages() {
    collect(() -> Headers.of("a b", "x"));
    collect(() -> Headers.of("X-A", "a\nb"));
    collect(() -> Headers.of("X-A"));
    collect(() -> HttpException.of(200, "fine"));
    collect(() -> Response.status(99));
    collect(() -> Event.of("x").named("a\nb"));
    collect(Request::current);
    collect(() -> Cookie.of("a b", "x"));
    collect(() -> Cookie.of("session", "a;b"));
    collect(() -> Cookie.of("session", "x").path("/;"));
    collect(() ->
        new Cookie(
            "session",
            "x",
            "/",
            Optional.empty(),
            Optional.empty(),
            false,
            true,
            Cookie.SameSite.NONE,
            false));
    collect(() -> TrustedProxies.of("proxy.example"));
    collect(() -> ContentPolicy.strict().images("a b"));
    RequestBody body = new RequestBody(InputStream.nullInputStream(), -1, 10);
    body.stream();
    collect(body::bytes);
    collectInHandler(request -> Response.text(request.variable("name")));
    collectInHandler(request -> Response.text(request.get(Key.<String>of("tenant"))));
    collectInHandler(_ -> null);
    collect(() -> RequestBody.of(new byte[0]).digest("SHA-0"));
    collect(() -> EventLog.keeping(0));
    collect(() -> {
      App circle = Apps.create().get("/", _ -> Response.redirect("/"));
      try (TestClient client = TestClient.of(circle).followRedirects()) {
        client.get("/");
      }
    });
    RateLimiter generous = (_, _, _) -> new RateLimiter.Allowance(true, List.of());
    RateLimit refunding = RateLimit.of(generous, Rate.perMinute(1)).cost(_ -> -1);
    collectInHandler(request -> refunding.handle(request, OK));
  }

  private void collectConfiguration() throws IOException {
    Path env = Files.writeString(folder.resolve(".env"), "not a variable");
    collect(() -> Config.load(folder, Map.of()));
    Files.delete(env);
    collect(() -> Config.load(folder, Map.of("CONFIG_FILE", "missing.properties")));
    collect(() -> Config.load(folder, Map.of("CONFIG_PROFILE", "staging")));
    collect(() -> Config.load(folder, Map.of()).instance().open("../keys"));
    collect(() -> Config.of(Map.of("bounds.low", "1")).read("bounds", Bounds.class));
    collect(() ->
        Config.of(Map.of("bounds.low", "a", "bounds.high", "1")).read("bounds", Bounds.class));
    Map<String, String> unknown = Map.of("bounds.low", "1", "bounds.high", "2", "bounds.hihg", "3");
    collect(() -> Config.of(unknown).read("bounds", Bounds.class));
    collect(() ->
        Config.of(Map.of("bounds.low", "2", "bounds.high", "1")).read("bounds", Bounds.class));
  }

  private void collectContext() {
    App app =
        Apps.create()
            .resource(
                Folder.class,
                _ -> {
                  throw new IOException("no disk");
                })
            .resource(Path.class, a -> a.resource(Path.class));
    collect(App::current);
    App closed = Apps.create().filter((_, _) -> Response.status(403));
    collect(() -> TestRequest.get("/desk").run(closed, _ -> {}));
    collect(() -> app.resource(Path.class));
    app.within(() -> {
      collect(() -> app.resource(App.class));
      collect(() -> app.resource(Path.class));
      collect(() -> app.resource(Folder.class));
    });
  }

  record Bob(String name, Optional<String> other) {}

  private void collectCommands() {
    App app =
        Apps.create()
            .command("greet", "Says hello", Bob.class, (_, _) -> {})
            .command("ask", "Asks", terminal -> terminal.ask("Who"));
    try (TestClient client = TestClient.of(app)) {
      keep(client.command("gret").errors());
      keep(client.command("greet", "--ohter=a", "a", "b", "--other").errors());
      keep(client.command("greet").errors());
      keep(client.command("ask").errors());
      keep(client.command("ask", "me").errors());
    }
    collect(Apps.create().command("a", "A", _ -> {}).command("a", "B", _ -> {})::freeze);
  }

  private static final class Newer implements Extension {
    @Override
    public void install(App app) {}

    @Override
    public int contract() {
      return 2;
    }
  }

  private void collectExtensions() {
    collect(() -> Apps.create().install(new Newer()));
    collect(() -> ExtensionCheck.of(Newer::new).verify());
  }

  private void collectState() {
    collect(() -> Apps.create().signer("links"));
    collect(() -> App.create(Apps.config("security.trusted-hosts", "a b")).freeze());
    collect(() -> App.create(Config.of(Map.of("secret-key", "guess"))).freeze());
    collect(() -> Apps.signing(Map.of("session.store", "redis")).freeze());
    Request early = Request.of(HEAD, "1", RequestBody.of(new byte[0]), Apps.signing());
    collect(early::session);
    collectInHandler(request -> {
      request.session().put("text", "x".repeat(4_000));
      return Response.noContent();
    });
    collectAfterwards(request -> request.session().put("user", 7L));
  }

  private void collect(ThrowingCallable call) {
    Throwable thrown = Assertions.catchThrowable(call);
    assertThat(thrown).isNotNull();
    keep(thrown);
  }

  private void collectInHandler(Handler handler) {
    try (TestClient client = TestClient.of(Apps.signing().get("/tables/{id}", handler));
        Logs logs = Logs.of("dev.triveni.web")) {
      client.get("/tables/7");
      keep(logs.thrown(Level.SEVERE));
    }
  }

  private void collectAfterwards(Consumer<Request> work) {
    App app =
        Apps.signing()
            .get(
                "/",
                request -> {
                  request.afterResponse(() -> collect(() -> work.accept(request)));
                  return Response.noContent();
                });
    try (TestClient client = TestClient.of(app)) {
      client.get("/");
    }
  }

  private void keep(Throwable thrown) {
    keep(thrown.getMessage());
  }

  private void keep(String message) {
    message
        .lines()
        .map(String::strip)
        .filter(line -> ID.matcher(line).lookingAt())
        .map(line -> line.replaceFirst("in thread '[^']*'", "in thread 'NAME'"))
        .forEach(line -> texts.put(line.substring(0, line.indexOf(" ")), line));
  }

  private static TreeSet<String> idsInTheSources() throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.strip().startsWith("//"))
            .flatMap(line -> ID.matcher(line).results().map(MatchResult::group))
            .forEach(ids::add);
      }
    }
    return ids;
  }
}
