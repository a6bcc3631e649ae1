package dev.triveni.examples.tutorial.response_cookies;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.Cookie;
import dev.triveni.web.Response;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Post("/cookie/")
  Response createCookie() {
    return Response.json(Map.of("message", "Come to the dark side, we have cookies"))
        .cookie(Cookie.of("fakesession", "fake-cookie-session-value").readableByScripts());
  }
}
