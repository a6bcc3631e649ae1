package dev.triveni.html.spi;

import java.util.List;

/// A template that has become a class. Immutable.
///
/// @param name such as `posts/index`
/// @param files the resources it was made of
/// @param digest tells whether one of them was changed
/// @param parameters in the order in which they are declared
/// @param className the class that stack traces show
/// @param lines the line of the template, counted from 0, for each line of the class
public record CompiledTemplate(
    String name,
    List<String> files,
    String digest,
    List<TemplateParameter> parameters,
    TemplateRenderer renderer,
    String className,
    int[] lines) {

  /// Copies the lists.
  public CompiledTemplate {
    files = List.copyOf(files);
    parameters = List.copyOf(parameters);
  }

  /// The file as people name it, such as `posts/index.jte`.
  public String file() {
    return name + ".jte";
  }
}
