package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes a parameter from a header field.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Header {

  /// The name of the field; nothing for the parameter's own with hyphens: `userAgent` is
  /// `user-agent`.
  String value() default "";

  /// Whether clients should no longer send it.
  boolean deprecated() default false;
}
