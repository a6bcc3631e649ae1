package dev.triveni.examples.flaskr;

import java.time.LocalDate;

/// What somebody wrote.
public record Post(long number, User author, LocalDate created, String title, String body) {

  public boolean isBy(User user) {
    return author.number() == user.number();
  }

  Post with(String newTitle, String newBody) {
    return new Post(number, author, created, newTitle, newBody);
  }
}
