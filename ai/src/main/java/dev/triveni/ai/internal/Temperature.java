package dev.triveni.ai.internal;

import static java.util.Objects.requireNonNull;

import dev.triveni.ai.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Turns similarities into probabilities: `exp(similarity / temperature)`, made to add up to 1.
///
/// @param value the lower, the more a small lead counts
public record Temperature(double value) {
  private static final double LOWEST = 0.01;
  private static final double HIGHEST = 0.3;
  private static final double STEP = 1.1;
  private static final int FEWEST_TO_FIT = 10;

  /// What fitted the labelled tickets of the desk example.
  static final Temperature USUAL = new Temperature(0.04);

  /// The temperature at which the label of each example, guessed from the others, comes out
  /// likeliest on the whole: the lowest log loss. With a handful of examples, the usual one.
  public static Temperature fitting(List<Known> known, Centroids centroids) {
    Map<String, Long> sizes =
        known.stream()
            .collect(Collectors.groupingBy(one -> one.example().label(), Collectors.counting()));
    List<Guess> guesses = new ArrayList<>();
    for (Known one : known) {
      String label = one.example().label();
      if (sizes.getOrDefault(label, 0L) > 1) {
        guesses.add(new Guess(label, centroids.similaritiesWithout(one)));
      }
    }
    return guesses.size() < FEWEST_TO_FIT || sizes.size() < 2 ? USUAL : best(guesses);
  }

  private static Temperature best(List<Guess> guesses) {
    Temperature best = USUAL;
    for (double value = LOWEST; value <= HIGHEST; value *= STEP) {
      Temperature other = new Temperature(value);
      if (other.loss(guesses) < best.loss(guesses)) {
        best = other;
      }
    }
    return best;
  }

  private double loss(List<Guess> guesses) {
    double loss = 0;
    for (Guess guess : guesses) {
      double top = highest(guess.similarities);
      double own = (requireNonNull(guess.similarities.get(guess.label)) - top) / value;
      loss -= own - Math.log(sumOfWeights(guess.similarities, top));
    }
    return loss;
  }

  /// The labels with their probabilities, the likeliest first.
  public List<Score> probabilities(Map<String, Double> similarities) {
    double top = highest(similarities);
    double sum = sumOfWeights(similarities, top);
    return similarities.entrySet().stream()
        .map(entry -> new Score(entry.getKey(), weight(entry.getValue(), top) / sum))
        .sorted(Comparator.comparingDouble(Score::probability).reversed())
        .toList();
  }

  private static double highest(Map<String, Double> similarities) {
    return similarities.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private double sumOfWeights(Map<String, Double> similarities, double top) {
    return similarities.values().stream().mapToDouble(one -> weight(one, top)).sum();
  }

  private double weight(double similarity, double top) {
    return Math.exp((similarity - top) / value);
  }

  /// The true label of an example, and what the other examples say about it.
  private record Guess(String label, Map<String, Double> similarities) {}
}
