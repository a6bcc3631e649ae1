package dev.triveni.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The modules from the lowest up, and what each may use. Immutable.
///
/// A module may use the modules it names and what those may use in turn. Other people's packages it
/// may use only if it names them itself.
record ModuleTable(List<Row> rows) {

  /// What every module may use: the JDK, JSpecify, and the annotations of Jakarta Validation.
  private static final List<String> EVERYWHERE =
      List.of("java", "javax", "jdk", "com.sun.source", "org.jspecify", "jakarta.validation");

  static final ModuleTable TRIVENI =
      new ModuleTable(
          List.of(
              new Row("shows", "dev.triveni.shows", List.of(), List.of("org.junit")),
              new Row("html-compiler", "dev.triveni.html.compiler", List.of(), List.of("gg.jte")),
              new Row("processor", "dev.triveni.processor", List.of("html-compiler"), List.of()),
              new Row("schema", "dev.triveni.schema", List.of(), List.of("tools.jackson.core")),
              new Row("data", "dev.triveni.data", List.of("schema"), List.of("com.zaxxer.hikari")),
              new Row("web", "dev.triveni.web", List.of("schema"), List.of()),
              new Row("data-web", "dev.triveni.data.web", List.of("data", "web"), List.of()),
              new Row(
                  "server",
                  "dev.triveni.server",
                  List.of("web"),
                  List.of("org.eclipse.jetty", "org.slf4j", "ch.qos.logback")),
              new Row(
                  "html", "dev.triveni.html", List.of("web", "html-compiler"), List.of("gg.jte")),
              new Row("api", "dev.triveni.api", List.of("web"), List.of()),
              new Row(
                  "cache",
                  "dev.triveni.cache",
                  List.of("web"),
                  List.of("com.github.benmanes.caffeine")),
              new Row("ai", "dev.triveni.ai", List.of("api"), List.of()),
              new Row(
                  "ai-onnx",
                  "dev.triveni.ai.onnx",
                  List.of("ai"),
                  List.of("ai.onnxruntime", "com.microsoft.onnxruntime", "ai.djl")),
              new Row(
                  "ai-language",
                  "dev.triveni.ai.language",
                  List.of("ai"),
                  List.of("opennlp.tools", "org.apache.opennlp.tools"))));

  /// A module: its folder, its package, the modules and the other packages that it may use.
  record Row(String folder, String packageName, List<String> modules, List<String> packages) {

    boolean owns(String name) {
      return isIn(packageName, name);
    }
  }

  /// Finds the module that owns a package: the one with the longest name, since `ai.onnx` is not a
  /// part of `ai`.
  Optional<Row> owner(String packageName) {
    return rows.stream()
        .filter(row -> row.owns(packageName))
        .max(Comparator.comparingInt(row -> row.packageName().length()));
  }

  Row row(String folder) {
    return rows.stream().filter(row -> row.folder().equals(folder)).findFirst().orElseThrow();
  }

  /// Tells whether code of a module may mention a package.
  boolean allows(Row user, String used) {
    Optional<Row> owner = owner(used);
    return owner.isPresent()
        ? owner.get().equals(user) || reach(user, new LinkedHashSet<>()).contains(owner.get())
        : used.isEmpty()
            || Stream.concat(EVERYWHERE.stream(), user.packages().stream())
                .anyMatch(name -> isIn(name, used));
  }

  /// Adds all modules that a module may use to those found so far.
  private Set<Row> reach(Row user, Set<Row> found) {
    user.modules().stream().map(this::row).filter(found::add).forEach(used -> reach(used, found));
    return found;
  }

  /// Lists the rows that use one that does not stand above them in the table.
  List<String> upwardRows() {
    List<String> seen = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Row row : rows) {
      row.modules().stream()
          .filter(Predicate.not(seen::contains))
          .forEach(used -> wrong.add(row.folder() + " uses the higher " + used));
      seen.add(row.folder());
    }
    return wrong;
  }

  private static boolean isIn(String outer, String name) {
    return name.equals(outer) || name.startsWith(outer + ".");
  }
}
