package dev.triveni.html;

/// An event: a visitor is going to be told something. Immutable.
public record MessageFlashed(Message message) {}
