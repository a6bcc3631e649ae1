package dev.triveni.schema;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Asks a `URI` or a `String` to be a URL that begins with `http:` or `https:`.
@Url(schemes = {"http", "https"})
@Constraint(validatedBy = {})
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
public @interface HttpUrl {

  /// A text to say instead of the usual one.
  String message() default "";

  /// The groups in which it is checked.
  Class<?>[] groups() default {};

  /// What a client of Jakarta Validation gives along; not used here.
  Class<? extends Payload>[] payload() default {};
}
