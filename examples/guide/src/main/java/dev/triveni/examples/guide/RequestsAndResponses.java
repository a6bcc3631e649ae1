package dev.triveni.examples.guide;

import dev.triveni.schema.Default;
import dev.triveni.web.App;
import dev.triveni.web.Cookie;
import dev.triveni.web.Key;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Chapter 3: what comes in, and what goes out.
final class RequestsAndResponses {
  private RequestsAndResponses() {}

  // @start region=record
  record Task(@NotBlank String title, @Default("1") int priority) {}

  // @end

  // @start region=key
  static final Key<Instant> START = Key.of("start");

  // @end

  static void addTo(App app) {
    app.get("/search", RequestsAndResponses::search);
    app.post("/tasks", RequestsAndResponses::create);
    // @start region=responses
    app.get("/text", _ -> Response.text("plain"));
    app.get("/json", _ -> Response.json(Map.of("answer", 42)));
    app.get("/teapot", _ -> Response.text("short and stout").withStatus(418));
    app.get("/old", request -> Response.redirect(request.url("new")));
    app.delete("/tasks/{id:int}", _ -> Response.noContent());
    // @end
    app.add(Route.get("/new", _ -> Response.text("new")).named("new"));
    app.post("/theme", RequestsAndResponses::theme);
    // @start region=after
    app.filter((request, next) -> next.handle(request).header("X-Served-By", "guide"));
    // @end
    // @start region=beside
    app.filter((request, next) -> next.handle(request.with(START, Instant.now())));
    app.get("/started", request -> Response.text("" + request.get(START)));
    // @end
  }

  // @start region=search
  static Response search(Request request) {
    String word = request.query("q").orElse("");
    List<String> tags = request.queries("tag");
    return Response.text(word + " " + tags);
  }

  // @end

  // @start region=create
  static Response create(Request request) {
    Task task = request.json(Task.class);
    return Response.json(task).withStatus(201);
  }

  // @end

  // @start region=cookie
  static Response theme(Request request) {
    String before = request.cookie("theme").orElse("light");
    Cookie cookie = Cookie.of("theme", "dark").keptFor(Duration.ofDays(365));
    return Response.text("It was " + before).cookie(cookie);
  }
  // @end
}
