package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes the token from the field `Authorization: Bearer`, of a client that gets one for user and
/// password. The parameter is a `String`.
///
/// Without it the request is answered with 401, unless the parameter is `Optional`.
///
/// ```java
/// @Get("/items/")
/// Object items(@OAuth2Password(tokenUrl = "token") String token) { … }
/// ```
///
/// An annotation of one's own can hold it, to declare it once.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface OAuth2Password {

  /// Where a client gets a token, relative to the document.
  String tokenUrl();

  /// Where it gets another for one that expires; nothing if it cannot.
  String refreshUrl() default "";

  /// The scopes there are, each as `scope: what it allows`.
  String[] scopes() default {};

  /// What the document calls the scheme.
  String name() default "OAuth2PasswordBearer";

  /// What the document says of it, as Markdown.
  String description() default "";
}
