package dev.triveni.data;

import java.time.Duration;

/// A statement that was run. Immutable.
///
/// @param sql the statement, with question marks for values
/// @param time how long the database took
public record ExecutedQuery(String sql, Duration time) {}
