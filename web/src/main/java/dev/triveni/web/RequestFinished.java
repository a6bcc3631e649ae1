package dev.triveni.web;

/// Sent when the response to a request is made, and before it is sent. Immutable.
///
/// @param response the response as it leaves, after all filters
public record RequestFinished(Request request, Response response) {}
