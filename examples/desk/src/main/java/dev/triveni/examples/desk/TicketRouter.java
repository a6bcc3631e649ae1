package dev.triveni.examples.desk;

import dev.triveni.ai.Classification;
import dev.triveni.ai.Classifier;
import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.Language;
import dev.triveni.ai.LanguageDetector;
import dev.triveni.web.HttpException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Decides on the queue of a ticket by the labelled tickets that it is like. Thread-safe.
final class TicketRouter {
  private final EmbeddingModel model;
  private final LanguageDetector languages;
  private final double leastConfidence;
  private final List<LabelledTicket> original;
  private final AtomicReference<Learned> learned;

  /// What it has learned at one time: changed as a whole.
  private record Learned(Map<String, LabelledTicket> tickets, Classifier classifier) {}

  TicketRouter(
      EmbeddingModel model,
      LanguageDetector languages,
      double leastConfidence,
      List<LabelledTicket> labelled) {
    this.model = model;
    this.languages = languages;
    this.leastConfidence = leastConfidence;
    this.original = List.copyOf(labelled);
    this.learned = new AtomicReference<>(learn(labelled));
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

  /// The labelled tickets as they are now.
  List<LabelledTicket> labelled() {
    return List.copyOf(learned.get().tickets().values());
  }

  /// Learns another text or queue of one labelled ticket: just this one is embedded.
  void relearn(LabelledTicket changed) {
    Learned before = learned.get();
    if (!before.tickets().containsKey(changed.id())) {
      throw HttpException.notFound("There is no example " + changed.id() + ".");
    }
    Map<String, LabelledTicket> tickets = new LinkedHashMap<>(before.tickets());
    tickets.put(changed.id(), changed);
    learned.set(new Learned(tickets, before.classifier().with(changed.toExample())));
  }

  /// Forgets all changes.
  void reset() {
    learned.set(learn(original));
  }

  private Learned learn(List<LabelledTicket> labelled) {
    Map<String, LabelledTicket> tickets = new LinkedHashMap<>();
    labelled.forEach(ticket -> tickets.put(ticket.id(), ticket));
    return new Learned(
        tickets, Classifier.of(model, labelled.stream().map(LabelledTicket::toExample).toList()));
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
