package dev.triveni.schema;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one description of a Java type: reads it, checks it, writes it, and tells others of it.
///
/// Immutable. Of one value the first broken constraint is reported, of an input every wrong value.
public interface Schema<T> {

  /// The Java type described.
  Type type();

  /// What the value looks like in JSON; of an `Optional` what it may hold.
  Kind kind();

  /// Whether an input must have the value: not so for `Optional`, `@Nullable` and [Default].
  boolean isRequired();

  /// What [Default] declares, if anything.
  Optional<Object> defaultValue();

  /// The members of a record in their order, also of one that is a [Tuple]; empty for anything
  /// else.
  List<Member> members();

  /// What a record says itself of members that it does not declare; empty where it does not.
  Optional<Extra.Members> extra();

  /// What a list, an array, a map or an `Optional` holds.
  Optional<Schema<?>> element();

  /// Reads a JSON document (UTF-8), and gathers every mistake in it.
  Outcome<T> read(byte[] json);

  /// Reads a tree of maps, lists, strings, numbers, booleans and nulls, as configuration and
  /// parameter models are. Strings are converted as [#parse] does; everything else is taken
  /// strictly.
  Outcome<T> readTree(@Nullable Object tree);

  /// Reads a tree of maps, lists, strings, numbers, booleans and nulls that was made of JSON, as
  /// [#read] reads a document.
  Outcome<T> readJsonTree(@Nullable Object tree);

  /// Reads what a path, a query, a header or a cookie says: text that is converted to the type.
  ///
  /// @param texts the values given under one name, in their order; a list type takes all of them,
  ///   any other type the last; empty where the name was not given
  Outcome<T> parse(List<String> texts);

  /// What comes of leaving the value out: a value if it need not be there, else the mistake
  /// `missing`.
  Outcome<T> absent();

  /// Writes the value as JSON (UTF-8), and neither flushes nor closes `out`.
  ///
  /// The declared type decides what is written. An empty `Optional` and a null are written as
  /// `null`; a [Secret] is left out; a stream is written as it runs.
  ///
  /// @throws UnwritableException if a value has no form in JSON
  void write(T value, OutputStream out) throws IOException;

  /// The value as a JSON document (UTF-8).
  ///
  /// @throws UnwritableException if a value has no form in JSON
  byte[] toJson(T value);

  /// The value as a tree of what JSON has: maps, lists, strings, numbers, booleans and nulls, with
  /// the members in the order in which they are written.
  ///
  /// @throws UnwritableException if the value cannot be written
  @Nullable Object toTree(T value);

  /// The JSON Schema (2020-12) of what this type reads. Named types go to `definitions` once, and
  /// are referred to.
  Map<String, Object> describe(Definitions definitions);

  /// The JSON Schema (2020-12) of what this type writes: it has no secrets, and members with a
  /// default are always there.
  Map<String, Object> describeOutput(Definitions definitions);
}
