package dev.triveni.data;

import dev.triveni.schema.FilledIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The identity of an entity. Several together are a composite key.
///
/// A `@Nullable` whole number is given by the database when the row is inserted, a `@Nullable UUID`
/// by the library; any other is the program's.
@Documented
@FilledIn(onlyNullable = true)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Id {}
