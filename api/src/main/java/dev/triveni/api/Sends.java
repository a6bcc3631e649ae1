package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what an endpoint sends of what it returns, where the type alone does not. On a class with
/// {@link Routes} it says so for all its endpoints that have none; {@link Router} and {@link Api}
/// say what is usual.
///
/// ```java
/// @Get("/") @Sends("text/html")
/// String home() { … }
///
/// @Post("/users") @Sends(as = UserOut.class)
/// UserIn create(UserIn user) { … }
/// ```
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Sends {

  /// The media type of a `String` or `byte[]`, or of a `Stream` of them, which are sent as they
  /// are; nothing for JSON. Of a `Path` it replaces what the name of the file tells; of a {@link
  /// dev.triveni.web.Response}, which has its own, it is just documented.
  String value() default "";

  /// What writes the result instead of JSON; it is made once, by its constructor without
  /// parameters.
  Class<? extends ResponseFormat> format() default ResponseFormat.class;

  /// The type of the JSON, if it is not the one that is returned: what that type does not have is
  /// left out, and what it cannot hold is a failure. For a list it is the type of an array.
  Class<?> as() default void.class;

  /// Whether members have the names of components, whatever {@link dev.triveni.schema.Name} and the
  /// naming of the application say.
  boolean componentNames() default false;

  /// The members of the JSON that are sent, in a list those of each element; nothing for all.
  String[] only() default {};

  /// The members of the JSON that are not sent, in a list those of each element.
  String[] without() default {};

  /// Which members are not sent because of what they hold, at any depth.
  Omitted[] omit() default {};

  /// What a member holds that is not sent.
  enum Omitted {
    /// Null, or an empty `Optional`.
    NULLS,

    /// What {@link dev.triveni.schema.Default} declares, or nothing where nothing is needed.
    DEFAULTS,

    /// What the result does not have, and the type that {@link #as} names would be filled up with.
    UNSET
  }
}
