package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.Described;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.Upload;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A collection for Postman, whose requests are sent as Postman sends them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostmanTest {
  record Owner(String name, Optional<String> city) {}

  record Pet(@Min(3) int age, String name, List<Owner> owners) {}

  /// What can be borrowed.
  @Routes("/pets")
  static class Pets {
    /// Shows a pet.
    @Get("/{id}")
    String show(int id, @Query @Described(description = "How much.") Optional<Integer> detail) {
      return id + " " + detail.map(String::valueOf).orElse("none");
    }

    @Put("/{id}")
    Pet put(int id, Pet pet, @Header("X-Reason") String reason) {
      return pet;
    }

    @Post("/login")
    String login(@Form String user, @Form boolean stay) {
      return user + " " + stay;
    }

    @Post("/picture")
    String picture(Upload file, @Form String title) {
      return title;
    }
  }

  @Routes("/secret")
  static class Secret {
    @Get("/bearer")
    String bearer(@HttpBearer HttpCredentials credentials) {
      return "";
    }

    @Get("/basic")
    String basic(@HttpBasic BasicCredentials credentials) {
      return "";
    }

    @Get("/digest")
    String digest(@HttpDigest HttpCredentials credentials) {
      return "";
    }

    @Get("/key")
    String key(@ApiKey(query = "key") String key) {
      return "";
    }

    @Get("/oauth")
    String oauth(@OAuth2Password(tokenUrl = "token") String token) {
      return "";
    }
  }

  private TestClient client;

  @BeforeAll
  void start() {
    client =
        TestClient.of(
            Apps.app(api ->
                api.title("Shop")
                    .pages(pages -> pages.postman("/postman.json"))
                    .routes(new Pets(), new Secret())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @Test
  void aFolderForEachTagHasItsRequests() {
    Tree collection = collection();
    Tree info = collection.child("info");
    assertThat(info.text("name")).isEqualTo("Shop");
    assertThat(info.text("schema"))
        .isEqualTo("https://schema.getpostman.com/json/collection/v2.1.0/collection.json");
    assertThat(collection.list("item").stream().map(folder -> folder.text("name")))
        .containsExactly("Pets", "Secret");
    Tree base = collection.list("variable").getFirst();
    assertThat(base.text("key")).isEqualTo("baseUrl");
    assertThat(base.text("value")).startsWith("http://");
    Tree show = request("Shows a pet");
    assertThat(show.child("url").text("raw")).isEqualTo("{{baseUrl}}/pets/:id");
    Tree detail = show.child("url").list("query").getFirst();
    assertThat(detail.text("key")).isEqualTo("detail");
    assertThat(detail.text("description")).isEqualTo("How much.");
    assertThat(detail.members().get("disabled")).isEqualTo(true);
  }

  @Test
  void eachRequestWithoutALoginIsAnswered() {
    for (String name : List.of("Shows a pet", "Put", "Login")) {
      TestResponse response = send(request(name));
      assertThat(response.status()).as(name + ": " + response.text()).isEqualTo(200);
    }
    assertThat(send(request("Put")).text())
        .isEqualTo(
            "{\"age\":3,\"name\":\"text\",\"owners\":[{\"name\":\"text\",\"city\":\"text\"}]}");
    assertThat(request("Picture").child("body").list("formdata"))
        .extracting(field -> field.text("key") + " " + field.text("type"))
        .containsExactlyInAnyOrder("file file", "title text");
  }

  @Test
  void aLoginIsAVariable() {
    assertThat(login("Bearer")).isEqualTo("bearer token={{token}}");
    assertThat(login("Oauth")).isEqualTo("bearer token={{token}}");
    assertThat(login("Basic")).isEqualTo("basic username={{username}} password={{password}}");
    assertThat(login("Digest")).isEqualTo("digest username={{username}} password={{password}}");
    assertThat(login("Key")).isEqualTo("apikey key=key value={{apiKey}} in=query");
  }

  @Test
  void itIsNotThereUnlessItIsAskedFor() {
    try (TestClient other = TestClient.of(Apps.app(api -> api.routes(new Pets())))) {
      assertThat(other.get("/postman.json").status()).isEqualTo(404);
    }
  }

  private String login(String name) {
    Tree auth = request(name).child("auth");
    StringBuilder text = new StringBuilder(auth.text("type"));
    for (Tree attribute : auth.list(auth.text("type"))) {
      text.append(' ').append(attribute.text("key")).append('=').append(attribute.text("value"));
    }
    return text.toString();
  }

  private Tree collection() {
    return new Tree((Map<?, ?>) client.get("/postman.json").json());
  }

  private Tree request(String name) {
    return collection().list("item").stream()
        .flatMap(folder -> folder.list("item").stream())
        .filter(item -> item.text("name").equals(name))
        .map(item -> item.child("request"))
        .findFirst()
        .orElseThrow();
  }

  private TestResponse send(Tree request) {
    String target = request.child("url").text("raw").replace("{{baseUrl}}", "");
    for (Tree variable : request.child("url").list("variable")) {
      target = target.replace(":" + variable.text("key"), variable.text("value"));
    }
    List<String> fields = new ArrayList<>();
    request.list("header").forEach(it -> fields.addAll(List.of(it.text("key"), it.text("value"))));
    Tree body = request.child("body");
    String text = body.text("raw");
    if (body.text("mode").equals("urlencoded")) {
      List<String> pairs =
          body.list("urlencoded").stream()
              .map(it -> it.text("key") + "=" + it.text("value"))
              .toList();
      text = String.join("&", pairs);
      fields.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
    }
    return client.send(
        request.text("method"),
        target,
        Headers.of(fields.toArray(String[]::new)),
        text.getBytes(StandardCharsets.UTF_8));
  }

  /// An object of the collection.
  private record Tree(Map<?, ?> members) {
    Tree child(String name) {
      return new Tree(members.get(name) instanceof Map<?, ?> map ? map : Map.of());
    }

    String text(String name) {
      return members.get(name) instanceof String text ? text : "";
    }

    List<Tree> list(String name) {
      return members.get(name) instanceof List<?> list
          ? list.stream().map(each -> new Tree((Map<?, ?>) each)).toList()
          : List.of();
    }
  }
}
