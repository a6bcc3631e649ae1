package dev.triveni.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.schema.Default;
import dev.triveni.schema.Secret;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.SetupException;
import dev.triveni.web.support.Golden;
import dev.triveni.web.support.Logs;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody reads whose configuration is wrong.
class ConfigMistakesTest {
  @TempDir private Path folder;

  record Shop(
      @NotBlank String name,
      @Max(100) int limit,
      boolean open,
      Duration pause,
      Currency currency,
      List<Integer> sizes,
      Optional<Integer> retries,
      Store store) {}

  record Store(String url, @Default("5") int connections) {}

  enum Currency {
    EUR,
    USD
  }

  @Test
  void everyMistakeNamesItsKeyItsSourceAndWhatIsExpected() throws IOException {
    Files.writeString(
        folder.resolve("application.properties"),
        """
        shop.name=
        shop.limit=many
        shop.open=perhaps
        shop.sizes=1,two,3
        shop.nmae=typo
        shop.store.conections=5
        shop.colour=red
        """);
    Files.writeString(folder.resolve(".env"), "SHOP_PAUSE=10 seconds\nSHOP_LIMITS=5\n");
    Config config = Config.load(folder, Map.of("SHOP_CURRENCY", "DM", "SHOP_RETRIES", "1.5"));
    Golden.check("config.txt", message(config, "shop", Shop.class));
  }

  @Test
  void aLimitIsToldAsWell() {
    Config config =
        Config.of(Map.of("server.port", "70000", "server.header-bytes", "many"))
            .with("server.prot", "1");
    assertThatThrownBy(() -> App.create(config).freeze())
        .isInstanceOf(SetupException.class)
        .hasMessageContaining(
            "configuration key server.port (code): \"70000\" is not usable as int: Input should be"
                + " less than or equal to 65535.")
        .hasMessageContaining(
            "configuration key server.prot (code): The section 'server' has no such key. Did you"
                + " mean server.port?");
  }

  record Login(
      String user,
      @Secret @Size(min = 8) @Pattern(regexp = "[a-z]+") String password,
      @Secret int pin,
      Optional<Inner> inner) {}

  record Inner(@Secret Duration key, String name) {}

  @Test
  void aSecretNeverAppears() {
    Map<String, String> values =
        Map.of(
            "login.user", "ann",
            "login.password", "S3CRET",
            "login.pin", "S3CRET",
            "login.inner.key", "S3CRET");
    String message = message(Config.of(values), "login", Login.class);
    assertThat(message).doesNotContain("S3CRET");
    Golden.check("secrets.txt", message);
  }

  @Test
  void aKeyOfAnotherSectionInsideIsNoMistake() {
    Config config =
        Config.of(
            Map.of(
                "shop.url", "x",
                "shop.plugins.red.size", "1",
                "shopping.list", "2"));
    assertThat(config.read("shop", Store.class)).isEqualTo(new Store("x", 5));
  }

  @Test
  void aVariableOfTheProcessThatLooksLikeATypingMistakeIsLogged() {
    Map<String, String> environment =
        Map.of("SHOP_URL", "x", "SHOP_CONECTIONS", "7", "SHOP_SERVICE_HOST", "other program");
    try (Logs logs = Logs.of("dev.triveni.web")) {
      Config config = Config.load(folder, environment);
      assertThat(config.read("shop", Store.class)).isEqualTo(new Store("x", 5));
      assertThat(logs.lines(Level.INFO))
          .containsExactly(
              "WARNING The environment variable SHOP_CONECTIONS is not read. Did you mean"
                  + " SHOP_CONNECTIONS?");
    }
  }

  private String message(Config config, String section, Class<? extends Record> type) {
    SetupException wrong =
        catchThrowableOfType(SetupException.class, () -> config.read(section, type));
    return wrong.getMessage().replace(folder.toString(), "FOLDER");
  }
}
