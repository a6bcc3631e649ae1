package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an annotation of components that whoever keeps the record fills in, such as its id: as
/// with {@link ReadOnly} they are written and never read. In what is read they are null or zero.
///
/// ```java
/// @FilledIn
/// @Retention(RetentionPolicy.RUNTIME)
/// @Target(ElementType.RECORD_COMPONENT)
/// public @interface CreatedAt {}
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface FilledIn {

  /// Whether that holds for `@Nullable` components only.
  boolean onlyNullable() default false;

  /// The attribute of the annotation that has to be told for it; none where it is empty.
  String attribute() default "";
}
