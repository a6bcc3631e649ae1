package dev.triveni.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.processor.Compilation;
import dev.triveni.processor.TriveniProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with templates is said when they are compiled.
class TemplatesFaceTest {
  private static final String SERVICE =
      """
      package dev.triveni.html.spi;

      public interface TemplateSet {}
      """;

  @TempDir private Path output;
  private Path template;

  @BeforeEach
  void create() throws IOException {
    template = Files.createDirectories(output.resolve("templates")).resolve("page.jte");
  }

  private Compilation compile() {
    return Compilation.of(output, List.of(), List.of(new TriveniProcessor()), List.of(SERVICE));
  }

  @Test
  void aTemplateThatCannotBeReadIsNamed() throws IOException {
    Files.write(template, new byte[] {'<', (byte) 0xff});
    Compilation result = compile();
    assertThat(result.succeeded()).isFalse();
    assertThat(result.messages())
        .anySatisfy(message ->
            assertThat(message)
                .startsWith("ERROR: TRV-HTML-004 Cannot make classes of the templates (")
                .contains("page.jte")
                .endsWith(
                    "Check that the class output may be read and written, then compile again."));
  }

  @Test
  void aTemplateThatIsNotUnderstoodIsNamedWithItsLine() throws IOException {
    Files.writeString(template, "<p>\n@if(true)\n</p>\n");
    assertThat(compile().messages())
        .anySatisfy(message -> assertThat(message).contains("TRV-HTML-003", "page.jte"));
  }
}
