package dev.triveni.schema.internal;

import java.lang.reflect.Type;
import tools.jackson.core.io.SerializedString;

/// One component of a record.
///
/// @param index its place among the components
/// @param component its name in Java
/// @param type its type in Java
/// @param encodedName its name in JSON, encoded once
/// @param writer writes its value
record RecordMember(
    int index,
    String component,
    Type type,
    SerializedString encodedName,
    TypeSchema schema,
    boolean isSecret,
    MemberWriter writer) {

  /// The name in JSON.
  String name() {
    return encodedName.getValue();
  }
}
