package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.html.blog.NewNote;
import dev.triveni.html.blog.Note;
import dev.triveni.html.blog.Note.Mood;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Records;
import dev.triveni.web.TestClient;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records by years, months, weeks and days. It is 22 November 2026, a Sunday.
class ArchiveViewsTest {
  private final Records<Note, NewNote, Long> notes = NewNote.diary();
  private final App app =
      App.create()
          .install(Html.templates())
          .add(
              ArchiveViews.of(notes, Note::written)
                  .today(() -> LocalDate.of(2026, 11, 22))
                  .under("/diary"));
  private final TestClient client = TestClient.of(app);

  @BeforeEach
  void write() {
    add("Old", "2024-12-30");
    add("Spring", "2026-04-01");
    add("Monday", "2026-11-16");
    add("Now", "2026-11-22");
    add("Soon", "2026-11-23");
  }

  private void add(String title, String day) {
    notes.add(new NewNote(title, "…", LocalDate.parse(day), Mood.VERY_WELL, Optional.empty()));
  }

  @AfterEach
  void close() {
    client.close();
  }

  private String text(String path) {
    return client.get(path).text();
  }

  @Test
  @Shows("DJ-79")
  void theIndexListsAllNewestFirstAndTheYears() {
    assertThat(text("/diary"))
        .contains("<h1>Diary</h1>", "href=\"/diary/2026\">2026<", "href=\"/diary/2024\">2024<")
        .containsSubsequence(">Now</a>", ">Monday</a>", ">Spring</a>", ">Old</a>")
        .doesNotContain("Soon", "2025</a>");
  }

  @Test
  @Shows("DJ-79")
  void aYearListsItsMonthsAndTheYearBefore() {
    assertThat(text("/diary/2026"))
        .contains("<h1>Diary, 2026</h1>", "href=\"/diary/2026/11\">November 2026<")
        .contains("href=\"/diary/2026/4\">April 2026<", "href=\"/diary/2024\">2024<")
        .doesNotContain("Old", "Soon");
    assertThat(text("/diary/2024")).contains(">Old</a>", "href=\"/diary/2026\">2026<");
  }

  @Test
  @Shows("DJ-79")
  void aMonthListsItsDaysAndTheMonthsBesideIt() {
    assertThat(text("/diary/2026/11"))
        .contains("<h1>Diary, November 2026</h1>", "href=\"/diary/2026/11/16\">16 November 2026<")
        .contains("href=\"/diary/2026/4\">April 2026<")
        .doesNotContain(">Spring<", "Soon");
  }

  @Test
  @Shows("DJ-79")
  void weeksBeginOnMondayAndBelongToTheYearOfTheirThursday() {
    assertThat(text("/diary/2026/week/47"))
        .contains("<h1>Diary, Week 47 of 2026</h1>", ">Now</a>", ">Monday</a>")
        .contains("href=\"/diary/2026/week/14\">Week 14 of 2026<")
        .doesNotContain(">Spring<");
    assertThat(text("/diary/2025/week/1")).contains(">Old</a>");
  }

  @Test
  @Shows("DJ-79")
  void aDayAndToday() {
    assertThat(text("/diary/2026/11/16")).contains("Diary, 16 November 2026", ">Monday</a>");
    assertThat(text("/diary/today"))
        .contains("Diary, 22 November 2026", ">Now</a>", "href=\"/diary/2026/11/16\"")
        .doesNotContain(">Monday<");
  }

  @Test
  @Shows("DJ-79")
  void aRecordStandsBelowItsDay() {
    assertThat(text("/diary/2026/11/22")).contains("href=\"/diary/2026/11/22/4\">Now<");
    assertThat(text("/diary/2026/11/22/4")).contains("<h1>Now</h1>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2025",
        "/2027",
        "/0",
        "/12345",
        "/2026/5",
        "/2026/13",
        "/2026/0",
        "/2026/week/54",
        "/2026/week/46",
        "/2026/2/30",
        "/2026/11/23",
        "/2026/11/15",
        "/2026/11/16/4",
        "/2026/11/23/5",
        "/2026/11/22/9",
        "/2026/13/1/1"
      })
  void whatIsEmptyWrongOrOfTheFutureIsNotFound(String path) {
    assertThat(client.get("/diary" + path).status()).isEqualTo(404);
  }
}
