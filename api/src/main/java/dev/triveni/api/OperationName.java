package dev.triveni.api;

import java.util.List;

/// What an operation may be named after in the document. Immutable.
///
/// @param type the name of the class of its endpoint
/// @param method the name of the endpoint's method, as the style of the document writes names
/// @param tags what it is grouped under
/// @param verb the method of its requests, such as `GET`
/// @param path its path, such as `/items/{id}`
/// @see Document#operationIds
public record OperationName(
    String type, String method, List<String> tags, String verb, String path) {

  /// Copies the list.
  public OperationName {
    tags = List.copyOf(tags);
  }
}
