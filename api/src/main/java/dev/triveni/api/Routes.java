package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a class whose methods are endpoints.
///
/// ```java
/// @Routes("/tickets")
/// final class Tickets {
///   /// Routes a ticket to the queue that can solve it.
///   @Post("/route")
///   Decision route(Ticket ticket) { … }
/// }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Routes {

  /// The path that those of the methods continue.
  String value() default "";

  /// What the operations are grouped under in the documentation; nothing for the class's name.
  String tag() default "";
}
