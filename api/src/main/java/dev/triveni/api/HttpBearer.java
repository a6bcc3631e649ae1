package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes the token from the field `Authorization: Bearer`. The parameter is a `String` or {@link
/// HttpCredentials}.
///
/// Without it the request is answered with 401, unless the parameter is `Optional`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface HttpBearer {

  /// What tokens look like, such as `JWT`: a hint for readers of the document.
  String format() default "";

  /// What the document calls the scheme.
  String name() default "HTTPBearer";

  /// What the document says of it, as Markdown.
  String description() default "";
}
