package dev.triveni.data.internal.ast;

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
    if (!(other instanceof Shape(Object[] theirs, int theirHash))
        || theirHash != hash
        || theirs.length != parts.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] != theirs[i] && !parts[i].equals(theirs[i])) {
        return false;
      }
    }
    return true;
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
