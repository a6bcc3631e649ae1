package dev.triveni.ai.internal;

import static java.util.Objects.requireNonNull;

import dev.triveni.ai.Similarity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// For each label, the sum of its examples' embeddings; its direction is that of their mean.
public final class Centroids {
  private final Map<String, float[]> sums = new LinkedHashMap<>();

  private Centroids() {}

  /// The centroids of these examples.
  public static Centroids of(List<Known> known) {
    Centroids centroids = new Centroids();
    for (Known one : known) {
      float[] sum =
          centroids.sums.computeIfAbsent(
              one.example().label(), _ -> new float[one.embedding().length]);
      add(sum, one.embedding(), 1);
    }
    return centroids;
  }

  /// The labels, in the order in which they were first seen.
  public List<String> labels() {
    return List.copyOf(sums.keySet());
  }

  /// How like each label an embedding is.
  public Map<String, Double> similarities(float[] embedding) {
    Map<String, Double> similarities = new LinkedHashMap<>();
    sums.forEach(
        (label, sum) -> similarities.put(label, (double) Similarity.cosine(sum, embedding)));
    return similarities;
  }

  /// How like each label an example is if it had not been there itself. A label of which it is the
  /// only example is as good as unlike: 0.
  public Map<String, Double> similaritiesWithout(Known one) {
    Map<String, Double> similarities = similarities(one.embedding());
    String label = one.example().label();
    float[] others = requireNonNull(sums.get(label)).clone();
    add(others, one.embedding(), -1);
    similarities.put(label, (double) Similarity.cosine(others, one.embedding()));
    return similarities;
  }

  private static void add(float[] sum, float[] vector, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * vector[i];
    }
  }
}
