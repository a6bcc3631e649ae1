package dev.triveni.api.internal;

import dev.triveni.api.Responds;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;

/// A response that is declared beside a signature. Immutable.
///
/// @param status its status; 0 for every one of which nothing else is said
/// @param description what it is; may be empty
/// @param type the type of its JSON; `void` for none
/// @param mediaTypes media types that it may have beside JSON
/// @param example an example of its JSON; may be empty
public record DeclaredResponse(
    int status, String description, Class<?> type, List<String> mediaTypes, String example) {

  /// Copies the list.
  public DeclaredResponse {
    mediaTypes = List.copyOf(mediaTypes);
  }

  /// One of which only this is known.
  public static DeclaredResponse of(int status, String description, Class<?> type) {
    return new DeclaredResponse(status, description, type, List.of(), "");
  }

  /// Those of a class or a method.
  static Stream<DeclaredResponse> on(AnnotatedElement element) {
    return Stream.of(element.getAnnotationsByType(Responds.class))
        .map(said ->
            new DeclaredResponse(
                said.status(),
                said.description(),
                said.as(),
                List.of(said.types()),
                said.example()));
  }

  /// What the document calls its status.
  public String key() {
    return status == 0 ? "default" : String.valueOf(status);
  }
}
