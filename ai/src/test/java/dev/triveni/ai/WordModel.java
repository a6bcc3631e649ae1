package dev.triveni.ai;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A model for tests: a vector counts the words of a small vocabulary.
final class WordModel implements EmbeddingModel {
  private final List<String> vocabulary;
  private final List<String> embedded = new ArrayList<>();
  private volatile boolean closed;

  WordModel(String... vocabulary) {
    this.vocabulary = List.of(vocabulary);
  }

  List<String> embedded() {
    return embedded;
  }

  @Override
  public float[] embed(String text) {
    embedded.add(text);
    float[] vector = new float[vocabulary.size()];
    double length = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = text.split(vocabulary.get(i), -1).length - 1f;
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  @Override
  public int dimensions() {
    return vocabulary.size();
  }

  @Override
  public int maxTokens() {
    return 100;
  }

  @Override
  public int countTokens(String text) {
    return text.split(" ").length;
  }

  @Override
  public EmbeddingModel within(Duration timeout) {
    return this;
  }

  @Override
  public String name() {
    return "words";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String digest() {
    return "";
  }

  @Override
  public ModelState state() {
    return closed ? ModelState.CLOSED : ModelState.SERVING;
  }

  @Override
  public void close() {
    closed = true;
  }
}
