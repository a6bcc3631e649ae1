package dev.triveni.web;

/// Sent when what an application is the current one for has ended: after {@link RequestEnded}, and
/// at the end of {@link App#within}. Immutable.
public record ContextEnding(App app) {}
