package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes a parameter from a cookie. A record takes each of its components from there.
///
/// On an annotation of one's own it makes that one say the same.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Cookie {

  /// The name of the cookie; nothing for the parameter's own.
  String value() default "";

  /// Whether clients should no longer send it.
  boolean deprecated() default false;

  /// Whether the document is silent about it.
  boolean hidden() default false;

  /// Whether a record takes all of the cookies: anything else there is a mistake
  /// (`extra_forbidden`).
  boolean exact() default false;
}
