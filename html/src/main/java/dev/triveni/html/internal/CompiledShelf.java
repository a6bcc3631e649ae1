package dev.triveni.html.internal;

import dev.triveni.html.compiler.Digests;
import dev.triveni.html.compiler.TemplateFolders;
import dev.triveni.html.spi.CompiledTemplate;
import dev.triveni.html.spi.TemplateSet;
import dev.triveni.web.SetupProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Templates as they were compiled when the application was built.
final class CompiledShelf implements TemplateShelf {
  private final TemplateSet set;
  private final Map<String, CompiledTemplate> templates = new LinkedHashMap<>();

  CompiledShelf(TemplateSet set) {
    this.set = set;
    set.templates().forEach(template -> templates.put(template.name(), template));
  }

  @Override
  public Optional<CompiledTemplate> find(String name) {
    return Optional.ofNullable(templates.get(name));
  }

  @Override
  public Optional<CompiledTemplate> ofClass(String className) {
    return templates.values().stream()
        .filter(template -> template.className().equals(className))
        .findFirst();
  }

  @Override
  public Collection<String> names() {
    return templates.keySet();
  }

  /// Templates that were changed after they had been compiled: a build that compiles only when Java
  /// sources have changed would ship the old ones.
  @Override
  public List<SetupProblem> problems() {
    return templates.values().stream().filter(this::isOld).map(CompiledShelf::old).toList();
  }

  /// Whether these are the templates of these folders, unchanged.
  boolean isOf(TemplateFolders folders) {
    return folders.files().keySet().equals(templates.keySet())
        && templates.values().stream()
            .allMatch(template ->
                folders
                    .find(template.name())
                    .filter(source -> source.digest().equals(template.digest()))
                    .isPresent());
  }

  private boolean isOld(CompiledTemplate template) {
    List<String> texts = new ArrayList<>();
    for (String file : template.files()) {
      String text = read(file).orElse(null);
      if (text == null) {
        return false;
      }
      texts.add(text);
    }
    return !texts.isEmpty() && !Digests.of(texts).equals(template.digest());
  }

  private Optional<String> read(String file) {
    try (InputStream in = set.getClass().getResourceAsStream("/" + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read the resource " + file, cause);
    }
  }

  private static SetupProblem old(CompiledTemplate template) {
    return new SetupProblem(
        "TRV-HTML-009",
        template.files().getLast(),
        "Template '" + template.name() + "' was changed after it had been compiled.",
        "Build from scratch: mvn clean package.");
  }
}
