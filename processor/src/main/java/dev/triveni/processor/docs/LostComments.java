package dev.triveni.processor.docs;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/// Warns of doc comments on record components: the compiler keeps none of them.
final class LostComments {
  private final Optional<Trees> trees;
  private final Messager messager;

  private LostComments(Optional<Trees> trees, Messager messager) {
    this.trees = trees;
    this.messager = messager;
  }

  /// A check that needs the source as javac parsed it; with another compiler it says nothing.
  static LostComments create(ProcessingEnvironment environment) {
    Messager messager = environment.getMessager();
    try {
      return new LostComments(Optional.of(Trees.instance(environment)), messager);
    } catch (IllegalArgumentException _) {
      return new LostComments(Optional.empty(), messager);
    }
  }

  void warn(TypeElement record) {
    Optional<TreePath> path = trees.map(present -> present.getPath(record));
    if (path.isEmpty() || record.getRecordComponents().isEmpty()) {
      return;
    }
    Set<String> commented = commented(path.get());
    for (RecordComponentElement component : record.getRecordComponents()) {
      if (commented.contains(component.getSimpleName().toString())) {
        messager.printMessage(Kind.WARNING, message(component, record), component);
      }
    }
  }

  private Set<String> commented(TreePath record) {
    try {
      return new RecordHeader(record, trees.orElseThrow()).commentedComponents();
    } catch (IOException _) {
      // The source cannot be read again: there is nothing to warn of for sure.
      return Set.of();
    }
  }

  private static String message(RecordComponentElement component, TypeElement record) {
    return """
    TRV-PROC-004 The doc comment on component '%1$s' of record %2$s is lost: the compiler \
    keeps no comments of components. Write '@param %1$s' and the text into the comment of \
    the record instead.\
    """
        .formatted(component.getSimpleName(), record.getSimpleName());
  }
}
