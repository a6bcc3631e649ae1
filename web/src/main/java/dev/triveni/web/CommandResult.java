package dev.triveni.web;

import java.util.Optional;

/// What came of a command that a {@link TestClient} ran. Immutable.
///
/// @param exitCode 0 if it went well
/// @param output what it wrote
/// @param errors what it wrote where errors are written
/// @param failure what it threw, but for an {@link ExitException}
public record CommandResult(
    int exitCode, String output, String errors, Optional<Throwable> failure) {}
