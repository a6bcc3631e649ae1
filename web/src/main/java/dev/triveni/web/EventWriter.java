package dev.triveni.web;

/// Sends the events of one response: usually a loop.
@FunctionalInterface
public interface EventWriter {

  /// Sends events until there are no more. When the client leaves, the thread is interrupted, and
  /// sending throws.
  ///
  /// @throws Exception whatever goes wrong; it is logged, and the stream breaks off
  void writeTo(EventSink events) throws Exception;
}
