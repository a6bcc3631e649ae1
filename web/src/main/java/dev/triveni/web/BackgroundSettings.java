package dev.triveni.web;

import dev.triveni.schema.Default;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How work in the background is done: the section `background` of the configuration.
///
/// @param limit how many requests may have such work at once; beyond that it is done on the
///   request's own thread, which slows down those who ask for it
/// @param stopTimeout how long it may take to finish when the application stops; then it is
///   interrupted
public record BackgroundSettings(
    @Default("1000") @Min(0) int limit, @Default("PT30S") Duration stopTimeout) {}
