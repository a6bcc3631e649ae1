package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what stands for a whole object in JSON.
///
/// On the only component of a record: the record is what the component is. On a method of an enum
/// that takes nothing: a constant is the text or the whole number that the method returns.
///
/// ```java
/// record UserId(@Value long number) {}
///
/// enum Priority {
///   LOW(1), HIGH(5);
///   private final int rank;
///   Priority(int rank) { this.rank = rank; }
///   @Value int rank() { return rank; }
/// }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Value {}
