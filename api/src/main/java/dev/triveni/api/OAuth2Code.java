package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Takes the token from the field `Authorization: Bearer`, of a client that gets one for an
/// authorization code. The parameter is a `String`.
///
/// Without it the request is answered with 401, unless the parameter is `Optional`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface OAuth2Code {

  /// Where the user allows what the client asks for.
  String authorizationUrl();

  /// Where the client gets a token for the code.
  String tokenUrl();

  /// Where it gets another for one that expires; nothing if it cannot.
  String refreshUrl() default "";

  /// The scopes there are, each as `scope: what it allows`.
  String[] scopes() default {};

  /// What the document calls the scheme.
  String name() default "OAuth2AuthorizationCodeBearer";

  /// What the document says of it, as Markdown.
  String description() default "";
}
