package dev.triveni.api;

import org.jspecify.annotations.Nullable;

/// Writes what endpoints return, instead of JSON: FastAPI's response class of one's own.
///
/// ```java
/// final class Yaml implements ResponseFormat {
///   public String mediaType() { return "application/yaml"; }
///   public byte[] write(@Nullable Object tree) { return mapper.writeValueAsBytes(tree); }
/// }
///
/// @Get("/items") @Sends(format = Yaml.class)
/// List<Item> items() { … }
/// ```
///
/// An endpoint names it in {@link Sends}; {@link Router} and {@link Api} name it for all of theirs.
/// Streams, events, files and a {@link dev.triveni.web.Response} stay what they are. It has to be
/// thread-safe.
public interface ResponseFormat {

  /// The media type of what it writes, such as `application/yaml`.
  String mediaType();

  /// What is sent for a result.
  ///
  /// @param tree what its JSON would hold and nothing more: maps, lists, texts, numbers, booleans
  ///   and null
  byte[] write(@Nullable Object tree);
}
