package dev.triveni.processor.routes;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/// The types whose class literals stand in the sources. `providers.add(User.class, …)` provides a
/// type in a way that its declaration does not show. The sources are searched when it first
/// matters.
final class ClassLiterals {
  private final ProcessingEnvironment environment;
  private final List<TypeElement> types;
  private final Set<String> found = new HashSet<>();
  private State state = State.NOT_SEARCHED;

  private enum State {
    NOT_SEARCHED,
    SEARCHED,
    NOT_POSSIBLE
  }

  ClassLiterals(ProcessingEnvironment environment, List<TypeElement> types) {
    this.environment = environment;
    this.types = types;
  }

  /// Whether there may be a literal of this class.
  boolean mayName(TypeElement type) {
    if (state == State.NOT_SEARCHED) {
      state = search();
    }
    return state == State.NOT_POSSIBLE || found.contains(type.getSimpleName().toString());
  }

  private State search() {
    try {
      Trees trees = Trees.instance(environment);
      units(trees).forEach(unit -> new Search().scan(unit, null));
      return State.SEARCHED;
    } catch (IllegalArgumentException _) {
      // Not javac, or wrapped: it shows no sources.
      return State.NOT_POSSIBLE;
    }
  }

  private Set<CompilationUnitTree> units(Trees trees) {
    return types.stream()
        .map(trees::getPath)
        .filter(Objects::nonNull)
        .map(TreePath::getCompilationUnit)
        .collect(Collectors.toUnmodifiableSet());
  }

  private final class Search extends TreeScanner<Void, Void> {
    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      if (tree.getIdentifier().contentEquals("class")) {
        found.add(simpleName(tree.getExpression()));
      }
      return super.visitMemberSelect(tree, null);
    }
  }

  private static String simpleName(Tree type) {
    return switch (type) {
      case IdentifierTree name -> name.getName().toString();
      case MemberSelectTree qualified -> qualified.getIdentifier().toString();
      default -> "";
    };
  }
}
