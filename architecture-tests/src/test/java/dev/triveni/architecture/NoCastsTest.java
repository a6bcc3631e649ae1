package dev.triveni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import dev.triveni.shows.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an application asks the framework for has its type already.
class NoCastsTest {

  @ParameterizedTest
  @ValueSource(strings = {"hello", "flaskr", "tutorial", "desk"})
  @Shows(value = "FL-52", code = "request.principal(User.class)")
  void examplesNeedNoCasts(String example) throws IOException {
    Path folder = Repository.current().root().resolve("examples/" + example);
    List<String> casts = new ArrayList<>();
    for (CompilationUnitTree unit : parsed(folder)) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitTypeCast(TypeCastTree cast, Void nothing) {
          casts.add(unit.getSourceFile().getName() + ": " + cast);
          return super.visitTypeCast(cast, nothing);
        }
      }.scan(unit, null);
    }
    assertThat(casts).isEmpty();
  }

  private static Iterable<? extends CompilationUnitTree> parsed(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(folder)) {
      List<Path> sources =
          all.filter(path -> path.toString().endsWith(".java"))
              .filter(path -> !path.toString().contains("/target/"))
              .filter(path -> !path.toString().contains("/src/test/"))
              .toList();
      assertThat(sources).isNotEmpty();
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      return task.parse();
    }
  }
}
