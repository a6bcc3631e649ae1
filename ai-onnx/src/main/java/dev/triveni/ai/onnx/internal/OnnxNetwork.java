package dev.triveni.ai.onnx.internal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.triveni.ai.ModelException;
import dev.triveni.ai.ModelLoadException;
import dev.triveni.ai.onnx.Pooling;
import dev.triveni.web.SetupProblem;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A network on ONNX Runtime that makes vectors of tokens. Thread-safe; whoever closes it sees to
/// it that nobody uses it.
final class OnnxNetwork implements NativePart {
  private final OrtSession session;
  private final Pooler pooler;
  private final String digest;
  private final boolean mixesBatches;

  private OnnxNetwork(OrtSession session, Pooling pooling, String digest, boolean mixesBatches) {
    this.session = session;
    this.pooler = new Pooler(pooling);
    this.digest = digest;
    this.mixesBatches = mixesBatches;
  }

  /// Loads an ONNX file. Each run uses one thread: there is one run for each core.
  static OnnxNetwork load(ModelFiles files, Pooling pooling) {
    byte[] weights = files.weights();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "triveni");
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(weights, options);
      return new OnnxNetwork(
          session, pooling, files.digest(weights), OnnxGraph.scalesToBatch(weights));
    } catch (OrtException | LinkageError e) {
      throw new ModelLoadException(
          new SetupProblem(
              "TRV-AI-005",
              "Model " + files.name(),
              "ONNX Runtime cannot use its file (" + e.getMessage() + ").",
              "Give an ONNX file of an encoder such as BERT, and run on a platform that ONNX"
                  + " Runtime has natives for."),
          e);
    }
  }

  /// The digest of the ONNX file.
  String digest() {
    return digest;
  }

  /// Whether the vector of a text depends on the other texts of its batch.
  boolean mixesBatches() {
    return mixesBatches;
  }

  /// The vectors of texts, given their tokens.
  List<float[]> run(List<long[]> texts) {
    TokenGrid grid = TokenGrid.of(texts);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      Set<String> wanted = session.getInputNames();
      for (TokenGrid.Layer layer : grid.layers()) {
        if (wanted.contains(layer.name())) {
          inputs.put(
              layer.name(), OnnxTensor.createTensor(environment, layer.numbers(), grid.shape()));
        }
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return vectors(tokenVectors(result), texts);
      }
    } catch (OrtException e) {
      throw new ModelException("ONNX Runtime failed: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensorLike::close);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ModelException("ONNX Runtime cannot free a model: " + e.getMessage(), e);
    }
  }

  private static OnnxTensor tokenVectors(OrtSession.Result result) {
    if (result.get("last_hidden_state").orElse(result.get(0)) instanceof OnnxTensor tensor
        && tensor.getInfo().getShape().length == 3) {
      return tensor;
    }
    throw new ModelException("The network does not give a vector for each token.");
  }

  private List<float[]> vectors(OnnxTensor output, List<long[]> texts) {
    long[] shape = output.getInfo().getShape();
    int dimensions = (int) shape[2];
    int textSize = (int) shape[1] * dimensions;
    FloatBuffer buffer = output.getFloatBuffer();
    float[] hidden = new float[buffer.remaining()];
    buffer.get(hidden);
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      vectors.add(pooler.pool(hidden, i * textSize, texts.get(i).length, dimensions));
    }
    return vectors;
  }
}
