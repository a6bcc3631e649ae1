package dev.triveni.examples.flaskr;

import dev.triveni.web.Principal;

/// Somebody who can write posts.
///
/// @param number what tells users apart
/// @param name what they call themselves
/// @param password what {@link Passwords} made of their password
public record User(long number, String name, String password) implements Principal {

  @Override
  public String id() {
    return Long.toString(number);
  }
}
