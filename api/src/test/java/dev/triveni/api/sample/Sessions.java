package dev.triveni.api.sample;

import dev.triveni.api.Cookie;
import dev.triveni.api.Header;
import dev.triveni.api.Provides;
import java.util.Optional;

final class Sessions {

  /// Who is asking.
  record Caller(String name) {}

  /// @param token what proves it
  @Provides
  Caller caller(@Header("X-Token") String token, @Cookie Optional<String> language) {
    return new Caller(token + language.orElse(""));
  }
}
