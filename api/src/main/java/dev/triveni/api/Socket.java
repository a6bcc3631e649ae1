package dev.triveni.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Talks over a WebSocket: FastAPI's `@app.websocket`. A parameter of the method is the {@link
/// dev.triveni.web.WebSocket}, or a {@link JsonSocket}; all others are bound and provided as those
/// of any endpoint, from the request that opens it. The socket is open when the method is called,
/// and closes when it returns.
///
/// ```java
/// @Socket("/items/{id}/ws")
/// void talk(WebSocket socket, String id, Optional<Integer> q, CookieOrToken token) {
///   for (Message message : socket) {
///     socket.send("You said: " + message.text());
///   }
/// }
/// ```
///
/// What goes wrong before is answered instead of opening it: mistakes in parameters with 403 and
/// their list, an {@link dev.triveni.web.HttpException} of a provider with its status. Values that
/// are provided end with the talk; a {@link Lender} is told how it went.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Socket {

  /// The path below that of {@link Routes}, with a slash in front; nothing for that path itself.
  String value() default "";

  /// What the method can speak: the client gets the first of its own list that is among them.
  String[] subprotocols() default {};
}
