package dev.triveni.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A condition that the database holds every row to.
@Documented
@Repeatable(Check.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Check {

  /// The condition, as SQL over the table's columns.
  String value();

  /// The name in the database; made of the table where it is not told.
  String name() default "";

  /// What somebody is told who breaks it; a text of the library where it is empty.
  String message() default "";

  /// Several on one entity.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {

    /// Each of them.
    Check[] value();
  }
}
