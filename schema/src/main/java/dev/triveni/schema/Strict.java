package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes JSON as its types say, or converts it (`"50.5"` for a number), in one record, component or
/// parameter and in all that is inside of it, where the application chose otherwise. Text of
/// queries, paths and forms is converted in any case.
///
/// ```java
/// record Payment(@Strict BigDecimal amount, @Strict(false) int count) {}
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.TYPE})
public @interface Strict {

  /// Whether nothing is converted.
  boolean value() default true;
}
