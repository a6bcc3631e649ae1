/// A record described once: read from JSON with all its mistakes, validated, written, described.
///
/// [dev.triveni.schema.Schemas] makes the [dev.triveni.schema.Schema] of a type, once. A schema
/// reads (JSON, trees, texts), checks Jakarta Validation's constraints, writes, and gives the JSON
/// Schema of the type. Types and wording of mistakes are pydantic's. What was chosen where there
/// was a choice:
///
/// - Strict JSON converts nothing: `"5"` is no number, 5.0 is no `int`, a member that is not
///   declared is a mistake. What is a string in JSON anyway (times, UUIDs, enums) is read from one.
/// - A whole number beyond its Java type gets `less_than_equal` or `greater_than_equal` with the
///   type's bound; one of more than 1,000 digits is not read at all. Numbers that are not finite
///   are refused in both directions, because JSON has none; so are decimals with exponents beyond
///   6,144, because arithmetic with them fills the memory.
/// - Of one value the first broken constraint is reported, in the order of the declaration. `@Size`
///   counts characters as people do; a blank text breaks `@NotBlank` as `string_too_short`;
///   `@Pattern` asks for the whole text. Values that are null or left out break no constraint.
/// - The mistakes of an object come in the order of its record's components, as pydantic has them.
/// - The location of a mistake is its place in the document: a union's tag is not part of it.
/// - `Optional` and `@Nullable` members may be null or left out, and are written as `null`.
/// - A document that has a name twice in one object, bytes that are no UTF-8, or more nesting than
///   allowed is no JSON: `json_invalid`, with the character's place.
/// - A report has 1,000 mistakes at most, and echoes no more than a fixed amount of the input.
@org.jspecify.annotations.NullMarked
module dev.triveni.schema {
  requires transitive jakarta.validation;
  requires transitive org.jspecify;
  requires tools.jackson.core;

  exports dev.triveni.schema;
}
