package dev.triveni.html.spi;

import gg.jte.html.HtmlTemplateOutput;
import java.util.Map;

/// Writes what a template says. Thread-safe.
@FunctionalInterface
public interface TemplateRenderer {

  /// Writes the template with these values of its parameters, which fit their types.
  void render(HtmlTemplateOutput output, Map<String, Object> parameters);
}
