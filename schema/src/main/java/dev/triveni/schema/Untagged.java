package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that no member tells the records of a sealed interface apart: an input is the one that it
/// fits best.
///
/// That is the record with most of the input's members, then the one that needs no conversion, then
/// the first. If it fits none, the mistakes of the one that lacks least are told.
///
/// The records may also be values ({@link Value}): then a path, a query, a header or a form can
/// hold them, too. Of a text it is the first that can be read from it, so one that takes any text
/// comes last.
///
/// ```java
/// @Untagged sealed interface Key {
///   record Id(@Value long number) implements Key {}
///   record Slug(@Value String text) implements Key {}
/// }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Untagged {}
