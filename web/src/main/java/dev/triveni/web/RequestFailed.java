package dev.triveni.web;

/// Sent when a request fails with what no error handler expects, which the client sees as status
/// 500. Immutable.
///
/// @param error what was thrown
public record RequestFailed(Request request, Throwable error) {}
