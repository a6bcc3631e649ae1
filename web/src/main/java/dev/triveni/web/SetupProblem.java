package dev.triveni.web;

/// One thing that is wrong with the set-up of an application. Immutable.
///
/// @param id a stable id, such as `TRV-WEB-004`
/// @param place where it is: a file and line, a configuration key, a class
/// @param text what is wrong and why
/// @param remedy what to do
public record SetupProblem(String id, String place, String text, String remedy) {

  /// The problem in one line.
  @Override
  public String toString() {
    return "%s %s: %s %s".formatted(id, place, text, remedy);
  }
}
