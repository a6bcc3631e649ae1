package dev.triveni.html.internal;

import dev.triveni.html.compiler.GeneratedClass;
import dev.triveni.html.compiler.TemplateFolders;
import dev.triveni.html.compiler.TemplateGenerator;
import dev.triveni.html.compiler.TemplateSource;
import dev.triveni.html.spi.CompiledTemplate;
import dev.triveni.web.SetupProblem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Templates whose sources are at hand. As long as these are what the application was built with,
/// so are the templates; once one has changed, templates are compiled when they are asked for.
final class WatchedShelf implements TemplateShelf {
  private static final String PACKAGE = "dev.triveni.html.edited";

  private final Supplier<TemplateFolders> sources;
  private final @Nullable CompiledShelf built;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, CompiledTemplate> compiled = new HashMap<>();
  private final Map<String, CompiledTemplate> classes = new HashMap<>();
  private FileStamps stamps = FileStamps.NONE;
  private TemplateFolders folders;
  private boolean asBuilt;

  private WatchedShelf(Supplier<TemplateFolders> sources, @Nullable CompiledShelf built) {
    this.sources = sources;
    this.built = built;
    this.folders = sources.get();
  }

  /// The templates of a folder.
  static WatchedShelf of(Path folder) {
    TemplateFolders only = TemplateFolders.of(folder);
    return new WatchedShelf(() -> only, null);
  }

  /// The templates among these resources, which were built before.
  static WatchedShelf of(Path resources, CompiledShelf built) {
    return new WatchedShelf(() -> TemplateFolders.below(resources), built);
  }

  @Override
  public Optional<CompiledTemplate> find(String name) {
    lock.lock();
    try {
      look();
      if (asBuilt && built != null) {
        return built.find(name);
      }
      CompiledTemplate known = compiled.get(name);
      return known == null && folders.find(name).isPresent()
          ? Optional.of(compile(name))
          : Optional.ofNullable(known);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<CompiledTemplate> ofClass(String className) {
    lock.lock();
    try {
      return Optional.ofNullable(classes.get(className))
          .or(() -> built == null ? Optional.empty() : built.ofClass(className));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Collection<String> names() {
    return sources.get().files().keySet();
  }

  @Override
  public List<SetupProblem> problems() {
    return List.of();
  }

  /// The text of a file such as `posts/index.jte`.
  Optional<String> findText(String file) {
    return sources.get().find(file.replaceFirst("\\.jte$", "")).map(TemplateSource::text);
  }

  /// Forgets what was compiled if any file has changed.
  private void look() {
    TemplateFolders now = sources.get();
    FileStamps found = FileStamps.of(now.folders());
    if (!found.equals(stamps)) {
      folders = now;
      compiled.clear();
      asBuilt = built != null && built.isOf(now);
      stamps = found;
    }
  }

  private CompiledTemplate compile(String name) {
    List<GeneratedClass> made = TemplateGenerator.of(folders, PACKAGE).generate(List.of(name));
    List<CompiledTemplate> templates = TemplateJavac.compile(made);
    templates.forEach(template -> classes.put(template.className(), template));
    CompiledTemplate template =
        templates.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    compiled.put(name, template);
    return template;
  }
}
