package dev.triveni.examples.desk;

import dev.triveni.ai.Ai;
import dev.triveni.ai.language.OpenNlpLanguages;
import dev.triveni.ai.onnx.OnnxEmbedding;
import dev.triveni.api.Api;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Health;
import dev.triveni.web.StaticFiles;

/// The backend of a support desk: sends tickets to the team that can solve them, finds help
/// articles by meaning, and answers questions from them.
final class Desk {

  static void main() {
    create(Config.load()).run();
  }

  // @start region=app
  static App create(Config config) {
    return App.create(config)
        .install(
            Ai.models(models ->
                models
                    .embedding("minilm", OnnxEmbedding.of("all-MiniLM-L6-v2"))
                    .languages("langdetect", OpenNlpLanguages.presuming("en"))))
        .install(
            Api.of(api ->
                api.title("Larkship support desk")
                    .version("1.0")
                    .description("Routes tickets, and answers questions from the help centre.")
                    .providers(new Knowledge(config))
                    .routes(new Tickets(), new Explanations())
                    .routes(new Articles(), new Examples(), new Code())))
        .install(Health.checks())
        .mount("/", StaticFiles.ofResources(Desk.class, "desk/page"));
  }
  // @end
}
