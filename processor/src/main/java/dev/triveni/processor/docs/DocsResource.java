package dev.triveni.processor.docs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/// The file that a type's documentation is kept in, beside its class file.
record DocsResource(ProcessingEnvironment environment, TypeElement type) {

  /// Writes the file anew. Without entries none is made, and one of an earlier compilation, which a
  /// processor cannot delete, is emptied.
  void replaceBy(SortedMap<String, String> entries) {
    try {
      if (!entries.isEmpty() || exists()) {
        write(PropertiesText.of(entries).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException cause) {
      environment.getMessager().printMessage(Kind.ERROR, notWritten(cause), type);
    }
  }

  private boolean exists() throws IOException {
    FileObject file =
        inOutput(home -> filer().getResource(StandardLocation.CLASS_OUTPUT, home, path()));
    return file.getLastModified() != 0;
  }

  private void write(byte[] content) throws IOException {
    FileObject file =
        inOutput(home -> filer().createResource(StandardLocation.CLASS_OUTPUT, home, path(), type));
    try (OutputStream out = file.openOutputStream()) {
      out.write(content);
    }
  }

  /// Does something in the output of a single module, or else in that of one among several: only
  /// the second may be named, and a processor is not told which it is.
  private FileObject inOutput(Access access) throws IOException {
    try {
      return access.at("");
    } catch (FilerException _) {
      return access.at(moduleName() + "/");
    }
  }

  private String moduleName() {
    return Optional.ofNullable(environment.getElementUtils().getModuleOf(type))
        .map(module -> module.getQualifiedName().toString())
        .orElse("");
  }

  private interface Access {
    FileObject at(String home) throws IOException;
  }

  private Filer filer() {
    return environment.getFiler();
  }

  private String notWritten(IOException cause) {
    return """
    TRV-PROC-005 Cannot write the documentation of %s to %s in the class output (%s). Check \
    that the folder may be written to and has room, then compile again.\
    """
        .formatted(type.getQualifiedName(), path(), cause);
  }

  private String path() {
    return "META-INF/triveni/docs/%s.properties"
        .formatted(environment.getElementUtils().getBinaryName(type));
  }
}
