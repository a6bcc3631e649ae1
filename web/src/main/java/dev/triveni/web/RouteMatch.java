package dev.triveni.web;

import java.util.Map;

/// A route that a path leads to. Immutable.
///
/// @param route the route, with the prefixes and names of its groups
/// @param variables the values of its path variables
public record RouteMatch(Route route, Map<String, Object> variables) {}
