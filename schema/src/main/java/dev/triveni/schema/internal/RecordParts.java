package dev.triveni.schema.internal;

import dev.triveni.schema.Strict;
import dev.triveni.schema.internal.constraint.Constraint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a record is made of. Immutable.
///
/// @param members its components as JSON knows them
/// @param computed what is written beside them
/// @param extra what becomes of other members
/// @param constraints those of the record as a whole
/// @param validation its validators, if there are any
/// @param strict how much is converted inside of it, if it says so itself
/// @param said what is said of the record beside its members
record RecordParts(
    List<RecordMember> members,
    List<RecordMember> computed,
    ExtraMembers extra,
    List<Constraint> constraints,
    @Nullable Validation validation,
    @Nullable Strict strict,
    Map<String, Object> said) {

  /// Copies the lists.
  RecordParts {
    members = List.copyOf(members);
    computed = List.copyOf(computed);
    constraints = List.copyOf(constraints);
  }

  /// Those of a record that is not described yet.
  static RecordParts none() {
    return new RecordParts(
        List.of(), List.of(), new ExtraMembers.Ignored(), List.of(), null, null, Map.of());
  }

  /// The types that it is made of.
  List<TypeSchema> schemas() {
    Stream<TypeSchema> kept =
        extra instanceof ExtraMembers.Kept found ? Stream.of(found.value()) : Stream.empty();
    Stream<TypeSchema> declared =
        Stream.concat(members.stream(), computed.stream()).map(RecordMember::schema);
    return Stream.concat(declared, kept).toList();
  }

  /// Whether something of this name is written that is no extra member.
  boolean declares(String name) {
    return Stream.concat(members.stream(), computed.stream())
        .anyMatch(member -> member.name().equals(name));
  }

  /// Whether it is described differently for what is read and for what is written.
  boolean dependOnDirection() {
    return !computed.isEmpty() || members.stream().anyMatch(RecordMember::isReadOnly);
  }
}
