package dev.triveni.examples.desk;

import static dev.triveni.examples.desk.ArticleTable.ARTICLE;
import static dev.triveni.examples.desk.LabelledTicketTable.LABELLED_TICKET;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.LanguageDetector;
import dev.triveni.api.Provides;
import dev.triveni.api.Provides.Scope;
import dev.triveni.data.Database;
import dev.triveni.schema.Default;
import dev.triveni.web.Config;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/// What the desk knows: made once, as soon as the models are loaded.
final class Knowledge {
  private final Settings settings;

  Knowledge(Config config) {
    settings = config.read("desk", Settings.class);
  }

  /// The section `desk` of the configuration.
  ///
  /// @param leastConfidence a ticket of which the model is less sure goes to triage
  record Settings(@Default("0.5") @DecimalMin("0") @DecimalMax("1") double leastConfidence) {}

  @Provides(value = Scope.APPLICATION, atStart = true)
  TicketRouter router(EmbeddingModel model, LanguageDetector languages, Database db) {
    return new TicketRouter(
        new Meanings(model, db),
        languages,
        settings.leastConfidence(),
        db.from(LABELLED_TICKET).orderBy(LABELLED_TICKET.id).list());
  }

  @Provides(value = Scope.APPLICATION, atStart = true)
  HelpCentre helpCentre(EmbeddingModel model, Database db) {
    return new HelpCentre(new Meanings(model, db), db.from(ARTICLE).orderBy(ARTICLE.id).list());
  }
}
