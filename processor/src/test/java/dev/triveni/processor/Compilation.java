package dev.triveni.processor;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// One run of the compiler in this process, on source text.
///
/// @param output the class output
/// @param succeeded whether there was no error
/// @param messages what the compiler said: `Shop.java:3:7: ERROR: …`
public record Compilation(Path output, boolean succeeded, List<String> messages) {
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:// )?(?:\\w+ )*(?:class|record|enum|interface|@interface|module) ([\\w.]+)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  /// Annotations of the names that the processor knows.
  public static final List<String> API =
      Stream.concat(
              Stream.of("Routes", "Get", "Post", "Put", "Patch", "Delete", "Socket", "Provides"),
              Stream.of("Query", "Header", "Cookie", "Path", "Body", "Form", "Upload"))
          .map(name ->
              """
              package dev.triveni.api;

              public @interface %s {
                String value() default "";
              }
              """
                  .formatted(name))
          .toList();

  /// Compiles sources of package `shop`, which imports the annotations, with the processor.
  public static Compilation of(Path output, String... sources) {
    List<String> all = new ArrayList<>(API);
    all.add("package dev.triveni.web;\n\npublic interface WebSocket {}\n");
    for (String source : sources) {
      all.add("package shop;\nimport dev.triveni.api.*;\n" + source);
    }
    return of(output, List.of(), List.of(new TriveniProcessor()), all);
  }

  /// Compiles whole sources, whose files are named after their first types, with some options, and
  /// with processors unless the options name them.
  public static Compilation of(
      Path output,
      List<String> options,
      List<? extends Processor> processors,
      List<String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      return run(compiler, files, output, options, processors, sources);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Compilation run(
      JavaCompiler compiler,
      StandardJavaFileManager files,
      Path output,
      List<String> options,
      List<? extends Processor> processors,
      List<String> sources) {
    var collected = new DiagnosticCollector<JavaFileObject>();
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-proc:full", "-d", output.toString()));
    if (!arguments.contains("--class-path")) {
      arguments.addAll(List.of("--class-path", output.toString()));
    }
    var task =
        compiler.getTask(
            null, files, collected, arguments, null, sources.stream().map(Source::new).toList());
    if (!processors.isEmpty()) {
      task.setProcessors(processors);
    }
    boolean succeeded = task.call();
    return new Compilation(
        output, succeeded, collected.getDiagnostics().stream().map(Compilation::line).toList());
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    String place =
        diagnostic.getSource() == null
            ? ""
            : "%s:%d:%d: "
                .formatted(
                    Path.of(diagnostic.getSource().getName()).getFileName(),
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber());
    return place + diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  /// The documentation of the type with this binary name; empty if there is none.
  public Map<String, String> docs(String binaryName) {
    Path file = docsFile(binaryName);
    if (!Files.exists(file)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return properties.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                name -> name, properties::getProperty, (first, _) -> first, TreeMap::new));
  }

  /// Where that documentation is.
  public Path docsFile(String binaryName) {
    return output.resolve("META-INF/triveni/docs/" + binaryName + ".properties");
  }

  /// The names of all files of documentation.
  public List<String> docsFiles() {
    String[] names = output.resolve("META-INF/triveni/docs").toFile().list();
    return names == null ? List.of() : Arrays.stream(names).sorted().toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///" + pathOf(text)), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    private static String pathOf(String text) {
      Matcher type = TYPE.matcher(text);
      if (!type.find()) {
        throw new IllegalArgumentException("no type in " + text);
      }
      boolean isModule = type.group().contains("module ");
      Matcher home = PACKAGE.matcher(text);
      String folder = home.find() ? home.group(1).replace('.', '/') + "/" : "";
      return folder + (isModule ? "module-info" : type.group(1)) + ".java";
    }
  }
}
