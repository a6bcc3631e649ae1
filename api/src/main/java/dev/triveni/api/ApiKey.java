package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes a key from a header field, a cookie or the query; one of them is named. The parameter is a
/// `String`.
///
/// Without it the request is answered with 401, unless the parameter is `Optional`.
///
/// ```java
/// @Get("/items/")
/// Object items(@ApiKey(header = "X-API-Key") String key) { … }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface ApiKey {

  /// The header field that holds it.
  String header() default "";

  /// The cookie that holds it.
  String cookie() default "";

  /// The parameter of the query that holds it.
  String query() default "";

  /// What the document calls the scheme; nothing for `APIKeyHeader`, `APIKeyCookie` or
  /// `APIKeyQuery`.
  String name() default "";

  /// What the document says of it, as Markdown.
  String description() default "";
}
