package dev.triveni.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An index: on a component over its column, on an entity over several.
@Documented
@Repeatable(Index.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Index {

  /// The components, in order; none on a component.
  String[] value() default {};

  /// The name in the database; made of table and columns where it is not told.
  String name() default "";

  /// Which rows it is about, as SQL; all where it is empty.
  String where() default "";

  /// What is indexed, as SQL, where it is no component.
  String expression() default "";

  /// The components that are only kept along.
  String[] include() default {};

  /// Several on one entity.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
  @interface List {

    /// Each of them.
    Index[] value();
  }
}
