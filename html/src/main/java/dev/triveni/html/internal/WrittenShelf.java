package dev.triveni.html.internal;

import dev.triveni.html.compiler.TemplateGenerator;
import dev.triveni.html.compiler.TemplateSource;
import dev.triveni.html.spi.CompiledTemplate;
import dev.triveni.web.SetupProblem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Templates that are written in the program, compiled when they are first asked for.
final class WrittenShelf implements TemplateShelf {
  private static final String PACKAGE = "dev.triveni.html.written";

  private final Map<String, String> texts;
  private final Map<String, CompiledTemplate> classes = new ConcurrentHashMap<>();
  private final Map<String, CompiledTemplate> compiled = new ConcurrentHashMap<>();

  WrittenShelf(Map<String, String> texts) {
    this.texts = new LinkedHashMap<>(texts);
  }

  @Override
  public Optional<CompiledTemplate> find(String name) {
    return texts.containsKey(name)
        ? Optional.of(compiled.computeIfAbsent(name, this::compile))
        : Optional.empty();
  }

  private CompiledTemplate compile(String name) {
    var generator = TemplateGenerator.of(this::source, PACKAGE);
    List<CompiledTemplate> made = TemplateJavac.compile(generator.generate(List.of(name)));
    made.forEach(template -> classes.put(template.className(), template));
    return made.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private Optional<TemplateSource> source(String name) {
    return Optional.ofNullable(texts.get(name)).map(text -> TemplateSource.of(name, text));
  }

  @Override
  public Optional<CompiledTemplate> ofClass(String className) {
    return Optional.ofNullable(classes.get(className));
  }

  @Override
  public Collection<String> names() {
    return texts.keySet();
  }

  @Override
  public List<SetupProblem> problems() {
    return texts.isEmpty() || TemplateJavac.isHere()
        ? List.of()
        : List.of(
            new SetupProblem(
                "TRV-HTML-014",
                "Templates.define",
                "Templates "
                    + texts.keySet()
                    + " are written in the program, and this Java has no"
                    + " compiler for them.",
                "Run on a JDK, or put them into files templates/….jte among the resources."));
  }
}
