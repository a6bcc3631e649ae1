package dev.triveni.web;

/// Who makes a request: a user, or a program with a key. Applications and `auth` have their own.
///
/// ```java
/// record Member(long number, String name) implements Principal { … }
/// ```
public interface Principal {

  /// What tells it from all others, and never changes.
  String id();

  /// Its name for people.
  default String name() {
    return id();
  }

  /// Whether it may do this; nothing unless it says so.
  default boolean may(Permission permission) {
    return false;
  }
}
