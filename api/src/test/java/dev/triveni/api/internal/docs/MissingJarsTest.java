package dev.triveni.api.internal.docs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.DocumentStyle;
import dev.triveni.api.internal.openapi.About;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.SetupException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MissingJarsTest {
  private static final Addresses ADDRESSES =
      new Addresses(
          "", "/openapi.json", Optional.of("/docs"), Optional.of("/redoc"), Optional.empty());

  @Test
  void pagesWithoutTheirJarsAreAMistakeInTheSetUp() {
    App app = App.create(Config.of(Map.of()));
    About about =
        new About(
            Map.of("title", "API"),
            List.of(),
            false,
            false,
            List.of(),
            Map.of(),
            DocumentStyle.TRIVENI,
            "3.1",
            true,
            Optional.empty(),
            UnaryOperator.identity());
    new Documentation(app, ADDRESSES, about, ClassLoader.getPlatformClassLoader())
        .addPages(new SwaggerSettings(Map.of(), Map.of()), List.of());
    assertThatThrownBy(app::freeze)
        .isInstanceOf(SetupException.class)
        .hasMessage(
            """
            The application cannot start (2 problems):
              TRV-API-022 Api: The jar of swagger-ui is not on the class path, which shows the API.\
             Add org.webjars:swagger-ui, or call withoutPages().
              TRV-API-022 Api: The jar of redoc is not on the class path, which shows the API.\
             Add org.webjars.npm:redoc, or call withoutPages().\
            """);
  }
}
