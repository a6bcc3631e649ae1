/// Language detection with OpenNLP's model.
@org.jspecify.annotations.NullMarked
module dev.triveni.ai.language {
  requires transitive dev.triveni.ai;
  requires org.apache.opennlp.tools;

  exports dev.triveni.ai.language;
}
