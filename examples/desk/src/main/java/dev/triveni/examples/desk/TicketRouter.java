package dev.triveni.examples.desk;

import dev.triveni.ai.Classification;
import dev.triveni.ai.Classifier;
import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.Example;
import dev.triveni.ai.Language;
import dev.triveni.ai.LanguageDetector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Decides on the queue of a ticket by the labelled tickets that it is like. Thread-safe.
final class TicketRouter {
  private final Meanings meanings;
  private final EmbeddingModel model;
  private final LanguageDetector languages;
  private final double leastConfidence;
  private final AtomicReference<Learned> learned;

  /// What it has learned at one time: changed as a whole.
  private record Learned(Map<String, LabelledTicket> tickets, Classifier classifier) {}

  TicketRouter(
      Meanings meanings,
      LanguageDetector languages,
      double leastConfidence,
      List<LabelledTicket> labelled) {
    this.meanings = meanings;
    this.model = meanings.model();
    this.languages = languages;
    this.leastConfidence = leastConfidence;
    this.learned = new AtomicReference<>(learned(labelled));
  }

  // @start region=router
  /// Decides on the queue of a ticket.
  Routing route(Ticket ticket) {
    Step.Clock clock = new Step.Clock();
    Learned known = learned.get();
    Language language = clock.time("tell the language", () -> languages.detect(ticket.whole()));
    float[] meaning = clock.time("embed the ticket", () -> model.embed(ticket.whole()));
    Classification found =
        clock.time("compare with examples", () -> known.classifier().classify(meaning));
    return routing(language, found, known, clock.steps());
  }

  // @end

  /// Learns another text or queue of one labelled ticket: just this one is embedded.
  void relearn(LabelledTicket changed) {
    Learned before = learned.get();
    Map<String, LabelledTicket> tickets = new LinkedHashMap<>(before.tickets());
    tickets.put(changed.id(), changed);
    learned.set(new Learned(tickets, before.classifier().with(changed.toExample())));
  }

  /// Knows these labelled tickets, and no others.
  void learn(List<LabelledTicket> labelled) {
    learned.set(learned(labelled));
  }

  private Learned learned(List<LabelledTicket> labelled) {
    Map<String, LabelledTicket> tickets = new LinkedHashMap<>();
    labelled.forEach(ticket -> tickets.put(ticket.id(), ticket));
    List<Example> examples = labelled.stream().map(LabelledTicket::toExample).toList();
    List<float[]> vectors = meanings.of(examples.stream().map(Example::text).toList());
    return new Learned(tickets, Classifier.of(model, examples, vectors));
  }

  private Routing routing(
      Language language, Classification found, Learned known, List<Step> steps) {
    Queue likeliest = Queue.labelled(found.label());
    boolean foreign = language.isDetermined() && !language.is("en");
    boolean unsure = found.confidence() < leastConfidence;
    Queue queue = foreign || unsure ? Queue.TRIAGE : likeliest;
    String reason =
        foreign
            ? "The ticket is not in English, which is all that the model reads."
            : unsure
                ? "The model is not sure enough of any queue."
                : "It is most like the examples of this queue.";
    List<Decision.Alternative> alternatives = new ArrayList<>();
    found
        .scores()
        .forEach(score -> {
          Queue other = Queue.labelled(score.label());
          if (other != queue) {
            alternatives.add(new Decision.Alternative(other, rounded(score.probability())));
          }
        });
    Decision decision =
        new Decision(queue, rounded(found.confidence()), alternatives, language.code());
    List<Routing.Near> nearest =
        found.nearest().stream()
            .map(near ->
                new Routing.Near(
                    known.tickets().get(near.example().id()), rounded(near.similarity())))
            .toList();
    return new Routing(decision, reason, nearest, steps);
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
