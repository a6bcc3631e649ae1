package dev.triveni.web;

/// The name of a value in a session, and its type. Immutable.
///
/// ```java
/// static final SessionKey<Cart> CART = SessionKey.of("cart", Cart.class);
/// ```
///
/// @param name its name
/// @param type its type, which can be read from JSON
public record SessionKey<T>(String name, Class<T> type) {

  /// A key.
  public static <T> SessionKey<T> of(String name, Class<T> type) {
    return new SessionKey<>(name, type);
  }
}
