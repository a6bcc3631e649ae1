package dev.triveni.ai.onnx;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.ModelSource;
import dev.triveni.ai.onnx.internal.DiskFiles;
import dev.triveni.ai.onnx.internal.JarFiles;
import dev.triveni.ai.onnx.internal.Loading;
import dev.triveni.ai.onnx.internal.ModelFiles;
import dev.triveni.ai.spi.QueueSettings;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// An embedding model in ONNX format with its `tokenizer.json`, to be loaded. Immutable.
///
/// The model answers texts one by one or in batches. One that scales its numbers to what is in a
/// batch (int8 with dynamic quantisation, such as `all-MiniLM-L6-v2`) would give a text another
/// vector in each company; it is therefore run on one text at a time, whatever the largest batch
/// is.
///
/// ```java
/// EmbeddingModel model = OnnxEmbedding.of("all-MiniLM-L6-v2").load();
/// ```
public final class OnnxEmbedding implements ModelSource<EmbeddingModel> {
  private final ModelFiles files;
  private final Shape shape;
  private final QueueSettings queue;

  private OnnxEmbedding(ModelFiles files, Shape shape, QueueSettings queue) {
    this.files = files;
    this.shape = shape;
    this.queue = queue;
  }

  /// One of the {@link KnownModel}s; its files are looked for on the class path.
  ///
  /// @throws IllegalArgumentException if there is none of this name
  public static OnnxEmbedding of(String name) {
    KnownModel model =
        KnownModel.find(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    return of(model, OnnxEmbedding.class.getClassLoader());
  }

  /// A known model whose files this class loader finds.
  static OnnxEmbedding of(KnownModel model, ClassLoader loader) {
    return new OnnxEmbedding(
        new JarFiles(model, loader),
        new Shape(model.maxTokens(), model.pooling()),
        QueueSettings.standard());
  }

  /// A model on the disk, with mean pooling and at most 256 tokens unless set otherwise.
  ///
  /// @param model the ONNX file; its name without the ending is the model's name
  /// @param tokenizer the `tokenizer.json`
  public static OnnxEmbedding from(Path model, Path tokenizer) {
    return new OnnxEmbedding(
        new DiskFiles(model, tokenizer), new Shape(256, Pooling.MEAN), QueueSettings.standard());
  }

  /// This model, which looks at so many tokens of a text.
  public OnnxEmbedding maxTokens(int tokens) {
    return new OnnxEmbedding(files, new Shape(tokens, shape.pooling), queue);
  }

  /// This model, which makes a text's vector like this.
  public OnnxEmbedding pooling(Pooling pooling) {
    return new OnnxEmbedding(files, new Shape(shape.maxTokens, pooling), queue);
  }

  /// This model with another queue.
  ///
  /// ```java
  /// OnnxEmbedding.of("all-MiniLM-L6-v2").queue(queue -> queue.capacity(32));
  /// ```
  public OnnxEmbedding queue(UnaryOperator<QueueSettings> change) {
    return new OnnxEmbedding(files, shape, change.apply(queue));
  }

  @Override
  public EmbeddingModel load() {
    return Loading.load(files, shape.maxTokens, shape.pooling, queue);
  }

  private static String unknown(String name) {
    return """
    TRV-AI-004 No embedding model is known as '%s'. Known are %s. For another one, use \
    OnnxEmbedding.from(model, tokenizer).\
    """
        .formatted(
            name,
            KnownModel.all().stream().map(KnownModel::name).collect(Collectors.joining(", ")));
  }

  private record Shape(int maxTokens, Pooling pooling) {
    private Shape {
      if (maxTokens < 3) {
        throw new IllegalArgumentException(
            "TRV-AI-014 A model that looks at "
                + maxTokens
                + " tokens sees no word: two mark begin and end. Set 3 or more.");
      }
    }
  }
}
