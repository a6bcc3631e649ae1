package dev.triveni.ai;

import dev.triveni.ai.internal.Slot;
import dev.triveni.api.Providers;
import dev.triveni.web.App;
import dev.triveni.web.Extension;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import java.time.Duration;
import java.util.function.Consumer;

/// Adds models to an application. They are loaded beside the rest of its start: it is ready when
/// they are, does not start if one cannot be loaded, and closes them when it stops.
///
/// ```java
/// app.install(Ai.models(models ->
///     models.embedding("minilm", OnnxEmbedding.of("all-MiniLM-L6-v2"))));
/// ```
///
/// Endpoints and providers get a model by a parameter of its kind, such as {@link EmbeddingModel};
/// of several models of a kind, that is the one added first. Others are found by their names in
/// {@link Models}, which is provided as well.
///
/// A request that cannot be answered because a model has too much to do, or not enough time, ends
/// with 503 and `Retry-After`.
public final class Ai implements Extension {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Models models;

  private Ai(Models models) {
    this.models = models;
  }

  /// The models that `setup` adds.
  public static Ai models(Consumer<Models> setup) {
    Models models = new Models();
    setup.accept(models);
    return new Ai(models);
  }

  @Override
  public void install(App app) {
    for (Slot<?> slot : models.slots()) {
      app.prepare("load model " + slot.name(), slot::load);
      app.onStop(slot::close);
    }
    provide(Providers.of(app));
    app.onError(OverloadedException.class, (error, _) -> later("busy", error.retryAfter(), error));
    app.onError(DeadlineExceededException.class, (error, _) -> later("too slow", SOON, error));
    app.onError(ModelClosedException.class, (error, _) -> later("shut down", SOON, error));
  }

  private void provide(Providers providers) {
    providers.add(Models.class, models);
    models
        .first(EmbeddingModel.class)
        .ifPresent(model -> providers.add(EmbeddingModel.class, model));
    models
        .first(LanguageDetector.class)
        .ifPresent(model -> providers.add(LanguageDetector.class, model));
  }

  private static Response later(String why, Duration retryAfter, ModelException cause) {
    throw HttpException.unavailable("The model is " + why + ". Try again later.", retryAfter)
        .causedBy(cause);
  }
}
