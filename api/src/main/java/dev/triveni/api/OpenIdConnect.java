package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes the whole field `Authorization`, of a client that discovers how to get a token by OpenID
/// Connect. The parameter is a `String`.
///
/// Without it the request is answered with 401, unless the parameter is `Optional`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface OpenIdConnect {

  /// The URL of the discovery document.
  String url();

  /// What the document calls the scheme.
  String name() default "OpenIdConnect";

  /// What the document says of it, as Markdown.
  String description() default "";
}
