package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.JsonText;
import dev.triveni.schema.Default;
import dev.triveni.schema.Naming;
import dev.triveni.schema.Schemas;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Documents in FastAPI's style are those that FastAPI 0.142.2 makes of the same application, which
/// are recorded in `fastapi/`.
class FastApiDocumentTest {

  @Test
  void securitySchemesAreDescribedAsFastApiDescribesThem() throws IOException {
    assertSame("security", api -> api.providers(new Users()).routes(new Secured()));
  }

  @Test
  void whatIsSaidOfTheApiAndOfItsOperationsIsDescribedAsFastApiDescribesIt() throws IOException {
    assertSame("metadata", api -> api.document(FastApiDocumentTest::metadata).routes(new Shop()));
  }

  private static void metadata(Document document) {
    document
        .title("ChimichangApp")
        .description("Cool.")
        .summary("Deadpool's favorite app.")
        .version("0.0.1")
        .termsOfService("http://example.com/terms/")
        .contact("Deadpoolio", "http://x-force.example.com/contact/", "dp@x-force.example.com")
        .licenseIdentifier("Apache 2.0", "Apache-2.0")
        .tag("users", "Operations with users.")
        .tag("items", "Manage items.", "Items external docs", "https://fastapi.tiangolo.com/")
        .server("https://stag.example.com", "Staging environment")
        .server("https://prod.example.com", "")
        .externalDocs("More", "https://example.com/more");
  }

  private static void assertSame(String name, Consumer<Api> setup) throws IOException {
    Schemas schemas = Schemas.create(options -> options.lenient().naming(Naming.SNAKE_CASE));
    App app =
        App.create(Config.of(Map.of()), schemas)
            .errorFormat(ErrorFormat.detail())
            .install(
                Api.of(api -> {
                  api.title("FastAPI").document(it -> it.style(DocumentStyle.FASTAPI));
                  setup.accept(api);
                }));
    try (TestClient client = TestClient.of(app)) {
      Object document = client.get("/openapi.json").json();
      assertThat(JsonText.pretty(normal(document))).isEqualTo(JsonText.pretty(recorded(name)));
    }
  }

  private static @Nullable Object recorded(String name) throws IOException {
    try (InputStream in =
        FastApiDocumentTest.class.getResourceAsStream("/fastapi/" + name + ".json")) {
      byte[] json = Objects.requireNonNull(in).readAllBytes();
      return normal(Schemas.strict().of(Object.class).read(json).orThrow());
    }
  }

  /// The order of members does not matter.
  private static @Nullable Object normal(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) ->
            sorted.put(
                String.valueOf(key),
                key.equals("required") && value instanceof List<?> names
                    ? List.copyOf(new TreeSet<>(names))
                    : normal(value)));
        yield sorted;
      }
      case List<?> list -> list.stream().map(FastApiDocumentTest::normal).toList();
      case null, default -> tree;
    };
  }

  record User() {}

  record Active() {}

  static class Users {
    @Provides
    User user(
        SecurityScopes scopes,
        @OAuth2Password(
                tokenUrl = "token",
                scopes = {"me: Read information about the current user.", "items: Read items."})
            String token) {
      return new User();
    }

    @Provides
    Active active(@Scopes("me") User user) {
      return new Active();
    }
  }

  @Routes
  static class Secured {
    @Get("/basic")
    Object readBasic(@HttpBasic(realm = "simple") BasicCredentials credentials) {
      return "";
    }

    @Get("/bearer")
    Object readBearer(@HttpBearer(format = "JWT") HttpCredentials credentials) {
      return "";
    }

    @Get("/digest")
    Object readDigest(@HttpDigest HttpCredentials credentials) {
      return "";
    }

    @Get("/key/header")
    Object readHeader(@ApiKey(header = "key") String key) {
      return "";
    }

    @Get("/key/cookie")
    Object readCookie(@ApiKey(cookie = "key") String key) {
      return "";
    }

    @Get("/key/query")
    Object readQuery(@ApiKey(query = "key", description = "A key") Optional<String> key) {
      return "";
    }

    @Get("/connect")
    Object readConnect(@OpenIdConnect(url = "/openid") String authorization) {
      return "";
    }

    @Get("/code")
    Object readCode(
        @OAuth2Code(
                authorizationUrl = "authorize",
                tokenUrl = "token",
                refreshUrl = "refresh",
                scopes = "read: Read all",
                description = "By code")
            String token) {
      return "";
    }

    @Get("/any")
    Object readAny(
        @OAuth2(
                flows =
                    """
                    {"password": {"tokenUrl": "token", "scopes": {"read:users": "Read the users"}}}
                    """)
            String authorization) {
      return "";
    }

    @Get("/items")
    Object readItems(@Scopes("items") Active active, String q) {
      return "";
    }

    @Get("/me")
    Object readMe(Active active) {
      return "";
    }
  }

  record Item(
      String name, Optional<String> description, double price, @Default("[]") Set<String> tags) {}

  @Routes
  static class Shop {
    @Get("/users/")
    @Operation(tags = "users")
    Object getUsers() {
      return List.of();
    }

    @Post(value = "/items/", status = 201)
    @Operation(
        tags = "items",
        summary = "Create an item",
        description = "With all the information",
        response = "The created item")
    Item createItem(Item item) {
      return item;
    }

    /// Reads them.
    ///
    /// All of them.
    @Deprecated
    @Get("/items/")
    @Operation(
        tags = "items",
        id = "some_specific_id_you_define",
        extra = "{\"x-aperture-labs-portal\": \"blue\"}")
    List<Item> readItems() {
      return List.of();
    }

    @Get("/hidden")
    @Operation(hidden = true)
    void hidden() {}
  }
}
