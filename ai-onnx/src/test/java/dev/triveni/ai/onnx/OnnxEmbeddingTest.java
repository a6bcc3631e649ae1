package dev.triveni.ai.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.triveni.ai.DeadlineExceededException;
import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.ModelClosedException;
import dev.triveni.ai.ModelState;
import dev.triveni.ai.Similarity;
import dev.triveni.shows.Shows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OnnxEmbeddingTest {
  private EmbeddingModel model;

  @BeforeAll
  void load() {
    model = OnnxEmbedding.of("all-MiniLM-L6-v2").load();
  }

  @AfterAll
  void close() {
    model.close();
  }

  @Test
  void aLoadedModelSaysWhatItIs() {
    assertThat(model.name()).isEqualTo("all-MiniLM-L6-v2");
    assertThat(model.version()).isEqualTo("1.20.0-beta30");
    assertThat(model.digest()).startsWith("afdb6f1a0e45b715");
    assertThat(model.state()).isEqualTo(ModelState.SERVING);
    assertThat(model.dimensions()).isEqualTo(384);
    assertThat(model.maxTokens()).isEqualTo(256);
  }

  @Test
  void vectorsHaveLengthOne() {
    for (String text : List.of("", "a", "Where is my parcel?", "long ".repeat(400))) {
      float[] vector = model.embed(text);
      assertThat(vector).hasSize(384);
      assertThat(Similarity.dot(vector, vector)).isCloseTo(1, within(1e-5f));
    }
  }

  @Test
  void textsOfSimilarMeaningAreCloserThanUnrelatedOnes() {
    float[] question = model.embed("How do I reset my password?");
    assertThat(alike(question, "I forgot my password and cannot log in")).isGreaterThan(0.7f);
    assertThat(alike(question, "The parcel arrived damaged")).isLessThan(0.2f);
    assertThat(alike(question, "HOW DO I RESET MY PASSWORD?")).isCloseTo(1, within(1e-5f));
  }

  @Test
  void aTextGetsTheSameVectorInAnyCompany() {
    List<String> texts = mixedTexts();
    List<float[]> together = model.embed(texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(together.get(i)).as(texts.get(i)).isEqualTo(model.embed(texts.get(i)));
    }
  }

  @Test
  @Shows("AI-09")
  void manyCallersAtOnceGetTheVectorsOfTheirOwnTexts() throws Exception {
    List<String> texts = mixedTexts();
    List<float[]> expected = model.embed(texts);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<float[]>> vectors = new ArrayList<>();
      for (String text : texts) {
        vectors.add(callers.submit(() -> model.embed(text)));
      }
      for (int i = 0; i < texts.size(); i++) {
        assertThat(vectors.get(i).get()).isEqualTo(expected.get(i));
      }
    }
  }

  @Test
  void whatIsBehindTheLastTokenIsNotLookedAt() {
    String start = "word ".repeat(254);
    assertThat(model.countTokens(start)).isEqualTo(256);
    assertThat(model.countTokens(start + "and more")).isEqualTo(258);
    assertThat(model.embed(start + "and more")).isEqualTo(model.embed(start));
    assertThat(model.embed("and " + start)).isNotEqualTo(model.embed(start));
  }

  @Test
  void fewerTokensMayBeLookedAt() {
    try (EmbeddingModel shorter = OnnxEmbedding.of("all-MiniLM-L6-v2").maxTokens(4).load()) {
      assertThat(shorter.embed("lost parcel again")).isEqualTo(shorter.embed("lost parcel"));
      assertThat(shorter.embed("lost parcel")).isEqualTo(model.embed("lost parcel"));
    }
  }

  @Test
  void aCallerCanSetATimeLimit() {
    assertThatThrownBy(() -> model.within(Duration.ofNanos(1)).embed("no time at all"))
        .isInstanceOf(DeadlineExceededException.class);
    assertThat(model.within(Duration.ofMinutes(1)).embed("time enough"))
        .isEqualTo(model.embed("time enough"));
  }

  @Test
  void aClosedModelSaysSo() {
    EmbeddingModel closed = OnnxEmbedding.of("all-MiniLM-L6-v2").load();
    closed.close();
    closed.close();
    assertThat(closed.state()).isEqualTo(ModelState.CLOSED);
    assertThatThrownBy(() -> closed.embed("anybody there?"))
        .isInstanceOf(ModelClosedException.class)
        .hasMessageStartingWith("TRV-AI-007 Model all-MiniLM-L6-v2 is closed");
  }

  @Test
  void closingUnderLoadFreesNothingThatIsInUse() throws Exception {
    EmbeddingModel busy = OnnxEmbedding.of("all-MiniLM-L6-v2").load();
    CountDownLatch answered = new CountDownLatch(32);
    List<Thread> callers =
        IntStream.range(0, 16)
            .mapToObj(_ -> Thread.startVirtualThread(() -> callUntilClosed(busy, answered)))
            .toList();
    assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
    busy.close();
    for (Thread caller : callers) {
      assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
    }
  }

  private static void callUntilClosed(EmbeddingModel model, CountDownLatch answered) {
    try {
      while (true) {
        model.embed("still there?");
        answered.countDown();
      }
    } catch (ModelClosedException _) {
      // What was waited for.
    }
  }

  private float alike(float[] vector, String text) {
    return Similarity.dot(vector, model.embed(text));
  }

  private static List<String> mixedTexts() {
    return IntStream.range(0, 48)
        .mapToObj(i -> "Parcel " + i + " is late" + " and wet".repeat(i % 12))
        .toList();
  }
}
