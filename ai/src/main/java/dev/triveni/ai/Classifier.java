package dev.triveni.ai;

import dev.triveni.ai.internal.Centroids;
import dev.triveni.ai.internal.Known;
import dev.triveni.ai.internal.Temperature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives texts the labels of the examples that they are like. There is no training: a classifier is
/// its examples, and one example more or less makes another classifier at once. Immutable.
///
/// A text belongs to the label whose examples' mean embedding it is nearest to. On the labelled
/// tickets of the desk example (132 tickets, 7 labels, each ticket judged by the others), that was
/// right more often than the k nearest examples were, for every k.
///
/// ```java
/// Classifier queues = Classifier.of(model, examples);
/// Classification queue = queues.classify("I was charged twice");
/// ```
public final class Classifier {
  private static final int NEIGHBOURS = 3;

  private final EmbeddingModel model;
  private final List<Known> known;
  private final Centroids centroids;
  private final Temperature temperature;

  private Classifier(EmbeddingModel model, List<Known> known) {
    this.model = model;
    this.known = List.copyOf(known);
    this.centroids = Centroids.of(known);
    this.temperature = Temperature.fitting(known, centroids);
  }

  /// A classifier that knows these examples. Embeds them all.
  ///
  /// @throws IllegalArgumentException if there are no examples, or two with the same id
  public static Classifier of(EmbeddingModel model, List<Example> examples) {
    requireUsable(examples);
    return of(model, examples, model.embed(examples.stream().map(Example::text).toList()));
  }

  /// A classifier that knows these examples, whose embeddings are at hand. Embeds nothing.
  ///
  /// @param vectors what the model makes of the text of each example
  /// @throws IllegalArgumentException if there are no examples, or two with the same id
  public static Classifier of(EmbeddingModel model, List<Example> examples, List<float[]> vectors) {
    requireUsable(examples);
    List<Known> known = new ArrayList<>(examples.size());
    for (int i = 0; i < examples.size(); i++) {
      known.add(new Known(examples.get(i), vectors.get(i)));
    }
    return new Classifier(model, known);
  }

  /// A classifier that knows this example as well, instead of the one with the same id if there is
  /// one. Embeds this example and no other.
  public Classifier with(Example example) {
    Known added = new Known(example, model.embed(example.text()));
    List<Known> more = new ArrayList<>(known);
    int place = indexOf(example.id());
    if (place < 0) {
      more.add(added);
    } else {
      more.set(place, added);
    }
    return new Classifier(model, more);
  }

  /// A classifier that does not know the example with this id. Embeds nothing.
  ///
  /// @throws IllegalArgumentException if that was the last example
  public Classifier without(String id) {
    List<Known> fewer = known.stream().filter(other -> !other.example().id().equals(id)).toList();
    requireUsable(fewer.stream().map(Known::example).toList());
    return new Classifier(model, fewer);
  }

  /// What it knows, in the order in which it was told.
  public List<Example> examples() {
    return known.stream().map(Known::example).toList();
  }

  /// The labels of the examples, each once, in the order in which they first occur.
  public List<String> labels() {
    return centroids.labels();
  }

  /// The label of a text.
  public Classification classify(String text) {
    return classify(model.embed(text));
  }

  /// The label of a text whose embedding is at hand.
  public Classification classify(float[] embedding) {
    List<Score> scores = temperature.probabilities(centroids.similarities(embedding));
    Score best = scores.getFirst();
    return new Classification(best.label(), best.probability(), scores, nearest(embedding));
  }

  private List<Neighbour> nearest(float[] embedding) {
    return known.stream()
        .map(other -> other.comparedWith(embedding))
        .sorted(Comparator.comparingDouble(Neighbour::similarity).reversed())
        .limit(NEIGHBOURS)
        .toList();
  }

  private int indexOf(String id) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).example().id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static void requireUsable(List<Example> examples) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException(
          "TRV-AI-010 A classifier needs examples, and there are none. Give at least one for each"
              + " label; ten make a good start.");
    }
    Set<String> ids = new HashSet<>();
    for (Example example : examples) {
      if (!ids.add(example.id())) {
        throw new IllegalArgumentException(
            "TRV-AI-011 Two examples have the id '" + example.id() + "'. Give each its own.");
      }
    }
  }
}
