package dev.triveni.html.internal;

import dev.triveni.html.compiler.GeneratedClass;
import dev.triveni.html.compiler.TemplateSyntaxException;
import dev.triveni.html.spi.CompiledTemplate;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// Compiles the classes of templates in memory, while they are being edited.
final class TemplateJavac {
  private TemplateJavac() {}

  /// Whether this Java has a compiler.
  static boolean isHere() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  /// The templates that have become these classes.
  ///
  /// @throws TemplateSyntaxException if one cannot be compiled
  static List<CompiledTemplate> compile(List<GeneratedClass> made) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    var files = new MemoryFiles(compiler.getStandardFileManager(found, Locale.ROOT, null));
    List<String> options = List.of("-proc:none", "-Xlint:none", "-classpath", classPath());
    List<MemoryFiles.Text> texts = made.stream().map(MemoryFiles.Text::new).toList();
    if (!compiler.getTask(null, files, found, options, null, texts).call()) {
      throw firstMistake(found.getDiagnostics());
    }
    ClassLoader loader = files.loader(Thread.currentThread().getContextClassLoader());
    return made.stream().map(each -> description(each, loader)).toList();
  }

  private static String classPath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(name -> System.getProperty(name, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static CompiledTemplate description(GeneratedClass made, ClassLoader loader) {
    try {
      return (CompiledTemplate) loader.loadClass(made.name()).getField("COMPILED").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Class " + made.name() + " was compiled just now", e);
    }
  }

  private static TemplateSyntaxException firstMistake(
      List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    Diagnostic<? extends JavaFileObject> first =
        diagnostics.stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .findFirst()
            .orElseThrow();
    String message = first.getMessage(Locale.ROOT);
    if (!(first.getSource() instanceof MemoryFiles.Text text)) {
      throw new IllegalStateException("The compiler failed: " + message);
    }
    GeneratedClass made = text.made();
    String file = made.template() + ".jte";
    int line = made.templateLine((int) first.getLineNumber());
    return new TemplateSyntaxException(
        file,
        line,
        "TRV-HTML-011 Template %s cannot be compiled, line %d: %s".formatted(file, line, message));
  }
}
