package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Reads a value with code of one's own, beside constraints: FastAPI's users know it as pydantic's
/// validators. On a component, a parameter, a type or an annotation of one's own it names classes:
///
/// ```java
/// record Signup(@Validate(Trimmed.class) @Size(min = 3) String name, List<@Even Integer> codes) {}
/// ```
///
/// On a static method of a record it validates the component of the method's name: before the
/// component is read, if it takes an `Object`; around it, if it takes a {@link Validator.Reading},
/// too; else after it.
///
/// ```java
/// record Signup(String name, int age) {
///   @Validate static String name(String name) {
///     return name.strip();
///   }
/// }
/// ```
///
/// What a record checks as a whole belongs into its constructor, which may throw an {@link
/// IllegalArgumentException}. Null and what is left out are not validated.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.TYPE,
  ElementType.ANNOTATION_TYPE,
  ElementType.METHOD
})
public @interface Validate {

  /// The validators, each with a constructor that takes nothing; the first one is the innermost:
  /// its `after` is called first, its `before` last.
  Class<? extends Validator<?>>[] value() default {};
}
