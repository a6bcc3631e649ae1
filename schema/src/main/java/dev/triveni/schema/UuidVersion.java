package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Asks a `UUID` to be of one version, such as 4 (random) or 7 (ordered by time).
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface UuidVersion {

  /// The version.
  int value();

  /// A text to say instead of the usual one; `{value}` stands for the version.
  String message() default "";
}
