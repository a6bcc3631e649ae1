package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Allows some texts or whole numbers only; everything else is a `literal_error`.
///
/// ```java
/// List<Item> list(@OneOf({"created_at", "updated_at"}) String orderBy)
/// ```
///
/// An enum says the same with a type of its own, and is better where the values are used in code.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface OneOf {

  /// The values as text: `{"1", "2"}` for numbers.
  String[] value();
}
