package dev.triveni.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.processor.Compilation;
import dev.triveni.processor.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostCommentsTest {
  @TempDir Path output;

  @Test
  void warningSaysWhatToDo() throws IOException {
    Compilation result =
        Compilation.of(
            output,
            """
            public record Review(
                /// what they say
                String text,
                int stars) {}

            class Outer {
              void method() {
                record Local(
                    /** inside */ int of,
                    int method) {}
              }
            }
            """);

    assertThat(result.succeeded()).isTrue();
    Golden.check("component-comment-lost.txt", String.join("\n", result.messages()) + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          record R(/** of a */ int a, int b) {}                        | a
          record R(int a, /** of b */ int b) {}                        | b
          record R(int a, // plain¶ /// of b¶ /// more¶ int b) {}      | b
          record R(int a, /// of a¶ int b) {}                          | a
          record R(int a, int b /// of b¶) {}                          | b
          record R(int a, int b¶ /** of b */¶) {}                      | b
          record R(¶/// of a¶ @Q(")") int a,¶ /** of b */ int b) {}    | a,b
          @Q("(") record R<T extends Object>(/** of a */ T a, int b) {} | a
          record R(@Q("\\"/**(") int a, /** of b */ int b) {}          | b
          record R(@C('"') int a, @C('\\'') /** of b */ int b) {}      | b
          record R(int a, int b /** of b */) { /** not */ int x() { return 1; } } | b
          """)
  void commentBelongsToTheComponentItStandsBy(String record, String expected) {
    assertThat(warnedOf(record)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record R(int a, // plain\n int b) {}",
        "record R(int a, /* plain */ int b /**/) {}",
        "/// @param a the a\nrecord R(int a, int b) {}",
        "record R(@Q(\"/** no */\") int a, @Q(\"/// no\") int b) {}",
        "record R(@Q(\"\"\"\n  \" /** no */ ( \\\"\"\" \"\"\") int a, int b) {}",
        "record R(int a) { /** yes */ R {} /// yes\n int b() { return 1; } }",
        "record R(int a) { /// yes\n static final int B = (1); }",
        "@Q(\"(\") record R() { /** yes */ void b() {} }",
        "class R { /** yes */ int a; }",
      })
  void otherCommentsAreLeftAlone(String source) {
    assertThat(warnedOf(source)).isEmpty();
  }

  private String warnedOf(String source) {
    Compilation result =
        Compilation.of(
            output,
            source.replace('¶', '\n')
                + "\n@interface Q { String value(); }\n"
                + "@interface C { char value(); }\n");
    assertThat(result.succeeded()).as("%s", result.messages()).isTrue();
    return String.join(",", result.messages().stream().flatMap(this::component).toList());
  }

  private Stream<String> component(String message) {
    List<String> parts = List.of(message.split("'"));
    return message.contains("TRV-PROC-004") ? Stream.of(parts.get(1)) : Stream.empty();
  }
}
