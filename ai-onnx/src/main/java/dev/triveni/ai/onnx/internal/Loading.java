package dev.triveni.ai.onnx.internal;

import dev.triveni.ai.EmbeddingModel;
import dev.triveni.ai.ModelException;
import dev.triveni.ai.ModelLoadException;
import dev.triveni.ai.onnx.Pooling;
import dev.triveni.ai.spi.QueueSettings;
import dev.triveni.web.SetupProblem;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Loads a model: tokenizer and network side by side, then a few runs that warm it up.
public final class Loading {
  private static final List<Integer> WARM_UP_TOKENS = List.of(8, 32, 128, Integer.MAX_VALUE);

  /// ONNX Runtime 1.29.0 on Linux looks through the command line of its process by a recursion that
  /// takes about 300 bytes for each character, and crashes the process where the stack ends: with
  /// Java's usual 1 MB at 3,900 characters, which a class path soon has. Only what is used of this
  /// takes memory.
  private static final long STACK_BYTES = 128L << 20;

  private Loading() {}

  /// The model, ready to answer.
  public static EmbeddingModel load(
      ModelFiles files, int maxTokens, Pooling pooling, QueueSettings queue) {
    Future<TextTokenizer> tokenizer;
    Future<OnnxNetwork> network;
    try (ExecutorService threads = platformThreads(files.name())) {
      network = threads.submit(() -> OnnxNetwork.load(files, pooling));
      tokenizer = threads.submit(() -> TextTokenizer.load(files, maxTokens));
    }
    try {
      int dimensions = warmUp(files.name(), result(network), result(tokenizer));
      return OnnxEmbeddingModel.of(
          files, network.resultNow(), tokenizer.resultNow(), dimensions, queue);
    } catch (RuntimeException e) {
      release(network);
      release(tokenizer);
      throw e;
    }
  }

  private static ExecutorService platformThreads(String model) {
    return Executors.newFixedThreadPool(
        2,
        Thread.ofPlatform()
            .daemon()
            .name("load-" + model + "-", 1)
            .stackSize(STACK_BYTES)
            .factory());
  }

  private static int warmUp(String model, OnnxNetwork network, TextTokenizer tokenizer) {
    try {
      long[] pattern = tokenizer.tokens("The first runs of a network are slow.");
      int dimensions = 0;
      for (int tokens : WARM_UP_TOKENS) {
        int length = Math.min(tokens, tokenizer.maxTokens());
        long[] text =
            LongStream.range(0, length).map(i -> pattern[(int) i % pattern.length]).toArray();
        dimensions = network.run(List.of(text)).getFirst().length;
      }
      return dimensions;
    } catch (ModelException e) {
      throw new ModelLoadException(
          new SetupProblem(
              "TRV-AI-017",
              "Model " + model,
              "its first run failed (" + e.getMessage() + ").",
              "Give the tokenizer.json that belongs to the ONNX file, and no more tokens than the"
                  + " model was made for."),
          e);
    }
  }

  private static <T> T result(Future<T> loaded) {
    return switch (loaded.state()) {
      case SUCCESS -> loaded.resultNow();
      case FAILED -> throw failure(loaded.exceptionNow());
      case CANCELLED, RUNNING -> throw new CancellationException("Loading was interrupted");
    };
  }

  private static RuntimeException failure(Throwable cause) {
    return cause instanceof RuntimeException explained
        ? explained
        : new IllegalStateException("Loading a model failed", cause);
  }

  private static void release(Future<? extends NativePart> loaded) {
    if (loaded.state() == Future.State.SUCCESS) {
      loaded.resultNow().close();
    }
  }
}
