package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes a parameter from a header field, and a list from all fields of the name. A record takes
/// each of its components from there.
///
/// On an annotation of one's own it makes that one say the same.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Header {

  /// The name of the field; nothing for the parameter's own with hyphens: `userAgent` is
  /// `user-agent`.
  String value() default "";

  /// Whether clients should no longer send it.
  boolean deprecated() default false;

  /// Whether the document is silent about it.
  boolean hidden() default false;

  /// Whether a record takes all of the header: anything else there is a mistake
  /// (`extra_forbidden`).
  boolean exact() default false;

  /// Whether names that are not given have hyphens; else they are written as members of JSON are:
  /// `userAgent` is `user_agent` where those are in snake case. Many proxies drop such fields.
  boolean hyphens() default true;
}
