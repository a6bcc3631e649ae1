package dev.triveni.examples.desk;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.LanguageDetector;
import dev.triveni.api.Provides;
import dev.triveni.api.Provides.Scope;
import dev.triveni.schema.Default;
import dev.triveni.schema.Schemas;
import dev.triveni.web.Config;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
  TicketRouter router(EmbeddingModel model, LanguageDetector languages) {
    List<LabelledTicket> labelled = read("tickets.labelled.jsonl", LabelledTicket.class);
    return new TicketRouter(model, languages, settings.leastConfidence(), labelled);
  }

  @Provides(value = Scope.APPLICATION, atStart = true)
  HelpCentre helpCentre(EmbeddingModel model) {
    return new HelpCentre(model, read("articles.jsonl", Article.class));
  }

  private static <T> List<T> read(String name, Class<T> type) {
    try (InputStream in = Knowledge.class.getResourceAsStream("/desk/" + name)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var schema = Schemas.strict().of(type);
      return lines
          .lines()
          .map(line -> schema.read(line.getBytes(StandardCharsets.UTF_8)).orThrow())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + name + " of the desk cannot be read", e);
    }
  }
}
