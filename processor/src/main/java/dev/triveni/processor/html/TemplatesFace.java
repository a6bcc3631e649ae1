package dev.triveni.processor.html;

import dev.triveni.html.compiler.GeneratedClass;
import dev.triveni.html.compiler.TemplateFolders;
import dev.triveni.html.compiler.TemplateGenerator;
import dev.triveni.html.compiler.TemplateSetClass;
import dev.triveni.html.compiler.TemplateSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.StandardLocation;

/// Makes classes of the templates among the resources, which the build has copied to the class
/// output before. The same run of the compiler then compiles them, with all that they mention.
public final class TemplatesFace {
  private final ProcessingEnvironment environment;

  /// A face that writes through the compiler's `Filer`.
  public TemplatesFace(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /// Makes the classes, if there are templates and something to run them with.
  ///
  /// @param types those that are compiled
  public void generate(Collection<TypeElement> types) {
    if (environment.getElementUtils().getTypeElement(TemplateSetClass.SERVICE) == null) {
      return;
    }
    try {
      findOutput().ifPresent(output -> generate(output, types));
    } catch (TemplateSyntaxException wrong) {
      environment.getMessager().printMessage(Kind.ERROR, wrong.getMessage());
    } catch (UncheckedIOException broken) {
      environment.getMessager().printMessage(Kind.ERROR, notWritten(broken));
    }
  }

  private void generate(Path output, Collection<TypeElement> types) {
    TemplateFolders folders = TemplateFolders.below(output);
    Set<String> names = folders.files().keySet();
    if (!names.isEmpty()) {
      var place = new TemplatePackage(environment.getElementUtils(), types, output);
      String packageName = place.choose();
      List<GeneratedClass> classes = TemplateGenerator.of(folders, packageName).generate(names);
      write(new TemplateSetClass(packageName, classes));
    }
  }

  private void write(TemplateSetClass set) {
    try {
      for (GeneratedClass made : set.templates()) {
        writeSource(made.name(), made.code());
      }
      writeSource(set.name(), set.code());
      writeService(set);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void writeSource(String name, String code) throws IOException {
    try (Writer out = filer().createSourceFile(name).openWriter()) {
      out.write(code);
    }
  }

  private void writeService(TemplateSetClass set) throws IOException {
    try (Writer out =
        filer()
            .createResource(StandardLocation.CLASS_OUTPUT, "", TemplatePackage.SERVICE_FILE)
            .openWriter()) {
      out.write(set.name() + "\n");
    }
  }

  /// Finds the class output, unless it is not on the disk.
  private Optional<Path> findOutput() {
    try {
      URI file =
          filer()
              .getResource(StandardLocation.CLASS_OUTPUT, "", TemplatePackage.SERVICE_FILE)
              .toUri();
      return Optional.ofNullable(Path.of(file).getParent())
          .map(Path::getParent)
          .map(Path::getParent);
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException _) {
      return Optional.empty();
    }
  }

  private Filer filer() {
    return environment.getFiler();
  }

  private static String notWritten(UncheckedIOException broken) {
    return """
    TRV-HTML-004 Cannot make classes of the templates (%s). Check that the class output may be \
    read and written, then compile again.\
    """
        .formatted(broken.getMessage());
  }
}
