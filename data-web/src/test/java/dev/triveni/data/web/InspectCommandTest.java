package dev.triveni.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.Table;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables that are there become entities, which compile and read them.
class InspectCommandTest {
  @TempDir Path folder;

  @Test
  @Shows(value = "DJ-35", code = "inspectdb --to=src/main/java/org/example")
  void entitiesOfTablesCompileAndReadTheirRows() throws Exception {
    App app = Library.app(folder, Map.of("database.at-start", "CREATE"), Library.BEFORE);
    try (TestClient client = TestClient.of(app)) {
      client.command("sql", "insert into writer (name) values ('Ann')");
      client.command("sql", "insert into book (title, writer_id) values ('Sea', 1)");
      client.command("inspectdb", "--package-name=found", "--to=" + folder.resolve("found"));
      compile(folder.resolve("found"), folder.resolve("classes"));
      URL classes = folder.resolve("classes").toUri().toURL();
      try (URLClassLoader loader = new URLClassLoader(new URL[] {classes})) {
        Table<?> books = (Table<?>) loader.loadClass("found.BookTable").getField("BOOK").get(null);
        assertThat(app.resource(Database.class).from(books).list())
            .singleElement()
            .asString()
            .contains("title=Sea");
      }
    }
  }

  @Test
  void entitiesArePrintedWhereNoFolderIsNamed() {
    App app = Library.app(folder, Map.of("database.at-start", "CREATE"), Library.BEFORE);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.command("inspectdb").output())
          .contains("// Book.java", "public record Book(", "Ref<Writer> writer");
    }
  }

  private static void compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (Stream<Path> files = Files.list(Files.createDirectories(sources))) {
      List<String> options =
          List.of(
              "-d",
              Files.createDirectories(classes).toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "-proc:full");
      boolean done =
          compiler
              .getTask(
                  messages,
                  null,
                  null,
                  options,
                  null,
                  compiler
                      .getStandardFileManager(null, null, null)
                      .getJavaFileObjectsFromPaths(files.toList()))
              .call();
      assertThat(done).as(messages.toString()).isTrue();
    }
  }
}
