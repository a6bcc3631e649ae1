package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import java.util.Optional;

/// Something that is mounted. Immutable.
///
/// @param inside the names of its routes, if it is an application
/// @param versions those of its files, if it serves files
/// @param place where it was declared, for messages
public record MountPlan(
    String prefix,
    Handler handler,
    Optional<String> name,
    Optional<RouteNames> inside,
    FileVersions versions,
    String place) {}
