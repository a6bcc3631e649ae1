package dev.triveni.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.Api;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Health;
import dev.triveni.web.Response;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class AiTest {
  private final WordModel words = new WordModel("parcel", "invoice");

  /// Endpoints that use a model.
  @Routes("/similarity")
  public static final class Endpoints {

    /// Compares two texts.
    @Get
    public Map<String, Float> compare(String one, String other, EmbeddingModel model) {
      return Map.of("similarity", Similarity.dot(model.embed(one), model.embed(other)));
    }

    /// Lists the models.
    @Get("/models")
    public List<String> models(Models models) {
      return models.names();
    }
  }

  @Test
  void endpointsGetTheModelByItsKind() {
    App app = app(() -> words).install(Api.of(api -> api.routes(new Endpoints())));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/similarity?one=parcel&other=parcel%20parcel");
      assertThat(response.text()).isEqualTo("{\"similarity\":1.0}");
      assertThat(client.get("/similarity/models").text()).isEqualTo("[\"words\"]");
    }
  }

  @Test
  @Shows("AI-09")
  void theApplicationIsReadyWhenItsModelsAreLoaded() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    Models[] models = new Models[1];
    App app =
        App.create(Config.of(Map.of()))
            .install(
                Ai.models(all -> models[0] = all.embedding("words", () -> afterwards(gate, words))))
            .install(Health.checks());
    EmbeddingModel model = models[0].find("words", EmbeddingModel.class).orElseThrow();
    Thread starting = Thread.startVirtualThread(() -> TestClient.of(app).close());
    assertThat(model.state()).isEqualTo(ModelState.LOADING);
    assertThat(app.isReady()).isFalse();
    gate.countDown();
    assertThat(model.embed("parcel")).containsExactly(1, 0);
    starting.join();
    assertThat(words.state()).isEqualTo(ModelState.CLOSED);
  }

  @Test
  void aModelThatCannotBeLoadedStopsTheStart() {
    SetupProblem problem = new SetupProblem("TRV-AI-001", "Model words", "is lost.", "Find it.");
    App app =
        app(() -> {
          throw new ModelLoadException(problem);
        });
    assertThatThrownBy(() -> TestClient.of(app))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("TRV-AI-001 Model words: is lost. Find it.");
  }

  @Test
  @Shows("AI-09")
  void anOverloadedModelIsAnswered503WithTheTimeToTryAgain() {
    App app =
        app(() -> words)
            .get(
                "/busy",
                _ -> {
                  throw new OverloadedException("words", 256, Duration.ofMillis(2_300));
                });
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/busy");
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.header("Retry-After")).contains("3");
      assertThat(response.text()).contains("The model is busy. Try again later.");
    }
  }

  @Test
  void aModelThatIsTooSlowOrClosedIsAnswered503() {
    App app =
        app(() -> words)
            .get(
                "/slow",
                _ -> {
                  throw new DeadlineExceededException("words", Duration.ofSeconds(1));
                })
            .get(
                "/closed",
                _ -> {
                  throw new ModelClosedException("words");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/slow").status()).isEqualTo(503);
      assertThat(client.get("/closed").status()).isEqualTo(503);
    }
  }

  @Test
  void modelsAreFoundByNameAndKind() {
    WordModel other = new WordModel("other");
    Models[] found = new Models[1];
    App app =
        App.create(Config.of(Map.of()))
            .install(
                Ai.models(models ->
                    found[0] =
                        models.embedding("first", () -> words).embedding("second", () -> other)))
            .get("/", _ -> Response.text("hello"));
    try (TestClient _ = TestClient.of(app)) {
      assertThat(found[0].names()).containsExactly("first", "second");
      assertThat(found[0].find("second", EmbeddingModel.class).orElseThrow().dimensions())
          .isEqualTo(1);
      assertThat(found[0].find("second", LanguageDetector.class)).isEmpty();
      assertThat(found[0].find("third", EmbeddingModel.class)).isEmpty();
    }
  }

  @Test
  void namesAreUnique() {
    assertThatThrownBy(() ->
            Ai.models(
                models -> models.embedding("words", () -> words).embedding("words", () -> words)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TRV-AI-022 Two models are called 'words'. Give each its own name.");
  }

  private static App app(ModelSource<EmbeddingModel> source) {
    return App.create(Config.of(Map.of()))
        .install(Ai.models(models -> models.embedding("words", source)));
  }

  private static EmbeddingModel afterwards(CountDownLatch gate, EmbeddingModel model) {
    try {
      gate.await();
      return model;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
