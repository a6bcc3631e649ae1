package dev.triveni.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/// Finds public types and members without a doc comment. Used by one thread.
final class Unexplained extends TreePathScanner<Void, Void> {
  private final DocTrees trees;
  private final SourceFile file;
  private final CompilationUnitTree unit;
  private final List<String> found = new ArrayList<>();

  private Unexplained(DocTrees trees, SourceFile file, CompilationUnitTree unit) {
    this.trees = trees;
    this.file = file;
    this.unit = unit;
  }

  /// Lists what lacks a comment in Java files, with its place.
  static List<String> in(List<SourceFile> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      for (SourceFile file : files) {
        var sources = manager.getJavaFileObjects(file.path());
        var task =
            (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
        for (CompilationUnitTree unit : task.parse()) {
          var scanner = new Unexplained(DocTrees.instance(task), file, unit);
          scanner.scan(unit, null);
          found.addAll(scanner.found);
        }
      }
    }
    return found;
  }

  @Override
  public Void visitClass(ClassTree type, Void nothing) {
    if (isVisible(type.getModifiers())) {
      report(type, type.getSimpleName().toString());
      super.visitClass(type, nothing);
    }
    return null;
  }

  @Override
  public Void visitMethod(MethodTree method, Void nothing) {
    boolean constructorOfRecord =
        kindAround() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
    if (isVisible(method.getModifiers()) && !constructorOfRecord && !overrides(method)) {
      report(method, method.getName().toString());
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree field, Void nothing) {
    boolean component =
        kindAround() == Tree.Kind.RECORD && !has(field.getModifiers(), Modifier.STATIC);
    if (isVisible(field.getModifiers()) && !component) {
      report(field, field.getName().toString());
    }
    return null;
  }

  private void report(Tree tree, String name) {
    if (trees.getDocComment(getCurrentPath()) == null) {
      long start = trees.getSourcePositions().getStartPosition(unit, tree);
      found.add(file.place((int) unit.getLineMap().getLineNumber(start)) + " " + name);
    }
  }

  /// Members of interfaces are public without saying so, and so are types in them.
  private boolean isVisible(ModifiersTree modifiers) {
    return has(modifiers, Modifier.PUBLIC)
        || has(modifiers, Modifier.PROTECTED)
        || (Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE).contains(kindAround())
            && !has(modifiers, Modifier.PRIVATE));
  }

  private Tree.Kind kindAround() {
    return getCurrentPath().getParentPath().getLeaf().getKind();
  }

  private static boolean overrides(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  private static boolean has(ModifiersTree modifiers, Modifier modifier) {
    return modifiers.getFlags().contains(modifier);
  }
}
