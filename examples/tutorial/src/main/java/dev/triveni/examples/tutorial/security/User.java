package dev.triveni.examples.tutorial.security;

import java.util.Optional;

record User(
    String username,
    Optional<String> email,
    Optional<String> fullName,
    Optional<Boolean> disabled) {

  static User of(String username, String email, String fullName, boolean disabled) {
    return new User(username, Optional.of(email), Optional.of(fullName), Optional.of(disabled));
  }

  boolean isDisabled() {
    return disabled.orElse(false);
  }
}
