package dev.triveni.examples.desk;

import java.util.List;

/// Where a ticket goes.
///
/// @param queue the queue it goes to
/// @param confidence how likely the model finds the likeliest queue, from 0 to 1
/// @param alternatives the other queues, the likeliest first
/// @param language the ISO 639-1 code of the ticket's language; `und` if it cannot be told
record Decision(Queue queue, double confidence, List<Alternative> alternatives, String language) {

  /// Another queue.
  ///
  /// @param queue the queue
  /// @param confidence how likely the model finds it, from 0 to 1
  record Alternative(Queue queue, double confidence) {}
}
