package dev.triveni.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriveniProcessorTest {
  private static final String PRICE =
      """
      package shop;

      /// What a thing costs.
      ///
      /// @param cents in hundredths of the currency
      public record Price(long cents) {}
      """;
  private static final String PRICES =
      """
      package shop;

      import dev.triveni.api.*;

      /// All prices.
      @Routes("/prices")
      public class Prices {
        /// Finds one.
        @Get("/{id}")
        Price find(long id) {
          return new Price(id);
        }
      }
      """;

  @TempDir Path output;

  @ParameterizedTest
  @ValueSource(strings = {"--processor-path", "--processor-module-path"})
  void compilerFindsProcessorByItself(String option) {
    Compilation result =
        Compilation.of(output, List.of(option, processorPath()), List.of(), List.of(PRICE));

    assertThat(result.messages()).isEmpty();
    assertThat(result.docs("shop.Price")).containsEntry("doc", "What a thing costs.");
  }

  @Test
  void correctSourcesCompileWithoutOneMessage() {
    List<String> strict = List.of("-Xlint:all,-processing", "-Werror", "--release", "25");

    Compilation result =
        Compilation.of(output, strict, List.of(new TriveniProcessor()), with(PRICE, PRICES));

    assertThat(result.messages()).isEmpty();
    assertThat(result.succeeded()).isTrue();
  }

  @Test
  void otherProcessorsStillSeeTheAnnotations() {
    Onlooker onlooker = new Onlooker();

    Compilation.of(
        output, List.of(), List.of(new TriveniProcessor(), onlooker), with(PRICE, PRICES));

    assertThat(onlooker.seen).containsExactly("dev.triveni.api.Get");
  }

  @Test
  void typesThatAreGeneratedInALaterRoundCount() {
    String orders =
        """
        package shop;

        import dev.triveni.api.*;

        public class Orders {
          /// Places an order.
          @Post("/orders/{id}")
          void place(long id, Order[] orders, Order.Line line) {}
        }
        """;

    Compilation result =
        Compilation.of(
            output, List.of(), List.of(new TriveniProcessor(), new Generator()), with(orders));

    assertThat(result.messages()).isEmpty();
    assertThat(result.docs("shop.Order")).containsEntry("doc", "Generated.");
    assertThat(result.docs("shop.Order$Line")).containsEntry("component.count", "how many");
    assertThat(result.docs("shop.Orders"))
        .containsEntry("method.place(long,[Lshop.Order;,shop.Order$Line)", "Places an order.");
  }

  @Test
  void sameSourcesGiveTheSameBytes(@TempDir Path second) throws IOException {
    Compilation.of(output, List.of(), List.of(new TriveniProcessor()), with(PRICES, PRICE));
    Compilation.of(second, List.of(), List.of(new TriveniProcessor()), with(PRICE, PRICES));

    for (String name : List.of("shop.Price", "shop.Prices")) {
      String file = "META-INF/triveni/docs/" + name + ".properties";
      assertThat(second.resolve(file)).hasSameBinaryContentAs(output.resolve(file));
    }
  }

  @Test
  void documentationIsWrittenForTypesOfSeveralModules(@TempDir Path sources) throws IOException {
    for (String module : List.of("first", "second")) {
      Path folder = Files.createDirectories(sources.resolve(module).resolve(module));
      Files.writeString(
          folder.resolveSibling("module-info.java"), "module %s {}".formatted(module));
      Files.writeString(
          folder.resolve("Price.java"), PRICE.replace("package shop", "package " + module));
    }

    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--processor-path",
                processorPath(),
                "-proc:full",
                "--module-source-path",
                sources.toString(),
                "-d",
                output.toString(),
                "--module",
                "first,second");

    assertThat(code).isZero();
    assertThat(output.resolve("first/META-INF/triveni/docs/first.Price.properties")).exists();
    assertThat(output.resolve("second/META-INF/triveni/docs/second.Price.properties")).exists();
  }

  @Test
  void brokenSourcesGetOnlyTheCompilersOwnErrors() {
    Compilation result =
        Compilation.of(
            output,
            """
            @Routes("/x")
            class Broken {
              @Get("/{id}")
              Missing find(Absent absent) { return null; }
            }
            """);

    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages()).hasSize(2).allMatch(line -> line.contains("cannot find symbol"));
  }

  private static String processorPath() {
    return Path.of(
            URI.create(
                TriveniProcessor.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()))
        .toString();
  }

  private static List<String> with(String... sources) {
    return Stream.concat(Compilation.API.stream(), Stream.of(sources)).toList();
  }

  private static final class Onlooker extends AbstractProcessor {
    private final List<String> seen = new ArrayList<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("dev.triveni.api.Get");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      annotations.forEach(annotation -> seen.add(annotation.getQualifiedName().toString()));
      return false;
    }
  }

  private static final class Generator extends AbstractProcessor implements Processor {
    private boolean isDone;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (isDone) {
        return false;
      }
      isDone = true;
      try (Writer writer = processingEnv.getFiler().createSourceFile("shop.Order").openWriter()) {
        writer.write(
            """
            package shop;

            /// Generated.
            public record Order(long id) {
              /// @param count how many
              public record Line(int count) {}
            }
            """);
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
      return false;
    }
  }
}
