package dev.triveni.web;

/// Names a value that travels with a request. Two keys are the same only if they are one object.
/// Immutable.
///
/// ```java
/// static final Key<Tenant> TENANT = Key.of("tenant");
/// ```
@SuppressWarnings("UnusedTypeParameter") // says what is stored under the key
public final class Key<T> {
  private final String name;

  private Key(String name) {
    this.name = name;
  }

  /// A new key; the name is for messages.
  public static <T> Key<T> of(String name) {
    return new Key<>(name);
  }

  /// The name given at creation.
  @Override
  public String toString() {
    return name;
  }
}
