package dev.triveni.ai.onnx.internal;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.ModelState;
import dev.triveni.ai.spi.BatchQueue;
import dev.triveni.ai.spi.Deadline;
import dev.triveni.ai.spi.QueueSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Tokenizes in the caller's thread, so that the queue knows how long a text is, and runs the
/// network behind the queue. Thread-safe.
final class OnnxEmbeddingModel implements EmbeddingModel {
  private final Loaded loaded;
  private final Supplier<Deadline> deadline;

  private OnnxEmbeddingModel(Loaded loaded, Supplier<Deadline> deadline) {
    this.loaded = loaded;
    this.deadline = deadline;
  }

  /// A model of these parts, which it closes.
  static OnnxEmbeddingModel of(
      ModelFiles files,
      OnnxNetwork network,
      TextTokenizer tokenizer,
      int dimensions,
      QueueSettings settings) {
    BatchQueue<long[], float[]> queue =
        new BatchQueue<>(
            files.name(),
            network.mixesBatches() ? settings.largestBatch(1) : settings,
            tokens -> tokens.length,
            network::run);
    return new OnnxEmbeddingModel(
        new Loaded(files, network, tokenizer, dimensions, queue, new AtomicBoolean()),
        Deadline::none);
  }

  @Override
  public float[] embed(String text) {
    Deadline end = deadline.get();
    return loaded.queue.submit(loaded.tokenizer.tokens(text), end);
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    Deadline end = deadline.get();
    return loaded.queue.submit(texts.stream().map(loaded.tokenizer::tokens).toList(), end);
  }

  @Override
  public int dimensions() {
    return loaded.dimensions;
  }

  @Override
  public int maxTokens() {
    return loaded.tokenizer.maxTokens();
  }

  @Override
  public int countTokens(String text) {
    return loaded.tokenizer.count(text);
  }

  @Override
  public EmbeddingModel within(Duration timeout) {
    return new OnnxEmbeddingModel(loaded, () -> Deadline.in(timeout));
  }

  @Override
  public String name() {
    return loaded.files.name();
  }

  @Override
  public String version() {
    return loaded.files.version();
  }

  @Override
  public String digest() {
    return loaded.network.digest();
  }

  @Override
  public ModelState state() {
    return loaded.queue.state();
  }

  @Override
  public void close() {
    loaded.close();
  }

  /// What a model and its views with deadlines share.
  private record Loaded(
      ModelFiles files,
      OnnxNetwork network,
      TextTokenizer tokenizer,
      int dimensions,
      BatchQueue<long[], float[]> queue,
      AtomicBoolean closed) {

    void close() {
      if (closed.compareAndSet(false, true)) {
        queue.close();
        network.close();
        tokenizer.close();
      }
    }
  }
}
