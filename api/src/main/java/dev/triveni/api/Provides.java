package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks what provides a type to endpoints and to other providers: a method of an object given to
/// {@link Api#providers}, or of a class with {@link Routes}; or a class, which provides itself by
/// its constructor and need not be given to anything.
///
/// Its own parameters are taken from the request or provided, as those of an endpoint are. An
/// {@link AutoCloseable} value is closed at the end of its scope; one that has to know how the
/// request went is lent by a {@link Lender}.
///
/// ```java
/// @Provides
/// record Paging(@Default("0") int skip, @Default("100") int limit) {}
///
/// @Provides
/// User user(@Header("X-User") String name) { … }
/// ```
///
/// Resources of the application ({@link dev.triveni.web.App#resource}) are provided without it.
///
/// A method with a {@link Qualifier} provides for that qualifier only; it may be `void`: then it is
/// a check that {@link Uses} asks for.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Provides {

  /// How long a value is used.
  Scope value() default Scope.REQUEST;

  /// Whether a value that lives as long as the application is made beside its start: the
  /// application is not ready before. Otherwise it is made when it is first needed.
  boolean atStart() default false;

  /// How long a provided value is used, the shortest first.
  enum Scope {
    /// Made once for each request that needs it, closed once the endpoint has returned: before the
    /// response is sent, so that a failure to close it is answered.
    CALL,

    /// Made once for each request that needs it, closed once the response is sent; if the endpoint
    /// fails, before that is answered.
    REQUEST,

    /// Made once, when it is first needed, and closed when the application stops.
    APPLICATION
  }
}
