package dev.triveni.html.compiler;

import gg.jte.CodeResolver;
import gg.jte.runtime.ClassInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Gives JTE the texts of templates, and notes which class comes from which. Used by one thread.
final class TemplateTexts implements CodeResolver {
  private final Function<String, Optional<TemplateSource>> sources;
  private final String packageName;
  private final Map<String, TemplateSource> read = new HashMap<>();

  TemplateTexts(Function<String, Optional<TemplateSource>> sources, String packageName) {
    this.sources = sources;
    this.packageName = packageName;
  }

  /// The source that JTE made a class of.
  TemplateSource ofClass(String className) {
    return Optional.ofNullable(read.get(className)).orElseThrow();
  }

  /// Gives the text of what JTE calls `posts/index.jte`.
  @Override
  public @Nullable String resolve(String file) {
    String name = file.substring(0, file.length() - TemplateFolders.SUFFIX.length());
    TemplateSource source = sources.apply(name).orElse(null);
    if (source == null) {
      return null;
    }
    read.put(new ClassInfo(file, packageName).fullName, source);
    return source.text();
  }

  /// Whether a file has changed is asked elsewhere.
  @Override
  public long getLastModified(String file) {
    return 0;
  }
}
