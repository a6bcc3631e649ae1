package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a component or a parameter is when it is left out.
///
/// The text is read as the type when the type is described, so that a wrong default stops the
/// start: scalars as a query would give them (`@Default("20") int limit`), everything else as JSON
/// (`@Default("[\"new\"]") List<String> tags`).
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Default {

  /// The default as text.
  String value();
}
