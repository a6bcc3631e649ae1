package dev.triveni.ai;

import java.time.Duration;
import java.util.List;

/// Turns texts into vectors, such that texts of similar meaning get vectors that point in similar
/// directions. Thread-safe.
///
/// The vectors have length one, so that {@link Similarity#dot} is their cosine. Calls block until
/// the answer is there; call from virtual threads. A caller that is interrupted takes its work out
/// of the queue and gets a {@link java.util.concurrent.CancellationException}.
///
/// ```java
/// double alike = Similarity.dot(model.embed("Forgot my password"), model.embed("Cannot log in"));
/// ```
public interface EmbeddingModel extends Model {

  /// The vector of a text. What lies behind the first {@link #maxTokens()} tokens is not looked at.
  ///
  /// @throws OverloadedException if too many calls wait already
  /// @throws DeadlineExceededException if the answer was not there in time
  /// @throws ModelClosedException if the model was closed
  float[] embed(String text);

  /// The vectors of some texts, in their order; each is what the text gets alone, up to rounding. A
  /// long list is handed to the model bit by bit, so that other callers get their turn.
  ///
  /// @throws OverloadedException if too many calls wait already
  /// @throws DeadlineExceededException if the answers were not all there in time
  /// @throws ModelClosedException if the model was closed
  List<float[]> embed(List<String> texts);

  /// How many numbers a vector has.
  int dimensions();

  /// How many tokens of a text are looked at.
  int maxTokens();

  /// How many tokens a text has, those that mark its begin and end included. If these are more than
  /// {@link #maxTokens()}, the rest of the text has no part in its vector.
  int countTokens(String text);

  /// This model for calls that give up after some time, waiting in the queue included. Closing it
  /// closes this model.
  EmbeddingModel within(Duration timeout);
}
