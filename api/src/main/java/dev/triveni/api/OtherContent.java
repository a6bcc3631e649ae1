package dev.triveni.api;

/// What is done with a body that is not declared as what an endpoint reads.
public enum OtherContent {
  /// It is answered with 415.
  REFUSED,

  /// It is not read, and what it lacks is a mistake of the input (422), as in FastAPI.
  MISTAKEN,

  /// As {@link #MISTAKEN}, but a body without a `Content-Type` is read as JSON: for clients that
  /// never declare theirs, at the risk that pages of other sites can send them.
  JSON_IF_UNDECLARED
}
