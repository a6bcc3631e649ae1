package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a method that provides a type to endpoints and to other providers: a method of an object
/// given to {@link Api#providers}, or of a class with {@link Routes}.
///
/// Its own parameters are taken from the request or provided, as those of an endpoint are. An
/// {@link AutoCloseable} value is closed at the end of its scope.
///
/// ```java
/// @Provides
/// User user(@Header("X-User") String name) { … }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Provides {

  /// How long a value is used.
  Scope value() default Scope.REQUEST;

  /// Whether a value that lives as long as the application is made beside its start: the
  /// application is not ready before. Otherwise it is made when it is first needed.
  boolean atStart() default false;

  /// How long a provided value is used.
  enum Scope {
    /// Made once for each request that needs it, closed once the response is sent.
    REQUEST,

    /// Made once, when it is first needed, and closed when the application stops.
    APPLICATION
  }
}
