package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that a record is an array in JSON: its components in their order, without their names.
/// Components at the end that need not be there may be left out.
///
/// ```java
/// @Tuple record Point(double longitude, double latitude) {}   // [77.59, 12.97]
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Tuple {}
