package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which scopes are needed for a parameter that is provided, or for all parameters of an
/// endpoint. The providers below get them as {@link SecurityScopes}.
///
/// ```java
/// @Get("/users/me/items/")
/// List<Item> items(@Scopes("items") User user) { … }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Scopes {

  /// The scopes; all of them are needed.
  String[] value();
}
