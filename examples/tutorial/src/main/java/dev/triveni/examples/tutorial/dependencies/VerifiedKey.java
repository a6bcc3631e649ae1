package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Header;
import dev.triveni.api.Provides;
import dev.triveni.web.HttpException;

@Provides
record VerifiedKey(@Header String xKey) {

  VerifiedKey {
    if (!xKey.equals("fake-super-secret-key")) {
      throw HttpException.badRequest("X-Key header invalid");
    }
  }
}
