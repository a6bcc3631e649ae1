package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.support.Apps;
import dev.triveni.browser.NodeTools;
import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Records;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrudTest {
  record Size(int width, int height) {}

  record Item(long id, String name, double price, Size size) {}

  record NewItem(@NotBlank String name, @Positive double price, Size size) {}

  private final Records<Item, NewItem, Long> items =
      Records.inMemory(
          Item.class,
          NewItem.class,
          Item::id,
          (id, draft) -> new Item(id, draft.name(), draft.price(), draft.size()));
  private TestClient client;

  @BeforeEach
  void start() {
    client = TestClient.of(Apps.app(api -> api.include(Crud.of("/items", items))));
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private void add(int count) {
    for (int i = 1; i <= count; i++) {
      items.add(new NewItem("item " + i, i, new Size(i, i)));
    }
  }

  @Test
  @Shows(value = "UN-FA-09", code = "api.include(Crud.of(\"/items\", items))")
  void recordsAreAddedShownReplacedChangedAndRemoved() {
    TestResponse added = client.post("/items", new NewItem("tea", 2, new Size(1, 2)));
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).hasValue("/items/1");
    assertThat(added.text())
        .isEqualTo("{\"id\":1,\"name\":\"tea\",\"price\":2.0,\"size\":{\"width\":1,\"height\":2}}");
    assertThat(client.get("/items/1").text()).isEqualTo(added.text());

    TestResponse replaced =
        send(
            "PUT",
            "/items/1",
            added,
            "{\"name\":\"x\",\"price\":3,\"size\":{\"width\":1,\"height\":1}}");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.text()).contains("\"name\":\"x\"", "\"price\":3.0");

    TestResponse changed = send("PATCH", "/items/1", replaced, "{\"price\":4.5}");
    assertThat(changed.text()).contains("\"name\":\"x\"", "\"price\":4.5");

    assertThat(send("DELETE", "/items/1", changed, "").status()).isEqualTo(204);
    assertThat(client.get("/items/1").status()).isEqualTo(404);
  }

  @Test
  void mistakesAreListedForEachWayToWrite() {
    add(1);
    TestResponse known = client.get("/items/1");
    assertThat(client.post("/items", Map.of("name", " ")).text())
        .contains("\"name\"]", "\"price\"]", "\"size\"]");
    assertThat(send("PUT", "/items/1", known, "{}").status()).isEqualTo(422);
    assertThat(send("PATCH", "/items/1", known, "{\"price\":-1,\"x\":1}").text())
        .contains("greater_than", "extra_forbidden");
    assertThat(client.get("/items/x").status()).isEqualTo(422);
    assertThat(client.get("/items/1").text()).isEqualTo(known.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          35 | ?page=2               | {"total": 35, "total_pages": 4, "first_page": 1, "last_page": 4, "page": 2, "previous_page": 1, "next_page": 3}
          35 | ?page=4               | {"total": 35, "total_pages": 4, "first_page": 1, "last_page": 4, "page": 4, "previous_page": 3}
          35 | ?page=9               | {"total": 35, "total_pages": 4, "first_page": 1, "last_page": 4}
          3  | ''                    | {"total": 3, "total_pages": 1, "first_page": 1, "last_page": 1, "page": 1}
          3  | ?page=2&page_size=2   | {"total": 3, "total_pages": 2, "first_page": 1, "last_page": 2, "page": 2, "previous_page": 1}
          0  | ''                    | {"total": 0, "total_pages": 0}
          """)
  void aPageTellsWhereItIs(int count, String query, String expected) {
    add(count);
    assertThat(client.get("/items" + query).header("X-Pagination")).hasValue(expected);
  }

  @Test
  void aPageHasWhatIsAskedFor() {
    add(35);
    assertThat(client.get("/items?page=4").text())
        .contains("item 31", "item 35")
        .doesNotContain("item 30");
    assertThat(client.get("/items?page=4").text().split("item ")).hasSize(6);
    assertThat(client.get("/items?page=9").text()).isEqualTo("[]");
    assertThat(client.get("/items?page=0&page_size=101").text())
        .contains("greater_than_equal", "less_than_equal");
  }

  @Test
  void aClientThatHasTheStateGetsNoBody() {
    add(1);
    String tag = client.get("/items/1").header("ETag").orElseThrow();
    TestResponse again = send("GET", "/items/1", Headers.of("If-None-Match", tag), "");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.header("ETag")).hasValue(tag);
    items.change(1L, new NewItem("other", 1, new Size(1, 1)));
    assertThat(send("GET", "/items/1", Headers.of("If-None-Match", tag), "").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
  void aChangeOfAnotherStateIsRefused(String method) {
    add(1);
    String body = "{\"name\":\"x\",\"price\":3,\"size\":{\"width\":1,\"height\":1}}";
    TestResponse known = client.get("/items/1");
    assertThat(send(method, "/items/1", Headers.none(), body).status()).isEqualTo(428);
    items.change(1L, new NewItem("other", 1, new Size(1, 1)));
    assertThat(send(method, "/items/1", known, body).status()).isEqualTo(412);
    assertThat(items.find(1L)).get().extracting(Item::name).isEqualTo("other");
    assertThat(send(method, "/items/9", known, body).status()).isEqualTo(404);
    assertThat(send(method, "/items/1", Headers.of("If-Match", "*"), body).status())
        .isBetween(200, 204);
  }

  @Test
  void ofTwoThatChangeTheSameStateOneIsRefused() throws InterruptedException {
    add(1);
    TestResponse known = client.get("/items/1");
    AtomicInteger refused = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(1);
    Runnable change =
        () -> {
          try {
            together.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          String body = "{\"price\":%d}".formatted(Thread.currentThread().threadId() + 100);
          if (send("PATCH", "/items/1", known, body).status() == 412) {
            refused.incrementAndGet();
          }
        };
    Thread one = Thread.startVirtualThread(change);
    Thread other = Thread.startVirtualThread(change);
    together.countDown();
    one.join();
    other.join();
    assertThat(refused).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name                  | {"name":"item 1"}
          {price,name}          | {"name":"item 1","price":1.0}
          id, size{width}       | {"id":1,"size":{"width":1}}
          size{*}               | {"size":{"width":1,"height":1}}
          {*}                   | {"id":1,"name":"item 1","price":1.0,"size":{"width":1,"height":1}}
          unknown               | {}
          """)
  void aMaskReturnsOnlyAskedFields(String mask, String expected) {
    add(1);
    Headers headers = Headers.of("X-Fields", mask);
    assertThat(send("GET", "/items/1", headers, "").text()).isEqualTo(expected);
    assertThat(send("GET", "/items", headers, "").text()).isEqualTo("[" + expected + "]");
    assertThat(send("GET", "/items/1", headers, "").header("Vary")).hasValue("X-Fields");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "a,,b", "a{b", "a}b", "{}", "a{}"})
  void aMaskThatCannotBeReadIsRefused(String mask) {
    add(1);
    assertThat(send("GET", "/items/1", Headers.of("X-Fields", mask), "").status()).isEqualTo(400);
  }

  @Test
  void aMaskThatIsNestedForEverIsRefused() {
    add(1);
    String mask = "a{".repeat(300) + "a" + "}".repeat(300);
    assertThat(send("GET", "/items/1", Headers.of("X-Fields", mask), "").status()).isEqualTo(400);
  }

  @Test
  void everythingIsDescribed() {
    String document = client.get("/openapi.json").text();
    assertThat(document)
        .contains(
            "\"/items/{id}\"",
            "\"X-Pagination\"",
            "\"X-Fields\"",
            "\"If-Match\"",
            "\"If-None-Match\"",
            "\"page_size\"",
            "\"412\"",
            "\"428\"",
            "\"304\"",
            "\"Changes_NewItem\"",
            "\"operationId\":\"item_list\"");
  }

  @Test
  void theDescriptionIsValid(@TempDir Path folder) throws IOException {
    NodeTools tools = NodeTools.get();
    Path file =
        Files.writeString(folder.resolve("openapi.json"), client.get("/openapi.json").text());
    NodeTools.Result lint =
        tools.run("redocly", List.of("lint", "--extends=spec", file.toString()));
    assertThat(lint.code()).as(lint.output()).isZero();
  }

  static class Guards {
    @Provides
    Guard guard(Optional<String> token) {
      if (token.isEmpty()) {
        throw HttpException.forbidden("No token.");
      }
      return new Guard();
    }
  }

  record Guard() {}

  @Test
  void aRouterAroundGuardsAndMovesThem() {
    Router guarded =
        Router.of("/admin", router -> router.uses(Guard.class).include(Crud.of("/items", items)));
    try (TestClient admin =
        TestClient.of(Apps.app(api -> api.include(guarded).providers(new Guards())))) {
      assertThat(admin.get("/admin/items").status()).isEqualTo(403);
      assertThat(admin.get("/admin/items?token=x").status()).isEqualTo(200);
      assertThat(
              admin
                  .post("/admin/items?token=x", new NewItem("a", 1, new Size(1, 1)))
                  .header("Location"))
          .hasValue("/admin/items/1");
    }
  }

  record Other(String text) {}

  @Test
  void aDraftNeedsComponentsThatTheRecordHas() {
    Records<Other, NewItem, Long> wrong =
        Records.inMemory(Other.class, NewItem.class, _ -> 1L, (_, _) -> new Other(""));
    assertThatThrownBy(() -> Crud.of("/others", wrong)).hasMessageContaining("TRV-API-236");
  }

  private TestResponse send(String method, String target, TestResponse known, String body) {
    return send(method, target, Headers.of("If-Match", known.header("ETag").orElseThrow()), body);
  }

  private TestResponse send(String method, String target, Headers headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return client.send(method, target, json(headers), bytes);
  }

  private static Headers json(Headers headers) {
    List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
    headers.forEach((name, value) -> all.addAll(List.of(name, value)));
    return Headers.of(all.toArray(String[]::new));
  }
}
