package dev.triveni.web;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which state something is in, for conditional requests (RFC 9110, section 8.8). Immutable.
///
/// ```java
/// Revision.of("v" + article.version()).modified(article.changedAt());
/// ```
///
/// @param tag the entity tag with its quotes: `"v7"` or `W/"v7"`
/// @param modified when it was last changed; parts of a second do not count
public record Revision(Optional<String> tag, Optional<Instant> modified) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

  /// Checks the tag.
  ///
  /// @throws IllegalArgumentException if it has characters that it cannot have
  public Revision {
    tag.filter(text -> !TAG.matcher(text).matches())
        .ifPresent(text -> {
          throw new IllegalArgumentException(
              "TRV-WEB-175 "
                  + text
                  + " is not an entity tag: it has a space, a quote or a character outside of"
                  + " Latin-1. Use letters and digits, such as those of a hash.");
        });
  }

  /// A state that is the same, byte for byte, where this text is the same.
  public static Revision of(String text) {
    return new Revision(Optional.of('"' + text + '"'), Optional.empty());
  }

  /// A state that means the same where this text is the same.
  public static Revision weak(String text) {
    return new Revision(Optional.of("W/\"" + text + '"'), Optional.empty());
  }

  /// A state of which only the time of the last change is known.
  public static Revision at(Instant modified) {
    return new Revision(Optional.empty(), Optional.of(modified));
  }

  /// This state with the time of the last change.
  public Revision modified(Instant time) {
    return new Revision(tag, Optional.of(time));
  }
}
