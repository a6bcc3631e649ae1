package dev.triveni.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Member;
import dev.triveni.schema.Schemas;
import dev.triveni.web.BackgroundSettings;
import dev.triveni.web.FormSettings;
import dev.triveni.web.SessionSettings;
import dev.triveni.web.spi.ServerSettings;
import dev.triveni.web.spi.WebSocketSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page of all settings has what the records and their comments say.
class SettingsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "settings.md");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final String BEGIN = "<!-- written by SettingsPageTest -->\n";
  private static final String END = "<!-- end -->\n";
  private static final Pattern PARAMETER =
      Pattern.compile("/// @param (\\w+) ((?:.*\\n)(?:///   .*\\n)*)");

  private static final Map<String, Class<? extends Record>> SECTIONS = new LinkedHashMap<>();

  static {
    SECTIONS.put("server", ServerSettings.class);
    SECTIONS.put("background", BackgroundSettings.class);
    SECTIONS.put("session", SessionSettings.class);
    SECTIONS.put("forms", FormSettings.class);
    SECTIONS.put("websocket", WebSocketSettings.class);
  }

  @Test
  void thePageListsEachSettingWithItsDefaultAndMeaning() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String tables = tables();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page.substring(0, begin) + tables + page.substring(end));
    } else {
      assertThat(page.substring(begin, end))
          .as("docs/settings.md; -Dgolden.update=true writes it")
          .isEqualTo(tables);
    }
  }

  private static String tables() throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Map.Entry<String, Class<? extends Record>> section : SECTIONS.entrySet()) {
      tables.append("\n## `").append(section.getKey()).append("`\n\n");
      tables.append("| key | default | what it says |\n| --- | --- | --- |\n");
      Map<String, String> docs = docs(section.getValue());
      for (Member member : Schemas.strict().of(section.getValue()).members()) {
        tables.append(row(section.getKey(), member, docs.get(member.component())));
      }
    }
    return tables.append("\n").toString();
  }

  private static String row(String section, Member member, String doc) {
    assertThat(doc).as("the comment of %s.%s", section, member.component()).isNotBlank();
    String key = member.component().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    String text = member.defaultValue().map(value -> "`" + value + "`").orElse("");
    return "| `%s.%s` | %s | %s |\n".formatted(section, key, text, doc);
  }

  private static Map<String, String> docs(Class<?> type) throws IOException {
    Path file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
    Map<String, String> docs = new LinkedHashMap<>();
    PARAMETER
        .matcher(Files.readString(file))
        .results()
        .forEach((MatchResult found) -> docs.putIfAbsent(found.group(1), plain(found.group(2))));
    return docs;
  }

  private static String plain(String comment) {
    return comment
        .replace("///", " ")
        .replaceAll("\\{@link #?([^}]*)\\}", "`$1`")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }
}
