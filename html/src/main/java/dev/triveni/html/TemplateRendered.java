package dev.triveni.html;

import java.util.Map;

/// An event: a template was shown. Immutable.
///
/// @param template its name
/// @param parameters what it got
public record TemplateRendered(String template, Map<String, Object> parameters) {}
