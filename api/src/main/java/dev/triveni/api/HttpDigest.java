package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes what follows in the field `Authorization: Digest`. The parameter is a `String` or {@link
/// HttpCredentials}.
///
/// Without it the request is answered with 401, unless the parameter is `Optional`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface HttpDigest {

  /// What the document calls the scheme.
  String name() default "HTTPDigest";

  /// What the document says of it, as Markdown.
  String description() default "";
}
