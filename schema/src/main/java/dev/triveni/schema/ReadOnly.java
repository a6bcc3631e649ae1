package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Writes a component, and never reads it: clients may send back what they got, and what they say
/// of this member is left alone. It is null, empty or its {@link Default} in what is read.
///
/// ```java
/// record Article(@ReadOnly @Nullable Long id, String title) {}
/// ```
///
/// What a keeper of records has {@link FilledIn} is treated so without saying it. The opposite,
/// which is read and never written, is a {@link Secret}.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ReadOnly {}
