package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the description of a record, a component or a parameter says beside its type and
/// constraints.
///
/// A sentence belongs into the doc comment, which is described as well; this is for what a comment
/// cannot say.
///
/// ```java
/// record Item(@Described(title = "Net price", examples = {"35.4", "3.2"}) double price) {}
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.TYPE,
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE
})
public @interface Described {

  /// A title; the one that follows from the type where it is empty.
  String title() default "";

  /// What it is; what the doc comment says where it is empty.
  String description() default "";

  /// Examples as JSON: `"35.4"`, `"\"Foo\""`, `"{\"name\": \"Foo\"}"`. What is not JSON stops the
  /// start.
  String[] examples() default {};

  /// What kind of text it is, for tools that show it: `password`. Nothing is checked.
  String format() default "";
}
