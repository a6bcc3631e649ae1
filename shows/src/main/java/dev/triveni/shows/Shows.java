package dev.triveni.shows;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the features that a test shows, by their ids in `docs/features.tsv`.
///
/// On a class it counts for each of its tests, those of nested classes included. A feature is
/// claimed in `docs/parity.md` when every test that shows it passed.
///
/// ```
/// @Test
/// @Shows(value = "FL-12", code = "app.get(\"/p/{id:int}\", ...)")
/// void textForANumberGivesNotFound() {
/// ```
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Shows {

  /// The ids of the features, such as `FL-12`.
  String[] value();

  /// One line of a user's code for the parity table, or nothing.
  String code() default "";
}
