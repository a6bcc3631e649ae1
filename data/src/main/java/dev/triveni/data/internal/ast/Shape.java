package dev.triveni.data.internal.ast;

import java.util.Arrays;
import java.util.List;

/// A statement without its values. Immutable.
///
/// @param parts what it consists of, in order
/// @param hash of all of them
public record Shape(Object[] parts, int hash) {

  /// The shape of these parts.
  public static Shape of(List<Object> parts) {
    return new Shape(parts.toArray(), parts.hashCode());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape(Object[] theirs, int theirHash)
        && theirHash == hash
        && Arrays.equals(theirs, parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return List.of(parts).toString();
  }
}
