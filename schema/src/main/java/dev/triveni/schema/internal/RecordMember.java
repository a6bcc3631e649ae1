package dev.triveni.schema.internal;

import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.io.SerializedString;

/// One component of a record.
///
/// @param index its place among the components
/// @param component its name in Java
/// @param type its type in Java
/// @param encodedName its name in JSON, encoded once
/// @param aliases further names under which it is read
/// @param isReadOnly whether it is left alone where it is read
/// @param writer writes its value
record RecordMember(
    int index,
    String component,
    Type type,
    SerializedString encodedName,
    List<String> aliases,
    TypeSchema schema,
    boolean isSecret,
    boolean isReadOnly,
    MemberWriter writer) {

  /// The names under which it is read, its own first.
  Stream<String> names() {
    return Stream.concat(Stream.of(name()), aliases.stream());
  }

  /// The name in JSON.
  String name() {
    return encodedName.getValue();
  }
}
