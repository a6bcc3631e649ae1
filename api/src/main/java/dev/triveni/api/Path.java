package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes a parameter from a variable of the path: what a parameter of its name is without an
/// annotation. A record takes each of its components from there.
///
/// On an annotation of one's own it makes that one say the same.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Path {

  /// The name of the variable; nothing for the parameter's own.
  String value() default "";
}
