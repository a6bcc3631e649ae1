package dev.triveni.web;

/// Sent when an application becomes the current one: before {@link RequestStarted}, and at the
/// beginning of {@link App#within}. Immutable.
public record ContextEntered(App app) {}
