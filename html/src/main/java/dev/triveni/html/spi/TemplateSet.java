package dev.triveni.html.spi;

import java.util.List;

/// The compiled templates of an application or of a library. Generated classes implement it, and
/// are found as services. Thread-safe.
public interface TemplateSet {

  /// The templates.
  List<CompiledTemplate> templates();
}
