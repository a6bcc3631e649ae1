package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes a parameter from the query: what a scalar or a list of scalars is without an annotation.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Query {

  /// Its name in the query; nothing for the parameter's own.
  String value() default "";

  /// Whether clients should no longer send it.
  boolean deprecated() default false;
}
