package dev.triveni.html;

import java.util.Map;

/// An event: a template is about to be shown. Immutable.
///
/// @param template its name
/// @param parameters what it gets
public record TemplateRendering(String template, Map<String, Object> parameters) {}
