package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what becomes of members that a record does not declare, where it is not what the
/// application chose for all. On a component, a map by text, they are kept there, and written again
/// beside the other members; on a record they are ignored or refused.
///
/// ```java
/// record Event(String kind, @Extra Map<String, Object> more) {}
///
/// @Extra(Extra.Members.IGNORED) record Webhook(String id) {}
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Extra {

  /// What becomes of them.
  Members value() default Members.KEPT;

  /// What becomes of members that are not declared.
  enum Members {
    /// They are kept in the component.
    KEPT,
    /// They are left alone.
    IGNORED,
    /// Each is a mistake (`extra_forbidden`).
    FORBIDDEN
  }
}
