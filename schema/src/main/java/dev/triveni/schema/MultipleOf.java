package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Asks for a number that is a multiple of another: the one constraint of JSON Schema that Jakarta
/// Validation lacks.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface MultipleOf {

  /// The other number, more than zero, such as `0.05`.
  String value();

  /// A text to say instead of the usual one; `{value}` stands for the number.
  String message() default "";
}
