package dev.triveni.examples.guide.typed;

import static dev.triveni.api.Sends.Omitted.DEFAULTS;
import static dev.triveni.api.Sends.Omitted.NULLS;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triveni.api.Delete;
import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Post;
import dev.triveni.api.Put;
import dev.triveni.api.Responds;
import dev.triveni.api.ResponseChanges;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import dev.triveni.schema.Default;
import dev.triveni.schema.Secret;
import dev.triveni.web.Cookie;
import dev.triveni.web.Response;
import jakarta.validation.constraints.Email;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Chapter 17: what an endpoint answers.
@Routes
final class Answers {
  private static final byte[] CAT = {(byte) 0x89, 'P', 'N', 'G'};

  private final Map<String, String> notes = new ConcurrentHashMap<>();
  private final Map<String, Stored> users = new ConcurrentHashMap<>();

  // @start region=users
  record NewUser(String username, String password, @Email String email) {}

  record User(String username, @Email String email) {}

  @Post(value = "/users", status = 201)
  @Sends(as = User.class)
  NewUser create(NewUser user) {
    return user;
  }

  // @end

  // @start region=stored
  record Stored(String username, @Email String email, @Secret String hash) {
    static Stored of(NewUser user) {
      return new Stored(user.username(), user.email(), "hash of " + user.password());
    }
  }

  @Put("/users/{username}")
  Stored put(String username, NewUser user) {
    users.put(username, Stored.of(user));
    return users.get(username);
  }

  // @end

  // @start region=absent
  @Get("/notes/{id}")
  Optional<String> note(String id) {
    return Optional.ofNullable(notes.get(id));
  }

  @Delete("/notes/{id}")
  void forget(String id) {
    notes.remove(id);
  }

  // @end

  // @start region=changes
  @Put("/notes/{id}")
  String write(String id, String text, ResponseChanges response) {
    if (notes.put(id, text) == null) {
      response.status(201).header("Location", "/notes/" + id);
    }
    response.cookie(Cookie.of("last", id));
    return text;
  }

  // @end

  // @start region=some
  record Item(String name, Optional<String> description, @Default("10.5") double tax) {}

  @Get("/items/short")
  @Sends(omit = {NULLS, DEFAULTS})
  Item brief() {
    return new Item("Tea", Optional.empty(), 10.5);
  }

  @Get("/items/name")
  @Sends(only = "name")
  Item name() {
    return brief();
  }

  // @end

  // @start region=union
  sealed interface Vehicle {}

  record Car(String plate) implements Vehicle {}

  record Plane(String sign, int size) implements Vehicle {}

  @Get("/vehicles/{id}")
  Vehicle vehicle(int id) {
    return id == 1 ? new Car("B-X 1") : new Plane("D-EFGH", 5);
  }

  // @end

  // @start region=custom
  @Get("/page")
  @Sends("text/html")
  String page() {
    return "<h1>Hello</h1>";
  }

  @Get("/feed")
  @Sends("application/xml")
  byte[] feed() {
    return "<feed/>".getBytes(UTF_8);
  }

  @Get("/docs-of-others")
  Response elsewhere() {
    return Response.redirect("https://example.com/docs");
  }

  // @end

  // @start region=responds
  record Picture(String title) {}

  record Message(String message) {}

  @Get("/pictures/{id}")
  @Responds(status = 200, as = Picture.class, types = "image/png")
  @Responds(status = 404, as = Message.class, description = "There is no such picture")
  Response picture(String id, @Default("false") boolean raw) {
    if (!id.equals("cat")) {
      return Response.json(new Message("There is no " + id)).withStatus(404);
    }
    return raw ? Response.bytes(CAT, "image/png") : Response.json(new Picture("Cat"));
  }

  // @end

  // @start region=operation
  /// Counts the notes.
  ///
  /// It counts those of *everybody*.
  ///
  /// @return how many there are
  @Get("/count")
  @Operation(tags = "statistics")
  int count() {
    return notes.size();
  }
  // @end
}
