package dev.triveni.ai.internal;

import dev.triveni.ai.Example;
import dev.triveni.ai.Neighbour;
import dev.triveni.ai.Similarity;

/// An example with its embedding, which nobody changes.
public record Known(Example example, float[] embedding) {

  /// How like the example another embedding is.
  public Neighbour comparedWith(float[] other) {
    return new Neighbour(example, Similarity.dot(embedding, other));
  }
}
