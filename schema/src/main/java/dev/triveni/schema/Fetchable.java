package dev.triveni.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a type with one type argument whose values may have been fetched, or else stand in JSON in
/// brief: a reference by the id of what it refers to.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Fetchable {

  /// How it stands in JSON: a class with a constructor that takes the type argument as a `Class`.
  Class<? extends Fetching<?>> value();
}
