package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Further names under which a component is read from JSON, such as one that it had before. It is
/// written and described under its own name.
///
/// ```java
/// record Item(@Alias("cost") double price) {}   // reads {"cost": 3} and {"price": 3}
/// ```
///
/// Queries, header fields, cookies and forms have the own name only.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Alias {

  /// The names.
  String[] value();
}
