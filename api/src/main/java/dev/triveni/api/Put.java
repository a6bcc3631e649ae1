package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Answers `PUT`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Put {

  /// The path below that of {@link Routes}, with a slash in front, such as `/{id:int}`; nothing for
  /// that path itself.
  String value() default "";

  /// The status of a response that went well; 0 for the usual one: 200, or 204 for `void`.
  int status() default 0;

  /// What {@link dev.triveni.web.Request#url} calls it; nothing if no link leads to it.
  String name() default "";
}
