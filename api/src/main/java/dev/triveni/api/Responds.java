package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Documents a response of an endpoint that its signature does not tell of, or says more of one
/// that it does. On a class with {@link Routes} it speaks of all its endpoints; {@link Router} and
/// {@link Api} speak of all of theirs. With {@link Provides} it speaks of all endpoints that need
/// what is provided. What is said of a status nearest to the endpoint counts.
///
/// ```java
/// @Get("/items/{id}")
/// @Responds(status = 200, as = Item.class, types = "image/png")
/// @Responds(status = 404, as = Message.class, description = "The item was not found")
/// Response item(String id, Optional<Boolean> image) { … }
/// ```
@Documented
@Repeatable(Responds.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Responds {

  /// The status; 0 for every one of which nothing else is said.
  int status() default 0;

  /// What the response is; nothing for what is said of it elsewhere, or the name of the status.
  String description() default "";

  /// The type of its JSON; nothing if that is told elsewhere, or if there is none.
  Class<?> as() default void.class;

  /// Media types that it may have beside JSON.
  String[] types() default {};

  /// An example of its JSON.
  String example() default "";

  /// Several of them.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface All {

    /// All that are written.
    Responds[] value();
  }
}
