package dev.triveni.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/// Finds the types that annotation processing does not show, when the compiler has analysed what is
/// around them: types inside of methods, which get their binary names only then, and those of
/// compact source files.
final class HiddenTypes implements TaskListener {
  private final Trees trees;
  private final Elements elements;
  private final Consumer<TypeElement> visit;

  HiddenTypes(ProcessingEnvironment environment, Consumer<TypeElement> visit) {
    this.trees = Trees.instance(environment);
    this.elements = environment.getElementUtils();
    this.visit = visit;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      Optional.ofNullable(event.getTypeElement()).ifPresent(this::scan);
    }
  }

  private void scan(TypeElement root) {
    Optional<TreePath> path = Optional.ofNullable(trees.getPath(root));
    boolean isHidden = !SourceType.of(root, elements).isFound(elements);
    path.ifPresent(present -> new Scanner(isHidden).scan(present, null));
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    private final boolean takesAll;

    Scanner(boolean takesAll) {
      this.takesAll = takesAll;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      if (trees.getElement(getCurrentPath()) instanceof TypeElement type
          && (takesAll || isInsideMethod(type))) {
        visit.accept(type);
      }
      return super.visitClass(tree, null);
    }
  }

  private static boolean isInsideMethod(TypeElement type) {
    return switch (type.getNestingKind()) {
      case TOP_LEVEL, ANONYMOUS -> false;
      case LOCAL -> true;
      case MEMBER -> type.getEnclosingElement() instanceof TypeElement outer && isHidden(outer);
    };
  }

  private static boolean isHidden(TypeElement type) {
    return type.getNestingKind() == NestingKind.ANONYMOUS || isInsideMethod(type);
  }
}
