package dev.triveni.ai.onnx.internal;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.triveni.ai.ModelClosedException;
import dev.triveni.ai.ModelLoadException;
import dev.triveni.web.SetupProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Cuts texts into the tokens of a model. Thread-safe: it is freed only while nobody uses it.
final class TextTokenizer implements NativePart {
  private final String model;
  private final HuggingFaceTokenizer tokenizer;
  private final int maxTokens;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  private TextTokenizer(String model, HuggingFaceTokenizer tokenizer, int maxTokens) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.maxTokens = maxTokens;
  }

  /// Loads a `tokenizer.json`.
  static TextTokenizer load(ModelFiles files, int maxTokens) {
    byte[] json = files.tokenizer();
    DjlSettings.stayOffline();
    try {
      HuggingFaceTokenizer tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(json), Map.of("padding", "false", "truncation", "false"));
      return new TextTokenizer(files.name(), tokenizer, maxTokens);
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new ModelLoadException(
          new SetupProblem(
              "TRV-AI-016",
              "Model " + files.name(),
              "its tokenizer.json cannot be used (" + e.getMessage() + ").",
              "Give the file that belongs to the model, and run on a platform that DJL's tokenizers"
                  + " have natives for."),
          e);
    }
  }

  /// The ids of a text's tokens, not more than the model looks at.
  long[] tokens(String text) {
    Encoding encoding = encode(text);
    long[] ids = encoding.getIds();
    return ids.length <= maxTokens ? ids : cut(ids, encoding.getSpecialTokenMask());
  }

  /// How many tokens the whole text has.
  int count(String text) {
    return encode(text).getIds().length;
  }

  int maxTokens() {
    return maxTokens;
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
      tokenizer.close();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Encoding encode(String text) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new ModelClosedException(model);
      }
      return tokenizer.encode(text);
    } finally {
      lock.readLock().unlock();
    }
  }

  // What marks the end of a text stays at the end.
  private long[] cut(long[] ids, long[] special) {
    int marks = 0;
    while (marks < maxTokens && special[ids.length - 1 - marks] == 1) {
      marks++;
    }
    long[] cut = Arrays.copyOf(ids, maxTokens);
    System.arraycopy(ids, ids.length - marks, cut, maxTokens - marks, marks);
    return cut;
  }
}
