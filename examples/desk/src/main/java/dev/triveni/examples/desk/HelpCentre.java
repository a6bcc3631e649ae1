package dev.triveni.examples.desk;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.Similarity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The articles, found by the meaning of their paragraphs. Immutable.
final class HelpCentre {
  private static final int PASSAGES = 3;
  private static final double ANSWERS = 0.45;
  private static final double BELONGS = 0.8;

  private final EmbeddingModel model;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final List<Paragraph> paragraphs;

  private record Paragraph(Article article, String text, float[] meaning) {}

  private record Scored<T>(T value, double score) {}

  HelpCentre(EmbeddingModel model, List<Article> all) {
    this.model = model;
    all.forEach(article -> articles.put(article.id(), article));
    this.paragraphs = embedded(model, all);
  }

  Optional<Article> find(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  /// The articles whose best paragraph is nearest to what is looked for.
  List<Hit> search(String wanted, int limit) {
    return best(model.embed(wanted)).stream().limit(limit).map(HelpCentre::hit).toList();
  }

  /// Hands the parts of an answer to `reader` as they are found: of the best paragraphs, those
  /// sentences that are nearest to the question.
  void answer(String question, Answer.Reader reader) throws IOException {
    Step.Clock clock = new Step.Clock();
    float[] meaning = clock.time("embed the question", () -> model.embed(question));
    List<Scored<Paragraph>> found =
        clock.time("compare with " + paragraphs.size() + " paragraphs", () -> best(meaning));
    int passages = 0;
    for (Scored<Paragraph> paragraph : found.subList(0, Math.min(PASSAGES, found.size()))) {
      if (paragraph.score() < ANSWERS) {
        break;
      }
      String step = "choose sentences of " + paragraph.value().article().id();
      reader.take(clock.time(step, () -> passage(paragraph, meaning)));
      passages++;
    }
    reader.take(new Answer.Done(passages, clock.steps()));
  }

  /// The sentences of a paragraph that are about as near to the question as the nearest one.
  private Answer.Passage passage(Scored<Paragraph> paragraph, float[] question) {
    List<String> sentences = sentences(paragraph.value().text());
    List<float[]> meanings = model.embed(sentences);
    double nearest =
        meanings.stream().mapToDouble(m -> Similarity.dot(m, question)).max().orElse(0);
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (Similarity.dot(meanings.get(i), question) >= BELONGS * nearest) {
        chosen.add(sentences.get(i));
      }
    }
    Article article = paragraph.value().article();
    return new Answer.Passage(
        String.join(" ", chosen),
        new Answer.Source(article.id(), article.title()),
        rounded(paragraph.score()));
  }

  /// The best paragraph of each article, the best first.
  private List<Scored<Paragraph>> best(float[] meaning) {
    Map<String, Scored<Paragraph>> best = new LinkedHashMap<>();
    for (Paragraph paragraph : paragraphs) {
      double score = Similarity.dot(paragraph.meaning(), meaning);
      best.merge(
          paragraph.article().id(),
          new Scored<>(paragraph, score),
          (one, other) -> one.score() >= other.score() ? one : other);
    }
    Comparator<Scored<Paragraph>> byScore = Comparator.comparingDouble(Scored::score);
    return best.values().stream().sorted(byScore.reversed()).toList();
  }

  /// Each paragraph is embedded below the title of its article, without which it often does not say
  /// what it is about.
  private static List<Paragraph> embedded(EmbeddingModel model, List<Article> articles) {
    record Part(Article article, String text) {}
    List<Part> parts =
        articles.stream()
            .flatMap(a -> Arrays.stream(a.body().split("\n\n")).map(text -> new Part(a, text)))
            .toList();
    List<float[]> meanings =
        model.embed(parts.stream().map(p -> p.article().title() + "\n" + p.text()).toList());
    List<Paragraph> paragraphs = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      paragraphs.add(new Paragraph(parts.get(i).article(), parts.get(i).text(), meanings.get(i)));
    }
    return List.copyOf(paragraphs);
  }

  private static List<String> sentences(String text) {
    return List.of(text.split("(?<=[.!?])\\s+"));
  }

  private static Hit hit(Scored<Paragraph> found) {
    Article article = found.value().article();
    return new Hit(
        article.id(),
        article.section(),
        article.title(),
        found.value().text(),
        rounded(found.score()));
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
