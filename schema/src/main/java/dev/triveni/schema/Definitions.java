package dev.triveni.schema;

/// Collects the JSON Schemas of named types.
public final class Definitions {}
