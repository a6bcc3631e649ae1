package dev.triveni.web;

/// Something that not everybody may do, such as `articles.publish`. Immutable.
///
/// @param name its name
public record Permission(String name) {

  /// The permission of this name.
  public static Permission of(String name) {
    return new Permission(name);
  }

  /// The name.
  @Override
  public String toString() {
    return name;
  }
}
