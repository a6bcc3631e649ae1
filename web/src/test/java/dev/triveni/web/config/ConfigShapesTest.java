package dev.triveni.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.schema.Default;
import dev.triveni.schema.Secret;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where values come from, and which shapes they have.
class ConfigShapesTest {
  @TempDir private Path folder;

  record Shop(
      @Default("shop") String name,
      @Default("{}") Map<String, Integer> prices,
      @Default("[]") List<Store> stores,
      @Default("[]") List<String> hosts,
      Optional<Store> main,
      Optional<Map<String, Store>> branches) {}

  record Store(String url, @Default("5") int maxUsers) {}

  @Nested
  class Shapes {

    @Test
    @Shows(
        value = "FL-03",
        code = "SHOP_MAIN__URL=https://example.org SHOP_PRICES='{\"apple\": 1}'")
    void variablesNestAndHoldJson() {
      Shop shop =
          shop(
              Map.of(
                  "SHOP_NAME", "corner",
                  "SHOP_PRICES", "{\"apple\": 1, \"pear\": 2}",
                  "SHOP_PRICES__plum", "3",
                  "SHOP_STORES", "[{\"url\": \"a\", \"maxUsers\": 7}, {\"url\": \"b\"}]",
                  "SHOP_HOSTS", "[\"x.example\", \"y.example\"]",
                  "SHOP_MAIN__URL", "m",
                  "SHOP_BRANCHES__north__URL", "n",
                  "SHOP_BRANCHES__north__MAX_USERS", "9"));
      assertThat(shop.name()).isEqualTo("corner");
      assertThat(shop.prices()).isEqualTo(Map.of("apple", 1, "pear", 2, "plum", 3));
      assertThat(shop.stores()).containsExactly(new Store("a", 7), new Store("b", 5));
      assertThat(shop.hosts()).containsExactly("x.example", "y.example");
      assertThat(shop.main()).contains(new Store("m", 5));
      assertThat(shop.branches()).contains(Map.of("north", new Store("n", 9)));
    }

    @Test
    void propertiesHaveKeysForAllOfIt() throws IOException {
      write(
          "application.properties",
          """
          shop.prices.apple=1
          shop.prices.with.dots=2
          shop.stores.0.url=a
          shop.stores.1.url=b
          shop.stores.1.max-users=8
          shop.hosts=x.example, y.example
          shop.main={"url": "m", "maxUsers": 6}
          """);
      Shop shop = shop(Map.of());
      assertThat(shop.prices()).isEqualTo(Map.of("apple", 1, "with.dots", 2));
      assertThat(shop.stores()).containsExactly(new Store("a", 5), new Store("b", 8));
      assertThat(shop.hosts()).containsExactly("x.example", "y.example");
      assertThat(shop.main()).contains(new Store("m", 6));
    }

    @Test
    void aFileMayBeJson() throws IOException {
      write(
          "application.json",
          """
          {"shop": {"name": "json", "prices": {"apple": 1}, "hosts": ["x"], "main": {"url": "m"},
            "stores": [{"url": "a", "max-users": 1}], "branches": null}}
          """);
      assertThat(shop(Map.of()))
          .isEqualTo(
              new Shop(
                  "json",
                  Map.of("apple", 1),
                  List.of(new Store("a", 1)),
                  List.of("x"),
                  Optional.of(new Store("m", 5)),
                  Optional.empty()));
      assertThat(shop(Map.of("SHOP_NAME", "variable")).name()).isEqualTo("variable");
      write("application.json", "[1]");
      assertThatThrownBy(() -> shop(Map.of())).hasMessageContaining("it is not a JSON object");
    }

    @Test
    void aListIsThatOfOneSourceAndAMapMayBeOfSeveral() throws IOException {
      write(
          "application.json",
          """
          {"shop": {"hosts": ["a", "b", "c"], "prices": {"apple": 1, "pear": 2},
            "stores": [{"url": "a"}, {"url": "b"}]}}
          """);
      Shop shop =
          shop(
              Map.of(
                  "SHOP_HOSTS", "z",
                  "SHOP_PRICES__pear", "7",
                  "SHOP_STORES", "[{\"url\": \"y\"}]"));
      assertThat(shop.hosts()).containsExactly("z");
      assertThat(shop.prices()).isEqualTo(Map.of("apple", 1, "pear", 7));
      assertThat(shop.stores()).containsExactly(new Store("y", 5));
    }

    @Test
    void mistakesInsideAreToldWithTheirPlaces() throws IOException {
      write(
          "application.properties",
          """
          shop.prices.apple=cheap
          shop.stores.0.ulr=a
          shop.main={"url": "m", "maxUsers": "many"}
          """);
      assertThatThrownBy(() -> shop(Map.of()))
          .isInstanceOfSatisfying(SetupException.class, e -> assertThat(e.problems()).hasSize(4))
          .hasMessageContaining("configuration key shop.prices.apple (")
          .hasMessageContaining("\"cheap\" is not usable as Integer")
          .hasMessageContaining("configuration key shop.stores.0.url: It has no value")
          .hasMessageContaining("configuration key shop.stores.0.ulr (")
          .hasMessageContaining("Did you mean shop.stores.0.url?")
          .hasMessageContaining("configuration key shop.main.maxUsers (");
    }
  }

  @Nested
  class Sources {
    record Mail(@Default("default") String host, @Secret Optional<String> password) {
      String all() {
        return host + " " + password.orElse("none");
      }
    }

