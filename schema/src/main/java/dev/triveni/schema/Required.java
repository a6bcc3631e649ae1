package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that a component or a parameter must be sent although it may be null: `@Required
/// Optional<String> note` is pydantic's `note: str | None` without a default. What cannot be null
/// is required anyway; what has a {@link Default} never is.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Required {}
