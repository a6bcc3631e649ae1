package dev.triveni.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.processor.Compilation;
import dev.triveni.processor.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the comments in the golden files' left halves.
class CommentTest {
  @TempDir Path output;

  @Test
  void markdownLosesOnlyWhatJavadocAloneUnderstands() throws IOException {
    checkAll(
        "comments-markdown.txt",
        """
        Lines of a paragraph
        become one.

        Paragraphs stay.
        ---
        A list:
        - one
          goes on
        - two
          * nested
            too

          second paragraph of two
        1. numbered
        2) also
        ---
        # A heading
        text
        > a quote
        > of two lines

        | a | b |
        |---|---|
        | 1 | 2 |
        ---
        Hard break\\
        here and  \s
        there.
        ---
        Code:
        ```java
        @Get("/{id}")
          {@code kept} [Kept]
        ```
        after
        it
        @return not text
        ---
        Indented code:

            @Override
            int a = [List];

        and on
        ---
        In a span `{@code x}` and `` ` `` and `[List]` and a lone ` tick.
        ---
        {@code List<String>}, {@code a`b}, {@literal a < b & c},
        {@link java.util.List#of(Object) one},
        {@link String}, {@linkplain #find(int, long)}, {@value #MAX}, {@systemProperty user.dir},
        {@index "a term" about it}, {@inheritDoc}{@summary The {@code sum}.}
        ---
        See [java.util.List#of(Object)], [String], [#find(int)] and [the docs][java.util.Map.Entry].
        ---
        Not references: [link](https://example.org), [x], a[B], [ref][id], [optional],
        [0, 1], \\[String].

        - [ ] task
        - [x] done

        [id]: https://example.org
        ---
        {@return the size
        of it}
        ---
        A snippet: {@snippet :
          var a = 1;
            indented();
        }
        ---
        Mail me@example.org, at @ night
        {@code spans
        @param lines} here
        @see Nothing
        @param x not text
        ---
        Never closed {@code brace
        @param gone
        """,
        "/// ",
        "");
  }

  @Test
  void traditionalCommentBecomesMarkdown() throws IOException {
    checkAll(
        "comments-traditional.txt",
        """
        First line
           and second.

        <p>Paragraph with <b>bold</b>, <i>italic</i>, <code>a &lt; b</code> and &lt;.</p>
        <p>
        Next<br>line.
        ---
        A list: <ul>
          <li>one
              goes on</li>
          <li>two {@code x}
        </ul>
        after
        ---
        <pre>
          int a = 1;
            b &lt; c &amp;&amp; d
        </pre>
        <pre>{@code
          Map<String, Integer> map;
          @Get
        }</pre>
        done
        @author nobody
        ---
        See {@link Foo#bar(int, String)} or {@link Foo the foo},
        <a href="https://example.org">there</a>.
        ---
        [String] and ` stay as they are.
        """,
        " * ",
        "/**\n");
  }

  private void checkAll(String golden, String cases, String prefix, String opening)
      throws IOException {
    List<String> comments = List.of(cases.split("(?m)^---\n"));
    List<String> records = new ArrayList<>();
    for (String comment : comments) {
      String lines =
          comment.lines().map(line -> prefix + line + "\n").collect(Collectors.joining());
      String closing = opening.isEmpty() ? "" : " */\n";
      records.add(
          opening + lines + closing + "record Case%d(int x) {}%n".formatted(records.size()));
    }
    Compilation result = Compilation.of(output, String.join("\n", records));

    assertThat(result.messages()).isEmpty();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < comments.size(); i++) {
      Map<String, String> docs = result.docs("shop.Case" + i);
      text.append(comments.get(i)).append("----- becomes\n");
      text.append(docs.getOrDefault("doc", "")).append("\n\n=====\n\n");
    }
    Golden.check(golden, text.toString());
  }
}
