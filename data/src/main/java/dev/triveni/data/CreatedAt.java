package dev.triveni.data;

import dev.triveni.schema.FilledIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The moment of the insertion, filled in by the library.
@Documented
@FilledIn
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface CreatedAt {}
