package dev.triveni.processor.html;

import dev.triveni.html.compiler.TemplateSetClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/// Chooses the package of the templates' classes, so that each application and library has its own:
/// `templates` in the module's package, or in the one that all compiled types are below.
record TemplatePackage(Elements elements, Collection<TypeElement> types, Path output) {

  /// Where the service loader finds the set on the class path.
  static final String SERVICE_FILE = "META-INF/services/" + TemplateSetClass.SERVICE;

  /// A development environment may compile a part of the sources only: the package stays.
  String choose() {
    return findModule()
        .map(module -> module.getQualifiedName() + ".templates")
        .or(this::findEarlier)
        .orElseGet(() -> below(commonPackage()));
  }

  private Optional<ModuleElement> findModule() {
    return types.stream()
        .map(elements::getModuleOf)
        .filter(module -> module != null && !module.isUnnamed())
        .findFirst();
  }

  private Optional<String> findEarlier() {
    Path file = output.resolve(SERVICE_FILE);
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file).strip())
              .map(name -> name.substring(0, name.lastIndexOf('.')))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// The tests of an application often have its packages, but are compiled apart.
  private String below(String common) {
    String last =
        String.valueOf(output.getFileName()).contains("test") ? "testtemplates" : "templates";
    return common.isEmpty() ? last : common + "." + last;
  }

  private String commonPackage() {
    return types.stream()
        .filter(type -> !elements.getPackageOf(type).isUnnamed())
        .map(type -> elements.getPackageOf(type).toString())
        .map(name -> List.of(name.split("\\.")))
        .reduce(TemplatePackage::commonStart)
        .map(parts -> String.join(".", parts))
        .orElse("");
  }

  private static List<String> commonStart(List<String> first, List<String> second) {
    int equal = Arrays.mismatch(first.toArray(), second.toArray());
    return equal < 0 ? first : first.subList(0, equal);
  }
}
