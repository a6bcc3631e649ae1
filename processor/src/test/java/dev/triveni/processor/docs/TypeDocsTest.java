package dev.triveni.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.triveni.processor.Compilation;
import dev.triveni.processor.TriveniProcessor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeDocsTest {
  @TempDir Path output;

  @Test
  void recordHasItsCommentAndItsComponents() {
    Compilation result =
        compile(
            """
            /// A review of a product,
            /// as its author wrote it.
            ///
            /// Never empty.
            ///
            /// @param text what they say,
            ///     in any language
            /// @param stars one to five
            /// @param <T> not a component
            /// @since 1
            public record Review<T>(String text, int stars, T more) {}
            """);

    assertThat(result.docs("shop.Review"))
        .containsExactly(
            entry("component.stars", "one to five"),
            entry("component.text", "what they say, in any language"),
            entry("doc", "A review of a product, as its author wrote it.\n\nNever empty."));
  }

  @Test
  void enumHasItsConstants() {
    Compilation result =
        compile(
            """
            /// Where a ticket goes.
            public enum Queue {
              /// Money.
              BILLING,
              /** Parcels, <em>late</em> ones too. */
              SHIPPING { },
              OTHER;

              /// Not a constant.
              static final int COUNT = 3;
            }
            """);

    assertThat(result.docs("shop.Queue"))
        .containsExactly(
            entry("constant.BILLING", "Money."),
            entry("constant.SHIPPING", "Parcels, *late* ones too."),
            entry("doc", "Where a ticket goes."));
  }

  @Test
  void sealedInterfaceAndItsCasesAreDocumentedAndAnOpenOneIsNot() {
    Compilation result =
        compile(
            """
            /// A shape.
            public sealed interface Shape {
              /// A round one.
              record Circle(double radius) implements Shape {}
              record Square(double side) implements Shape {}
            }

            /// Open.
            interface Open {}

            /// A class of its own.
            class Plain {}
            """);

    assertThat(result.docsFiles())
        .containsExactly("shop.Shape$Circle.properties", "shop.Shape.properties");
  }

  @Test
  void endpointsAndProvidersHaveTextNamesParametersAndResult() {
    Compilation result =
        compile(
            """
            import java.util.*;

            /// Reviews of our products.
            @Routes("/reviews")
            public class Reviews {
              /// Tells whether it is happy.
              ///
              /// @param id of the review
              /// @return the verdict
              /// @throws IllegalStateException never shown
              @Get("/{id}")
              public String judge(long id, Optional<Integer> limit) { return ""; }

              @Post
              void add(
                  List<String>[] lines, int[][] cells, Map.Entry<String, Long> pair, byte... raw) {}

              /// {@return the caller}
              @Provides
              Principal caller(@Header("X-Key") String key) { return null; }

              @Delete
              void clear() {}

              /// Not served.
              void helper(String text) {}

              interface Principal {}
            }
            """);

    String add = "method.add([Ljava.util.List;,[[I,java.util.Map$Entry,[B)";
    String judge = "method.judge(long,java.util.Optional)";
    String caller = "method.caller(java.lang.String)";
    assertThat(result.docs("shop.Reviews"))
        .containsExactly(
            entry("doc", "Reviews of our products."),
            entry(add + ".names", "lines,cells,pair,raw"),
            entry(caller, "Returns the caller."),
            entry(caller + ".names", "key"),
            entry(caller + ".return", "the caller"),
            entry(judge, "Tells whether it is happy."),
            entry(judge + ".names", "id,limit"),
            entry(judge + ".param.id", "of the review"),
            entry(judge + ".return", "the verdict"));
  }

  @Test
  void keysOfMethodsAreTheNamesThatReflectionGives() throws Exception {
    Compilation result =
        compile(
            """
            public class Names<T extends Comparable<T>> {
              @Get
              public void all(
                  boolean a, byte b, short c, int d, long e, char f, float g, double h, T i, T[] j,
                  boolean[] k, long[] l, char[] m, java.util.Map.Entry<?, ?>[] n, Inner o) {}

              public class Inner {}
            }
            """);

    try (var loader = new URLClassLoader(new URL[] {output.toUri().toURL()})) {
      // Tools that measure coverage add methods of their own.
      Method all =
          Arrays.stream(loader.loadClass("shop.Names").getDeclaredMethods())
              .filter(method -> !method.isSynthetic())
              .findFirst()
              .orElseThrow();
      String types =
          Arrays.stream(all.getParameterTypes())
              .map(Class::getName)
              .collect(Collectors.joining(","));
      assertThat(result.docs("shop.Names")).containsOnlyKeys("method.all(" + types + ").names");
    }
  }

  @Test
  void namesOfParametersAreKeptEvenWithoutComments() {
    Compilation result =
        compile(
            """
            class Silent {
              @Get("/{id}")
              void find(long id, String filter) {}
            }
            """);

    assertThat(result.docs("shop.Silent"))
        .containsExactly(entry("method.find(long,java.lang.String).names", "id,filter"));
  }

  @Test
  void nestedAndLocalTypesGoByTheirBinaryNames() {
    Compilation result =
        compile(
            """
            public class Outer {
              static class Inner {
                /// Nested.
                record Deep(int a) {}
              }

              void first() {
                /// Local.
                /// @param a the a
                record Local(int a) {
                  /// Inside of a local one.
                  enum Size { S }
                }
              }

              Runnable second =
                  () -> {
                    /// Another local.
                    record Local(int b) {}
                  };

              Object third =
                  new Object() {
                    /// In an anonymous class.
                    record Hidden(int c) {}
                  };
            }
            """);

    assertThat(result.docs("shop.Outer$Inner$Deep")).containsEntry("doc", "Nested.");
    assertThat(result.docs("shop.Outer$1Local"))
        .containsOnly(entry("doc", "Local."), entry("component.a", "the a"));
    assertThat(result.docs("shop.Outer$1Local$Size"))
        .containsEntry("doc", "Inside of a local one.");
    assertThat(result.docs("shop.Outer$2Local")).containsEntry("doc", "Another local.");
    assertThat(result.docs("shop.Outer$1$Hidden")).containsEntry("doc", "In an anonymous class.");
    assertThat(result.docsFiles())
        .allSatisfy(file ->
            assertThat(output.resolve("shop"))
                .isDirectoryContaining(compiled ->
                    ("shop." + compiled.getFileName())
                        .equals(file.replace(".properties", ".class"))));
  }

  @Test
  void compactSourceFileIsDocumentedToo() {
    Compilation result =
        Compilation.of(
            output,
            List.of(),
            List.of(new TriveniProcessor()),
            List.of("// class Hello\n/// A note.\nrecord Memo(String text) {}\nvoid main() {}\n"));

    assertThat(result.messages()).isEmpty();
    assertThat(result.docs("Hello$Memo")).containsExactly(entry("doc", "A note."));
  }

  @Test
  void typeWithNothingToSayHasNoFile() {
    assertThat(compile("public record Bare(int a) {}").docsFiles()).isEmpty();
  }

  @Test
  void fileOfACommentThatIsGoneIsEmptied() {
    compile("/// Once.\npublic record Fickle(int a) {}");

    Compilation result = compile("public record Fickle(int a) {}");

    assertThat(result.messages()).isEmpty();
    assertThat(result.docsFile("shop.Fickle")).isEmptyFile();
  }

  @Test
  void fileIsSortedPlainUtf8() throws IOException {
    Compilation result =
        compile(
            """
            /// Größe: 名 = "a\\b" #1
            ///
            /// second!
            ///
            /// @param zoom the zoom
            /// @param area   :the area
            public record Size(int area, int zoom) {}
            """);

    assertThat(Files.readString(result.docsFile("shop.Size")))
        .isEqualTo(
            """
            component.area=:the area
            component.zoom=the zoom
            doc=Größe: 名 = "a\\\\b" #1\\n\\nsecond!
            """);
    assertThat(result.docs("shop.Size"))
        .containsEntry("doc", "Größe: 名 = \"a\\b\" #1\n\nsecond!")
        .containsEntry("component.area", ":the area");
  }

  @Test
  void documentationThatCannotBeWrittenIsAnError() throws IOException {
    Files.createDirectories(output.resolve("META-INF/triveni"));
    Files.writeString(output.resolve("META-INF/triveni/docs"), "a file in the way");

    Compilation result = compile("/// A review.\npublic record Review(String text) {}");

    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages())
        .singleElement()
        .asString()
        .startsWith("Review.java:4:8: ERROR: TRV-PROC-005 Cannot write the documentation of")
        .contains("shop.Review to META-INF/triveni/docs/shop.Review.properties");
  }

  @Test
  void compilerIsToldWhichSourceAFileComesFrom() throws IOException {
    List<String> origins =
        OriginRecorder.compile(
            output,
            "/// A.\npublic record A(int a) {}",
            "public class B { void b() { /** L. */ record L(int l) {} } }");

    assertThat(origins)
        .containsExactlyInAnyOrder("A.properties <- A.java", "B$1L.properties <- B.java");
  }

  private Compilation compile(String source) {
    return Compilation.of(output, source);
  }
}
