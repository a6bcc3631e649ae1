package dev.triveni.examples.tutorial.response_cookies;

import dev.triveni.api.Post;
import dev.triveni.api.ResponseChanges;
import dev.triveni.api.Routes;
import dev.triveni.web.Cookie;
import java.util.Map;

@Routes
final class Tutorial002 {

  @Post("/cookie-and-object/")
  Object createCookie(ResponseChanges response) {
    response.cookie(Cookie.of("fakesession", "fake-cookie-session-value").readableByScripts());
    return Map.of("message", "Come to the dark side, we have cookies");
  }
}
