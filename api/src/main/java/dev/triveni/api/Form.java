package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes a parameter from the form in the body. A record takes each of its components from there;
/// `byte[]` takes the content of an uploaded file, as a parameter of type {@link
/// dev.triveni.web.Upload} takes the file without an annotation.
///
/// ```java
/// Token login(@Form String username, @Form String password) { … }
/// ```
///
/// A field that is sent empty counts as not sent.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Form {

  /// The name of the field; nothing for the parameter's own.
  String value() default "";

  /// Whether clients should no longer send it.
  boolean deprecated() default false;

  /// Whether a record takes all of the form: anything else there is a mistake (`extra_forbidden`).
  boolean exact() default false;
}
