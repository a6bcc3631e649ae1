package dev.triveni.web;

/// Sent when a request arrives, before all filters. Immutable.
public record RequestStarted(Request request) {}
