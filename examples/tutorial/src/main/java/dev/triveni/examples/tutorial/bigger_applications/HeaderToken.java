package dev.triveni.examples.tutorial.bigger_applications;

import dev.triveni.api.Header;
import dev.triveni.api.Provides;
import dev.triveni.web.HttpException;

@Provides
record HeaderToken(@Header String xToken) {

  HeaderToken {
    if (!xToken.equals("fake-super-secret-token")) {
      throw HttpException.badRequest("X-Token header invalid");
    }
  }
}
