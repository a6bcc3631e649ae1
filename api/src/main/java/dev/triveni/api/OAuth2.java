package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes the whole field `Authorization`, of a client that gets a token by one of several flows.
/// The parameter is a `String`.
///
/// Without it the request is answered with 401, unless the parameter is `Optional`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface OAuth2 {

  /// The flows as OpenAPI has them, as JSON: `{"password": {"tokenUrl": "token", "scopes": {"read":
  /// "Read everything"}}}`.
  String flows() default "{}";

  /// What the document calls the scheme.
  String name() default "OAuth2";

  /// What the document says of it, as Markdown.
  String description() default "";
}
