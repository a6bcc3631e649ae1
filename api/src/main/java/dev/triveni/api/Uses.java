package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Asks for providers whose values are not needed, such as checks: for one endpoint, or for all of
/// a class with {@link Routes}. They are called before those of the parameters, in this order, and
/// what they take from the request is documented.
///
/// ```java
/// @Get("/items/")
/// @Uses({VerifyToken.class, VerifyKey.class})
/// List<Item> items() { … }
/// ```
///
/// A {@link Qualifier} on the endpoint or its class says the same: `@VerifyToken`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Uses {

  /// Types that are provided, and qualifiers.
  Class<?>[] value();
}
