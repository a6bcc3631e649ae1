package dev.triveni.examples.tutorial.bigger_applications;

import dev.triveni.api.Provides;
import dev.triveni.web.HttpException;

@Provides
record QueryToken(String token) {

  QueryToken {
    if (!token.equals("jessica")) {
      throw HttpException.badRequest("No Jessica token provided");
    }
  }
}
