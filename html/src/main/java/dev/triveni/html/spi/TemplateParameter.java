package dev.triveni.html.spi;

/// A parameter that a template declares with `@param`. Immutable.
///
/// @param type the declared type without its type arguments
/// @param required whether it has no default
public record TemplateParameter(String name, Class<?> type, boolean required) {}
