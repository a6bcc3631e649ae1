package dev.triveni.examples.tutorial.metadata;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial001 {
  private static final String DESCRIPTION =
      """

      ChimichangApp API helps you do awesome stuff. 🚀

      ## Items

      You can **read items**.

      ## Users

      You will be able to:

      * **Create users** (_not implemented_).
      * **Read users** (_not implemented_).
      """;

  static App app() {
    return Chapter.app(api ->
        api.routes(new Tutorial001())
            .document(document ->
                document
                    .title("ChimichangApp")
                    .description(DESCRIPTION)
                    .summary("Deadpool's favorite app. Nuff said.")
                    .version("0.0.1")
                    .termsOfService("http://example.com/terms/")
                    .contact(
                        "Deadpoolio the Amazing",
                        "http://x-force.example.com/contact/",
                        "dp@x-force.example.com")
                    .license("Apache 2.0", "https://www.apache.org/licenses/LICENSE-2.0.html")));
  }

  @Get("/items/")
  Object readItems() {
    return List.of(Map.of("name", "Katana"));
  }
}
