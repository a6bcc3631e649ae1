package dev.triveni.web;

/// Sent when an application is about to be no longer the current one, after all that listens to
/// {@link ContextEnding}. Immutable.
public record ContextLeft(App app) {}
