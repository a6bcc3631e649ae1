package dev.triveni.data;

import dev.triveni.schema.FilledIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Counts the changes of a row. Saving refuses to overwrite a change that it has not seen.
@Documented
@FilledIn
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Version {}
