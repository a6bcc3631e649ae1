package dev.triveni.web;

/// Sent once a response is sent or has broken off, after the work of {@link Request#afterResponse}.
/// Immutable.
///
/// @param status the status of the response
public record RequestEnded(Request request, int status) {}
