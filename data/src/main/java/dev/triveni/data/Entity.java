package dev.triveni.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A record that is kept as a row of a table.
///
/// The processor makes its table object: `Article` gets `ArticleTable` with the constant `ARTICLE`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Entity {

  /// The name of the table; the name of the record in snake case where it is not told.
  String value() default "";
}
