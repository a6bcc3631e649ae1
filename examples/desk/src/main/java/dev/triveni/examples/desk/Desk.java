package dev.triveni.examples.desk;

import static dev.triveni.examples.desk.ArticleTable.ARTICLE;
import static dev.triveni.examples.desk.CustomerTable.CUSTOMER;
import static dev.triveni.examples.desk.GivenAnswerTable.GIVEN_ANSWER;
import static dev.triveni.examples.desk.KeptTicketTable.KEPT_TICKET;
import static dev.triveni.examples.desk.LabelledTicketTable.LABELLED_TICKET;
import static dev.triveni.examples.desk.MeaningTable.MEANING;
import static dev.triveni.examples.desk.TagTable.TAG;
import static dev.triveni.examples.desk.TeamTable.TEAM;

import dev.triveni.ai.Ai;
import dev.triveni.ai.language.OpenNlpLanguages;
import dev.triveni.ai.onnx.OnnxEmbedding;
import dev.triveni.api.Api;
import dev.triveni.data.web.Entities;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Health;
import dev.triveni.web.StaticFiles;

/// The backend of a support desk: sends tickets to the team that can solve them, finds help
/// articles by meaning, and answers questions from them.
final class Desk {

  static void main(String[] arguments) {
    create(Config.load()).run(arguments);
  }

  // @start region=app
  static App create(Config config) {
    return App.create(config)
        .install(entities())
        .install(FirstRows::atStart)
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
                    .routes(new Tickets(), new Explanations(), new Inbox())
                    .routes(new Articles(), new Examples(), new Code())))
        .install(Health.checks())
        .mount("/", StaticFiles.ofResources(Desk.class, "desk/page"));
  }

  // @end

  private static Entities entities() {
    return Entities.of(
        ARTICLE, TAG, GIVEN_ANSWER, LABELLED_TICKET, TEAM, CUSTOMER, KEPT_TICKET, MEANING);
  }
}
