/// A record described once: read from JSON with all its mistakes, validated, written, described.
///
/// [dev.triveni.schema.Schemas] makes the [dev.triveni.schema.Schema] of a type, once. A schema
/// reads (JSON, trees, texts), checks Jakarta Validation's constraints, writes, and gives the JSON
/// Schema of the type. Types and wording of mistakes are pydantic's.
@org.jspecify.annotations.NullMarked
module dev.triveni.schema {
  requires transitive jakarta.validation;
  requires transitive org.jspecify;
  requires tools.jackson.core;

  exports dev.triveni.schema;
}
