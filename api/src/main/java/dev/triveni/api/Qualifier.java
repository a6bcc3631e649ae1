package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes an annotation a name for providers: it tells several of one type apart, and names checks.
///
/// ```java
/// @Qualifier
/// @Retention(RetentionPolicy.RUNTIME)
/// @interface Replica {}
///
/// @Provides @Replica
/// Database replica() { … }
///
/// @Get("/report")
/// Report report(@Replica Database database) { … }
/// ```
///
/// If it has members, their values must be the same in both places; unless the provider takes the
/// annotation as a parameter: then it provides for all values, and is told which.
///
/// ```java
/// @Provides @Contains
/// boolean contains(Contains text, @Default("") String q) { return q.contains(text.value()); }
///
/// @Get("/query-checker/")
/// Checked check(@Contains("bar") boolean contained) { … }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Qualifier {}
