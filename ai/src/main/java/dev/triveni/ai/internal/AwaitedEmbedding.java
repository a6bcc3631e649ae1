package dev.triveni.ai.internal;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.ModelState;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/// An embedding model that can be handed out before it is loaded. Thread-safe.
public final class AwaitedEmbedding implements EmbeddingModel {
  private final Slot<EmbeddingModel> slot;
  private final UnaryOperator<EmbeddingModel> view;

  /// The model that will be in this place.
  public AwaitedEmbedding(Slot<EmbeddingModel> slot) {
    this(slot, UnaryOperator.identity());
  }

  private AwaitedEmbedding(Slot<EmbeddingModel> slot, UnaryOperator<EmbeddingModel> view) {
    this.slot = slot;
    this.view = view;
  }

  private EmbeddingModel model() {
    return view.apply(slot.model());
  }

  @Override
  public float[] embed(String text) {
    return model().embed(text);
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return model().embed(texts);
  }

  @Override
  public int dimensions() {
    return model().dimensions();
  }

  @Override
  public int maxTokens() {
    return model().maxTokens();
  }

  @Override
  public int countTokens(String text) {
    return model().countTokens(text);
  }

  @Override
  public EmbeddingModel within(Duration timeout) {
    return new AwaitedEmbedding(slot, model -> model.within(timeout));
  }

  @Override
  public String name() {
    return model().name();
  }

  @Override
  public String version() {
    return model().version();
  }

  @Override
  public String digest() {
    return model().digest();
  }

  @Override
  public ModelState state() {
    return slot.state();
  }

  @Override
  public void close() {
    slot.close();
  }
}
