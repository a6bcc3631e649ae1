package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One of several examples of a parameter in the OpenAPI document, among which its pages let people
/// choose. It need not be right: it may show what is refused.
///
/// ```java
/// Item update(
///     long id,
///     @Example(name = "usual", value = "{\"name\": \"Foo\", \"price\": 35.4}")
///         @Example(name = "wrong", summary = "Is refused", value = "{\"name\": \"Foo\"}")
///         Item item) { … }
/// ```
///
/// For values of the path, the query, the header, the cookies, and of the whole body. What a member
/// can be is told by {@link dev.triveni.schema.Described}.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Repeatable(Example.Several.class)
public @interface Example {

  /// What it is called among the examples of the parameter.
  String name();

  /// What it shows, in a few words.
  String summary() default "";

  /// What it shows, as Markdown.
  String description() default "";

  /// The value, as JSON.
  String value();

  /// What the compiler makes of several.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
  @interface Several {

    /// All of them.
    Example[] value();
  }
}
