package dev.triveni.processor.entities;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/// Makes the table object of every entity, and refuses entities that cannot be kept.
public final class EntitiesFace {
  private final ProcessingEnvironment environment;

  /// A face that writes through the compiler's `Filer`.
  public EntitiesFace(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /// Makes the table object of a type, if it is an entity.
  public void look(TypeElement type) {
    if (Annotations.of(type).has("Entity")) {
      new EntityReader(environment).read(type).ifPresent(this::write);
    } else if (type.getKind() == ElementKind.RECORD) {
      new Reports(environment.getMessager()).foreignEntity(type);
    }
  }

  private void write(EntityType entity) {
    Optional<IOException> failure = tryToWrite(entity);
    failure.ifPresent(cause ->
        environment
            .getMessager()
            .printMessage(
                Kind.ERROR,
                """
                TRV-DATA-101 Cannot write the table class %s (%s). Check that the folder of \
                generated sources may be written to and has room, then compile again.\
                """
                    .formatted(entity.tableClass(), cause),
                entity.element()));
  }

  private Optional<IOException> tryToWrite(EntityType entity) {
    try (Writer out =
        environment
            .getFiler()
            .createSourceFile(entity.qualifiedTable(), entity.element())
            .openWriter()) {
      out.write(new TableSource(entity).text());
      return Optional.empty();
    } catch (IOException cause) {
      return Optional.of(cause);
    }
  }
}
