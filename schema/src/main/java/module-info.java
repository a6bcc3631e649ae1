/// A record described once: read from JSON with all its mistakes, validated, written, described.
@org.jspecify.annotations.NullMarked
module dev.triveni.schema {
  requires transitive jakarta.validation;
  requires transitive org.jspecify;
  requires tools.jackson.core;

  exports dev.triveni.schema;
}
