package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes a parameter from the JSON body: what a record is without an annotation, and what a list, a
/// map or a scalar can be made with it.
///
/// One parameter is the whole body. Where several parameters of a method come from it, the body is
/// an object with a member for each, under the parameter's name.
///
/// `byte[]` and what has another media type is the body as it arrives.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Body {

  /// Whether the body is an object with this one member, also where it is the only parameter.
  boolean embed() default false;

  /// The media type of a body that is not JSON, for a `String` or `byte[]`; nothing for JSON, and
  /// of `byte[]` for any.
  String type() default "";
}
