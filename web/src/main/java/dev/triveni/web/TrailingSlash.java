package dev.triveni.web;

/// What becomes of a path that differs from that of a route in a slash at its end.
public enum TrailingSlash {
  /// A missing slash is added by a redirection for good (308), and one too many is not found; so
  /// are empty segments left out. As in Flask, this is how it is unless set.
  ADDED,

  /// A slash is added or removed by a redirection for now (307), as in FastAPI.
  EITHER,

  /// It is not found.
  EXACT
}
