/// Models: embeddings, classification by examples, language detection, and the queue in front of
/// them.
@org.jspecify.annotations.NullMarked
module dev.triveni.ai {
  requires transitive dev.triveni.api;
  requires transitive org.jspecify;

  exports dev.triveni.ai;
  exports dev.triveni.ai.spi;
}
