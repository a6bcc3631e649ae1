package dev.triveni.api.internal.openapi;

import dev.triveni.api.DocumentStyle;
import dev.triveni.api.OperationName;
import dev.triveni.api.internal.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What the document says of the API as a whole, and how it is written. Immutable.
///
/// @param details the members of the info object
/// @param servers the server objects
/// @param serversAreTold whether they are the application's own choice
/// @param showsMount whether the path of a mount is a server, too
/// @param tags the tag objects that are declared
/// @param externalDocs where more is written; may be empty
/// @param style how it is written
/// @param version the version of OpenAPI where none is asked for
/// @param separate whether what is written is described apart from what is read, where it differs
/// @param ids names operations
/// @param change changes the finished document
public record About(
    Map<String, Object> details,
    List<Map<String, Object>> servers,
    boolean serversAreTold,
    boolean showsMount,
    List<Map<String, Object>> tags,
    Map<String, Object> externalDocs,
    DocumentStyle style,
    String version,
    boolean separate,
    Optional<Function<OperationName, String>> ids,
    UnaryOperator<Map<String, Object>> change) {

  /// Leaves the finished document as it is.
  public static final UnaryOperator<Map<String, Object>> UNCHANGED = document -> document;

  /// The title of the API.
  public String title() {
    return String.valueOf(details.get("title"));
  }

  /// The id that was chosen for an operation, if any was.
  ///
  /// @param method the name of the endpoint's method, as it is written
  Optional<String> id(Operation operation, Said said, String method) {
    OperationName name =
        new OperationName(
            operation.group().name(),
            method,
            Tags.of(operation, said),
            operation.verb(),
            operation.path().path());
    return said.id().or(() -> ids.map(make -> make.apply(name)));
  }

  /// The members of the info object that are not empty.
  Map<String, Object> info() {
    Map<String, Object> info = Ordered.copy(details);
    info.values().removeIf(""::equals);
    return info;
  }
}
