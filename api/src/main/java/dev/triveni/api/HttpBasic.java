package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes user and password from the field `Authorization: Basic`. The parameter is {@link
/// BasicCredentials}.
///
/// Without it the request is answered with 401, unless the parameter is `Optional`.
///
/// ```java
/// @Get("/users/me")
/// User me(@HttpBasic BasicCredentials credentials) { … }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface HttpBasic {

  /// What is protected, as browsers show it; nothing for no realm.
  String realm() default "";

  /// What the document calls the scheme.
  String name() default "HTTPBasic";

  /// What the document says of it, as Markdown.
  String description() default "";
}
