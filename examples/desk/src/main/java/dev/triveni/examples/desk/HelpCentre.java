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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Articles, found by the meaning of their paragraphs. Immutable.
final class HelpCentre {
  private static final int PASSAGES = 3;
  private static final int SENTENCES = 3;
  private static final double ANSWERS = 0.45;
  private static final double BELONGS = 0.8;

  private final EmbeddingModel model;
  private final List<Paragraph> paragraphs;

  private record Paragraph(Article article, String text, float[] meaning) {}

  private record Scored<T>(T value, double score) {}

  HelpCentre(Meanings meanings, List<Article> articles) {
    this.model = meanings.model();
    this.paragraphs = embedded(meanings, articles);
  }

  /// The articles whose best paragraph is nearest to what is looked for.
  List<Hit> search(String wanted, int limit) {
    return best(model.embed(wanted)).stream().limit(limit).map(HelpCentre::hit).toList();
  }

  /// Hands the parts of an answer to `reader` as they are found: of the articles with the best
  /// paragraphs, those sentences that are nearest to the question. Gives these articles.
  List<Article> answer(String question, Answer.Reader reader) throws IOException {
    Step.Clock clock = new Step.Clock();
    float[] meaning = clock.time("embed the question", () -> model.embed(question));
    List<Scored<Paragraph>> found =
        clock.time("compare with " + paragraphs.size() + " paragraphs", () -> best(meaning));
    List<Article> sources = new ArrayList<>();
    for (Scored<Paragraph> paragraph : found.subList(0, Math.min(PASSAGES, found.size()))) {
      if (paragraph.score() < ANSWERS) {
        break;
      }
      String step = "choose sentences of " + paragraph.value().article().id();
      reader.take(clock.time(step, () -> passage(paragraph, meaning)));
      sources.add(paragraph.value().article());
    }
    reader.take(new Answer.Done(sources.size(), clock.steps()));
    return sources;
  }

  /// The sentences of an article that are nearest to the question, in the order of the article.
  private Answer.Passage passage(Scored<Paragraph> paragraph, float[] question) {
    Article article = paragraph.value().article();
    List<String> sentences = List.of(article.body().split("(?<=[.!?])\\s+"));
    List<float[]> meanings = model.embed(sentences);
    double[] scores = meanings.stream().mapToDouble(m -> Similarity.dot(m, question)).toArray();
    double[] sorted = Arrays.stream(scores).sorted().toArray();
    double nearest = sorted[sorted.length - 1];
    double least = Math.max(BELONGS * nearest, sorted[Math.max(0, sorted.length - SENTENCES)]);
    String text =
        IntStream.range(0, scores.length)
            .filter(i -> scores[i] >= least)
            .mapToObj(sentences::get)
            .collect(Collectors.joining(" "));
    return new Answer.Passage(
        text, new Answer.Source(article.id(), article.title()), rounded(paragraph.score()));
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
  private static List<Paragraph> embedded(Meanings known, List<Article> articles) {
    record Part(Article article, String text) {}
    List<Part> parts =
        articles.stream()
            .flatMap(a -> Arrays.stream(a.body().split("\n\n")).map(text -> new Part(a, text)))
            .toList();
    List<float[]> meanings =
        known.of(parts.stream().map(p -> p.article().title() + "\n" + p.text()).toList());
    List<Paragraph> paragraphs = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      paragraphs.add(new Paragraph(parts.get(i).article(), parts.get(i).text(), meanings.get(i)));
    }
    return List.copyOf(paragraphs);
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
