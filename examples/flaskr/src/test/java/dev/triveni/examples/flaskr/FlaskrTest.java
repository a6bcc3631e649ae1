package dev.triveni.examples.flaskr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Form;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The seventeen tests of Flask's tutorial.
@Shows(
    value = "FL-49",
    code =
        "client.post(\"/auth/register\", Form.of(\"username\", \"a\").with(\"password\", \"a\"))")
class FlaskrTest {
  private final App app = Flaskr.create(Config.of(Map.of("secret-key", "only for these tests")));
  private final TestClient client = TestClient.of(app);
  private final Storage storage = app.resource(Storage.class);
  private Post post;

  @BeforeEach
  void fill() {
    User test = storage.addUser("test", "test").orElseThrow();
    storage.addUser("other", "other");
    post = storage.addPost(test, "test title", "test\nbody");
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private TestResponse login(String username, String password) {
    return client.post("/auth/login", Form.of("username", username).with("password", password));
  }

  private String path(String action) {
    return "/" + post.number() + "/" + action;
  }

  @Test
  void settingsAreGiven() {
    assertThat(app.config().find("secret-key")).hasValue("only for these tests");
    assertThat(Flaskr.create(Config.of(Map.of())).config().find("secret-key")).isEmpty();
  }

  @Test
  void hello() {
    assertThat(client.get("/hello").text()).isEqualTo("Hello, World!");
  }

  @Test
  void storageIsTheSameWhileTheApplicationRunsAndClosedAfterwards() {
    assertThat(app.resource(Storage.class)).isSameAs(storage);
    client.close();
    assertThatThrownBy(storage::posts).hasMessageContaining("closed");
  }

  @Test
  void aCommandForgetsEverything() {
    assertThat(client.command("init-db").output()).contains("Initialized");
    assertThat(storage.posts()).isEmpty();
  }

  @Test
  void register() {
    assertThat(client.get("/auth/register").status()).isEqualTo(200);
    TestResponse response =
        client.post("/auth/register", Form.of("username", "a").with("password", "a"));
    assertThat(response.header("Location")).hasValue("/auth/login");
    assertThat(storage.findUser("a")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', Username is required.",
    "a, '', Password is required.",
    "test, test, already registered"
  })
  void registrationIsChecked(String username, String password, String message) {
    TestResponse response =
        client.post("/auth/register", Form.of("username", username).with("password", password));
    assertThat(response.text()).contains(message);
  }

  @Test
  void logIn() {
    assertThat(client.get("/auth/login").status()).isEqualTo(200);
    assertThat(login("test", "test").header("Location")).hasValue("/");
    assertThat(client.get("/").text()).contains("<span>test</span>");
    client.session(
        session -> assertThat(session.find("user", Long.class)).hasValue(post.author().number()));
  }

  @ParameterizedTest
  @CsvSource({"a, test, Incorrect username.", "test, a, Incorrect password."})
  void loginIsChecked(String username, String password, String message) {
    assertThat(login(username, password).text()).contains(message);
  }

  @Test
  void logOut() {
    login("test", "test");
    client.get("/auth/logout");
    client.session(session -> assertThat(session.find("user", Long.class)).isEmpty());
  }

  @Test
  void index() {
    assertThat(client.get("/").text()).contains("Log In", "Register");
    login("test", "test");
    assertThat(client.get("/").text())
        .contains("Log Out", "test title", "by test on", "test\nbody")
        .contains("href=\"" + path("update") + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/create", "/1/update", "/1/delete"})
  void writingNeedsALogin(String path) {
    assertThat(client.post(path, Form.empty()).header("Location")).hasValue("/auth/login");
  }

  // @start region=author
  @Test
  void onlyTheAuthorMayChangeAPost() {
    login("other", "other");
    assertThat(client.post(path("update"), Form.empty()).status()).isEqualTo(403);
    assertThat(client.post(path("delete"), Form.empty()).status()).isEqualTo(403);
    assertThat(client.get("/").text()).doesNotContain("href=\"" + path("update") + "\"");
  }

  // @end

  @ParameterizedTest
  @ValueSource(strings = {"/99/update", "/99/delete"})
  void thePostMustExist(String path) {
    login("test", "test");
    assertThat(client.post(path, Form.empty()).status()).isEqualTo(404);
  }

  @Test
  void create() {
    login("test", "test");
    assertThat(client.get("/create").status()).isEqualTo(200);
    client.post("/create", Form.of("title", "created").with("body", ""));
    assertThat(storage.posts()).hasSize(2).first().extracting(Post::title).isEqualTo("created");
  }

  @Test
  void update() {
    login("test", "test");
    assertThat(client.get(path("update")).status()).isEqualTo(200);
    client.post(path("update"), Form.of("title", "updated").with("body", ""));
    assertThat(storage.findPost(post.number()).orElseThrow().title()).isEqualTo("updated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "update"})
  void aTitleIsRequired(String action) {
    login("test", "test");
    String path = action.equals("create") ? "/create" : path(action);
    assertThat(client.post(path, Form.of("title", "").with("body", "")).text())
        .contains("Title is required.");
  }

  @Test
  void delete() {
    login("test", "test");
    assertThat(client.post(path("delete"), Form.empty()).header("Location")).hasValue("/");
    assertThat(storage.findPost(post.number())).isEmpty();
  }
}
