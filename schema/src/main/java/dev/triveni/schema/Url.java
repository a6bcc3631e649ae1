package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Asks a `URI` or a `String` to be an absolute URL, of some schemes if they are named.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface Url {

  /// The schemes that are allowed, in small letters; all where it is empty.
  String[] schemes() default {};

  /// How many characters it may have.
  int maxLength() default 2083;

  /// A text to say instead of the usual one.
  String message() default "";
}
