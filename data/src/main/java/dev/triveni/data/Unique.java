package dev.triveni.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// No two rows have the same: on a component its value, on an entity those of several together.
@Documented
@Repeatable(Unique.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Unique {

  /// The components, in order; none on a component.
  String[] value() default {};

  /// The name in the database; made of table and columns where it is not told.
  String name() default "";

  /// Which rows it is about, as SQL; all where it is empty.
  String where() default "";

  /// What somebody is told who breaks it; a text of the library where it is empty.
  String message() default "";

  /// Whether it is checked only when the transaction ends.
  boolean deferred() default false;

  /// Several on one entity.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
  @interface List {

    /// Each of them.
    Unique[] value();
  }
}
