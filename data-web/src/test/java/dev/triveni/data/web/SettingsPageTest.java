package dev.triveni.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Member;
import dev.triveni.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The page of all settings has those of the database, as their record and its comment say.
class SettingsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "settings.md");
  private static final Path SOURCE =
      Path.of("src/main/java/dev/triveni/data/web/DatabaseSection.java");

  @Test
  void thePageListsEachSettingOfTheDatabaseWithItsDefaultAndMeaning() throws IOException {
    String page = Files.readString(PAGE);
    String source = Files.readString(SOURCE).replaceAll("\\s*///\\s+", " ");
    for (Member member : Schemas.strict().of(DatabaseSection.class).members()) {
      String row = row(page, member);
      String meaning = row.substring(row.lastIndexOf("| ", row.length() - 3) + 2, row.length() - 2);
      assertThat(source).contains("@param " + member.component() + " " + meaning);
      assertThat(row).contains(member.defaultValue().map(String::valueOf).orElse(""));
    }
  }

  private static String row(String page, Member member) {
    String key = member.component().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return page.lines()
        .filter(line -> line.startsWith("| `database." + key + "` |"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for database." + key));
  }
}
