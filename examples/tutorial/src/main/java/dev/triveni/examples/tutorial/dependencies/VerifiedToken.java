package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Header;
import dev.triveni.api.Provides;
import dev.triveni.web.HttpException;

@Provides
record VerifiedToken(@Header String xToken) {

  VerifiedToken {
    if (!xToken.equals("fake-super-secret-token")) {
      throw HttpException.badRequest("X-Token header invalid");
    }
  }
}
