package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Writes what a method of a record returns as a further member, behind the components. It is
/// described as read-only, and never read.
///
/// ```java
/// record Line(String article, int count, double price) {
///   @Computed double total() {
///     return count * price;
///   }
/// }
/// ```
///
/// With {@link Name} it has another name than the method.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Computed {}