    @Test
    @Shows(value = "FL-03", code = "Config.load(\"SHOP\")")
    void onlyVariablesWithThePrefixCount() throws IOException {
      Map<String, String> environment = Map.of("MAIL_HOST", "other", "SHOP_MAIL_HOST", "own");
      Config config = Config.load(folder, environment, "SHOP");
      assertThat(config.find("mail.host")).contains("own");
      write(".env", "SHOP_MAIL_PASSWORD=1\nMAIL_PASSWORD=2\n");
      assertThat(Config.load(folder, environment, "SHOP").find("mail.password")).contains("1");
      assertThatThrownBy(() -> Config.load(folder, Map.of(), "SHOP").read("shop", Store.class))
          .hasMessageContaining("Set the environment variable SHOP_SHOP_URL");
    }

    @Test
    @Shows("FL-03")
    void aVariableGoesBeforeAFileAndThatBeforeTheDefault() throws IOException {
      assertThat(host(Map.of())).isEqualTo("default");
      write("application.properties", "mail.host=file");
      assertThat(host(Map.of())).isEqualTo("file");
      assertThat(host(Map.of("MAIL_HOST", "variable"))).isEqualTo("variable");
      Config config = Config.load(folder, Map.of("MAIL_HOST", "variable"));
      assertThat(config.with(Map.of("mail.host", "code")).find("mail.host")).contains("code");
    }

    @Test
    void aProfileHasFilesOfItsOwn() throws IOException {
      write("application.properties", "mail.host=all\nmail.password=all");
      write("application-dev.properties", "mail.host=dev");
      assertThat(host(Map.of())).isEqualTo("all");
      Config config = Config.load(folder, Map.of("CONFIG_PROFILE", "dev"));
      assertThat(config.read("mail", Mail.class).all()).isEqualTo("dev all");
      assertThatThrownBy(() -> Config.load(folder, Map.of("CONFIG_PROFILE", "prod")))
          .hasMessageContaining("TRV-WEB-133")
          .hasMessageContaining("There is no file for the profile 'prod'.");
    }

    @Test
    @Shows(value = "FA-37", code = "CONFIG_SECRETS=/run/secrets")
    void secretsAreFilesOfAFolder() throws IOException {
      Files.createDirectories(folder.resolve("secrets"));
      write("secrets/mail_password", "S3CRET\n");
      Config config = Config.load(folder, Map.of("CONFIG_SECRETS", "secrets"));
      assertThat(config.read("mail", Mail.class).password()).contains("S3CRET");
      assertThat(config.toString()).doesNotContain("S3CRET");
      assertThatThrownBy(() -> Config.load(folder, Map.of("CONFIG_SECRETS", "nowhere")))
          .hasMessageContaining("TRV-WEB-031");
    }

    @Test
    @Shows(value = "FA-37", code = "config.read(\"mail\", Mail.class)")
    void whatIsMissingOrWrongStopsTheStartAndNamesItself() throws IOException {
      write(".env", "MAIL_MAX_USERS=many\n");
      App app =
          App.create(Config.load(folder, Map.of()))
              .resource(Store.class, a -> a.config().read("mail", Store.class));
      assertThatThrownBy(() -> TestClient.of(app))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("configuration key mail.url: It has no value")
          .hasMessageContaining(".env MAIL_MAX_USERS): \"many\" is not usable as int");
    }

    @Test
    @Shows(value = "FA-37", code = "App.create(config.with(\"mail.url\", \"test\"))")
    void settingsAreReadOnceAndReplacedInTests() {
      Config config = Config.of(Map.of("mail.url", "real"));
      try (TestClient client = TestClient.of(mailer(config.with("mail.url", "test")))) {
        assertThat(client.get("/").text()).isEqualTo("test true");
      }
      App app = mailer(config).resource(Store.class, _ -> new Store("other", 1));
      try (TestClient client = TestClient.of(app)) {
        assertThat(client.get("/").text()).isEqualTo("other true");
      }
    }

    private App mailer(Config config) {
      return App.create(config)
          .resource(Store.class, app -> app.config().read("mail", Store.class))
          .get(
              "/",
              request -> {
                Store store = request.app().resource(Store.class);
                return Response.text(
                    store.url() + " " + (store == App.current().resource(Store.class)));
              });
    }

    private String host(Map<String, String> environment) {
      return Config.load(folder, environment).read("mail", Mail.class).host();
    }
  }

  @Nested
  class Instance {

    @Test
    @Shows(value = "FL-05", code = "app.config().instance().open(\"schema.sql\")")
    void itsFileOverridesThePackagedConfiguration() throws IOException {
      write("application.properties", "mail.host=packaged\nmail.port=25");
      Files.createDirectories(folder.resolve("instance"));
      write("instance/application.properties", "mail.host=here");
      write("instance/schema.sql", "create table t");
      Config config = Config.load(folder, Map.of());
      assertThat(config.find("mail.host")).contains("here");
      assertThat(config.find("mail.port")).contains("25");
      try (InputStream in = App.create(config).config().instance().open("schema.sql")) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("create table t");
      }
    }

    @Test
    @Shows("FL-05")
    void aVariableNamesAnotherFolder() {
      Path other = folder.resolve("other").toAbsolutePath();
      Config config = Config.load(folder, Map.of("CONFIG_INSTANCE", other.toString()));
      assertThat(config.instance().file("keys/a.pem")).isEqualTo(other.resolve("keys/a.pem"));
    }

    @Test
    void nothingOutsideIsReached() {
      for (String name : List.of("../x", "/etc/passwd", "a/../../x")) {
        assertThatThrownBy(() -> Config.load(folder, Map.of()).instance().open(name))
            .as(name)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TRV-WEB-134");
      }
    }
  }

  private Shop shop(Map<String, String> environment) {
    return Config.load(folder, environment).read("shop", Shop.class);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
