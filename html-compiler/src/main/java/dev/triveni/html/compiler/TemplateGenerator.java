package dev.triveni.html.compiler;

import gg.jte.ContentType;
import gg.jte.TemplateConfig;
import gg.jte.TemplateException;
import gg.jte.compiler.ClassDefinition;
import gg.jte.compiler.TemplateCompiler;
import gg.jte.html.OwaspHtmlPolicy;
import gg.jte.html.policy.PreventInlineEventHandlers;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes Java of templates. Used by one thread.
public final class TemplateGenerator {
  private static final Pattern PLACE =
      Pattern.compile("(\\S+\\.jte)(?::|, error at line )(\\d+)(?:[:.] )?");

  private final Function<String, Optional<TemplateSource>> sources;
  private final String packageName;

  private TemplateGenerator(
      Function<String, Optional<TemplateSource>> sources, String packageName) {
    this.sources = sources;
    this.packageName = packageName;
  }

  /// A generator for the templates of these folders.
  ///
  /// @param packageName the package of the classes of templates in no folder
  public static TemplateGenerator of(TemplateFolders folders, String packageName) {
    return of(folders::find, packageName);
  }

  /// A generator for templates that are found by name.
  public static TemplateGenerator of(
      Function<String, Optional<TemplateSource>> sources, String packageName) {
    return new TemplateGenerator(sources, packageName);
  }

  /// The classes of these templates, and of all that they call.
  ///
  /// @throws TemplateSyntaxException if one of them cannot be understood
  public List<GeneratedClass> generate(Collection<String> names) {
    var texts = new TemplateTexts(sources, packageName);
    var compiler = new TemplateCompiler(config(), texts, Path.of(""), null);
    var classes = new LinkedHashSet<ClassDefinition>();
    for (String name : names) {
      generate(compiler, name + TemplateFolders.SUFFIX, classes);
    }
    return classes.stream().map(made -> finished(made, texts.ofClass(made.getName()))).toList();
  }

  private TemplateConfig config() {
    var config = new TemplateConfig(ContentType.Html, packageName);
    config.trimControlStructures = true;
    var policy = new OwaspHtmlPolicy();
    policy.addPolicy(new PreventInlineEventHandlers());
    config.htmlPolicy = policy;
    return config;
  }

  @SuppressWarnings("NonApiType") // JTE wants just this kind of set
  private static void generate(
      TemplateCompiler compiler, String file, LinkedHashSet<ClassDefinition> classes) {
    try {
      compiler.generateTemplateCall(file, classes, new LinkedHashSet<>(), null);
    } catch (TemplateException wrong) {
      throw explained(wrong, file);
    }
  }

  private static GeneratedClass finished(ClassDefinition made, TemplateSource source) {
    var template = new TemplateClass(source, made.getName(), made.getParams());
    return new GeneratedClass(source.name(), made.getName(), template.complete(made.getCode()));
  }

  /// JTE says where in its own words: `Failed to compile a.jte, error at line 3: …`.
  private static TemplateSyntaxException explained(TemplateException wrong, String file) {
    String message = String.valueOf(wrong.getMessage());
    Matcher place = PLACE.matcher(message);
    boolean known = place.find();
    String where = known ? place.group(1) : file;
    int line = known ? Integer.parseInt(place.group(2)) : 1;
    String what =
        known && place.end() < message.length() ? message.substring(place.end()) : message;
    return new TemplateSyntaxException(
        where,
        line,
        "TRV-HTML-003 Template %s cannot be understood at line %d: %s"
            .formatted(where, line, what));
  }
}
