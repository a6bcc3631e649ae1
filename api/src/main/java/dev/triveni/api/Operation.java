package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says more of an endpoint in the OpenAPI document than its signature and its doc comment do. On a
/// class with {@link Routes} it says `tags` and `hidden` for all its endpoints.
///
/// ```java
/// @Post("/items/")
/// @Operation(tags = "items", summary = "Create an item", response = "The created item")
/// Item create(Item item) { … }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Operation {

  /// What generated clients call it; nothing for a name made of the class's and the method's.
  String id() default "";

  /// What it does, in one line; nothing for the first sentence of the doc comment.
  String summary() default "";

  /// What it does, as Markdown; nothing for what follows in the doc comment.
  String description() default "";

  /// What it is grouped under, in addition to the tags of the class; nothing for the class's tag.
  String[] tags() default {};

  /// What a response that went well holds; nothing for what the doc comment says of it.
  String response() default "";

  /// Further members of the operation object, as JSON. Objects in it are merged with those that are
  /// there.
  String extra() default "";

  /// Whether it is left out of the document.
  boolean hidden() default false;
}
