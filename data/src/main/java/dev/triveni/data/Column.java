package dev.triveni.data;

import dev.triveni.schema.FilledIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a component is kept, where the rules of thumb are not what is wanted.
@Documented
@FilledIn(attribute = "generated")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

  /// The name of the column; the name of the component in snake case where it is not told.
  String name() default "";

  /// The digits of a decimal number before and behind the point.
  int precision() default 38;

  /// The digits of a decimal number behind the point.
  int scale() default 10;

  /// What the database puts in where nothing is said, as SQL; nothing where it is empty.
  String defaultSql() default "";

  /// What the database computes, as SQL: the component is then read only.
  String generated() default "";

  /// What the database keeps as a comment of the column.
  String comment() default "";
}
