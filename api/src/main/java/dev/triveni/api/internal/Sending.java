package dev.triveni.api.internal;

import dev.triveni.api.ResponseFormat;
import java.util.Optional;

/// How endpoints send what they return, if they do not say it themselves. Immutable.
///
/// @param mediaType that of texts and bytes, which are sent as they are; nothing for JSON
/// @param format what writes other values; nothing for JSON
public record Sending(Optional<String> mediaType, Optional<ResponseFormat> format) {

  /// Everything is sent as JSON.
  public static final Sending AS_JSON = new Sending(Optional.empty(), Optional.empty());

  /// This one with another media type for texts and bytes.
  public Sending withMediaType(String mediaType) {
    return new Sending(Optional.of(mediaType), format);
  }

  /// This one with another format.
  public Sending withFormat(ResponseFormat format) {
    return new Sending(mediaType, Optional.of(format));
  }

  /// This one inside another.
  Sending in(Sending outer) {
    return new Sending(mediaType.or(outer::mediaType), format.or(outer::format));
  }
}
