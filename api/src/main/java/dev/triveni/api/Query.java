package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes a parameter from the query: what a scalar or a list of scalars is without an annotation. A
/// record takes each of its components from there.
///
/// ```java
/// List<Item> find(@Query Filters filters) { … }   // record Filters(@Max(100) int limit, …)
/// ```
///
/// On an annotation of one's own it makes that one say the same.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Query {

  /// Its name in the query; nothing for the parameter's own.
  String value() default "";

  /// Whether clients should no longer send it.
  boolean deprecated() default false;

  /// Whether the document is silent about it.
  boolean hidden() default false;

  /// Whether a record takes all of the query: anything else there is a mistake (`extra_forbidden`).
  boolean exact() default false;
}
