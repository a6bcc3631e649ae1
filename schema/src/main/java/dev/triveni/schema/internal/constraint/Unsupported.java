package dev.triveni.schema.internal.constraint;

import jakarta.validation.GroupSequence;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.valueextraction.Unwrapping;
import java.lang.annotation.Annotation;
import java.util.List;

/// What Jakarta Validation can say beside constraints and is not supported: refused, because to
/// ignore it would change what is checked.
final class Unsupported {

  private Unsupported() {}

  static void refuse(Annotation annotation) {
    boolean changesGroups =
        annotation instanceof ConvertGroup
            || annotation instanceof ConvertGroup.List
            || annotation instanceof GroupSequence;
    if (changesGroups || Annotations.declared(annotation).stream().anyMatch(Unsupported::unwraps)) {
      throw new WrongDeclarationException(
          "TRV-SCHEMA-024",
          "it changes in which order or on which value constraints are checked",
          "Remove it: groups are chosen by Schemas.create(options -> options.groups(…)), and the"
              + " value inside an Optional is the one that is checked");
    }
  }

  private static boolean unwraps(Declared declared) {
    List<Class<?>> payload = List.of(declared.classes("payload"));
    return payload.contains(Unwrapping.Skip.class) || payload.contains(Unwrapping.Unwrap.class);
  }
}
