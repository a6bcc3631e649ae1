package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.Sends.Omitted;
import dev.triveni.api.support.Apps;
import dev.triveni.schema.Default;
import dev.triveni.schema.Name;
import dev.triveni.shows.Shows;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is sent of a result where the type alone does not say it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendsTest {
  private TestClient client;

  @BeforeAll
  void start() {
    client = TestClient.of(Apps.app(api -> api.routes(new Things(), new Pages())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @Shows(value = "FA-13", code = "@Sends(as = UserOut.class, omit = Omitted.UNSET)")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /things/as       | application/json | {"username":"a","address":{"city":"c"}}
          /things/as-list  | application/json | [{"username":"a","address":{"city":"c"}}]
          /things/only     | application/json | {"name":"a","price":1.5}
          /things/without  | application/json | {"name":"a","note":null,"price":1.5}
          /things/each     | application/json | [{"name":"a"}]
          /things/nulls    | application/json | {"name":"a","price":1.5,"tax":10.5}
          /things/defaults | application/json | {"name":"a","price":1.5}
          /things/found    | application/json | {"name":"a"}
          /things/alias    | application/json | {"n":"a","inner":[{"c":"x"}]}
          /things/names    | application/json | {"name":"a","more":[{"city":"x"}]}
          /things/filled   | application/json | {"name":"a","note":null,"price":1.0,"tax":10.5}
          /things/set      | application/json | {"name":"a","price":1.0}
          /things/set-each | application/json | [{"name":"a","note":null,"price":1.0},{"name":"b","price":2.0}]
          /pages           | text/html; charset=utf-8 | <h1>Hello</h1>
          /pages/bytes     | application/xml  | <a/>
          /pages/json      | application/json | {"city":"c"}
          """)
  void justThatIsSent(String path, String type, String body) {
    TestResponse response = client.get(path);
    assertThat(response.text()).isEqualTo(body);
    assertThat(response.header("Content-Type")).hasValue(type);
  }

  @Test
  @Shows("FA-13")
  void aResultThatTheTypeCannotHoldIsAFailureOfTheServer() {
    TestResponse response = client.get("/things/broken");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.text()).doesNotContain("secret");
  }

  @Test
  @Shows(value = "FA-13", code = "@Sends(componentNames = true) Item item()")
  void theDocumentTellsTheNamesThatAreSent() {
    assertThat(client.get("/openapi.json").text())
        .contains(
            "\"Renamed\":{\"title\":\"Renamed\",\"type\":\"object\",\"properties\":{\"n\":",
            "\"Renamed-Components\":{\"title\":\"Renamed\",\"type\":\"object\","
                + "\"properties\":{\"name\":");
  }

  @Test
  void theDocumentDescribesWhatIsSent() {
    String document = client.get("/openapi.json").text();
    assertThat(document)
        .contains("\"text/html\":{\"schema\":{\"type\":\"string\"}}", "\"UserOut\"")
        .doesNotContain("\"UserIn\"");
  }

  @Test
  void eventsHaveIdsAndTimesToWait() {
    assertThat(client.get("/things/events").text())
        .isEqualTo(
            """
            id: 7
            event: city
            retry: 5000
            data: {"city":"c"}

            """);
  }

  record Address(String city) {}

  record Inner(String city, int number) {}

  record UserIn(String username, String password, Inner address) {}

  record UserOut(String username, Address address) {}

  record Part(@Name("c") String city) {}

  record Renamed(@Name("n") String name, @Name("inner") List<Part> more) {}

  record Item(String name, Optional<String> note, double price, @Default("10.5") double tax) {}

  @Routes("/things")
  static class Things {
    private static final UserIn USER = new UserIn("a", "secret", new Inner("c", 1));
    private static final Renamed RENAMED = new Renamed("a", List.of(new Part("x")));
    private static final Item ITEM = new Item("a", Optional.empty(), 1.5, 10.5);

    @Get("/as")
    @Sends(as = UserOut.class)
    UserIn as() {
      return USER;
    }

    @Get("/as-list")
    @Sends(as = UserOut[].class)
    List<UserIn> asList() {
      return List.of(USER);
    }

    @Get("/alias")
    Renamed alias() {
      return RENAMED;
    }

    @Get("/names")
    @Sends(componentNames = true)
    Renamed names() {
      return RENAMED;
    }

    @Get("/filled")
    @Sends(as = Item.class)
    Object filled() {
      return Map.of("name", "a", "price", 1);
    }

    @Get("/set")
    @Sends(as = Item.class, omit = Omitted.UNSET)
    Object set() {
      return Map.of("name", "a", "price", 1, "secret", "s");
    }

    @Get("/set-each")
    @Sends(as = Item[].class, omit = Omitted.UNSET)
    Object setEach() {
      return List.of(
          Map.of("name", "a", "price", 1, "note", Optional.empty()),
          Map.of("name", "b", "price", 2));
    }

    @Get("/only")
    @Sends(only = {"name", "price"})
    Item only() {
      return ITEM;
    }

    @Get("/without")
    @Sends(without = "tax")
    Item without() {
      return ITEM;
    }

    @Get("/each")
    @Sends(only = "name")
    List<Item> each() {
      return List.of(ITEM);
    }

    @Get("/nulls")
    @Sends(omit = Omitted.NULLS)
    Item nulls() {
      return ITEM;
    }

    @Get("/defaults")
    @Sends(omit = Omitted.DEFAULTS)
    Item defaults() {
      return ITEM;
    }

    @Get("/found")
    @Sends(only = "name")
    Optional<Item> found() {
      return Optional.of(ITEM);
    }

    @Get("/broken")
    @Sends(as = UserOut.class)
    Map<String, String> broken() {
      return Map.of("password", "secret");
    }

    @Get("/events")
    Events<Address> events() {
      return events ->
          events.send(
              new Address("c"),
              event -> event.named("city").withId("7").withRetry(Duration.ofSeconds(5)));
    }
  }

  @Routes("/pages")
  @Sends("text/html")
  static class Pages {
    @Get
    String home() {
      return "<h1>Hello</h1>";
    }

    @Get("/bytes")
    @Sends("application/xml")
    byte[] bytes() {
      return "<a/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Get("/json")
    Address json() {
      return new Address("c");
    }
  }
}
