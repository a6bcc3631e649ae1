package dev.triveni.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Default;
import dev.triveni.web.App;
import dev.triveni.web.Form;
import dev.triveni.web.FormResult;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.Upload;
import dev.triveni.web.support.Apps;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormRecordsTest {
  enum Status {
    DRAFT,
    PUBLISHED
  }

  record NewPost(
      @Size(min = 3) String title,
      @Max(5) int stars,
      Optional<LocalDate> on,
      @Default("DRAFT") Status status,
      boolean pinned,
      List<String> tags) {}

  record Address(String street, Optional<String> city) {}

  record Item(String name, @Max(9) int count) {}

  record Order(Address address, Optional<Address> bill, @NotEmpty List<Item> items) {}

  record Comment(String text, Optional<Comment> answer) {}

  @Test
  void textsBecomeARecord() {
    Form form =
        Form.of("title", "Cats")
            .with("stars", 5)
            .with("on", "2026-11-22")
            .with("status", "PUBLISHED")
            .with("pinned", "on")
            .with("tags", "a")
            .with("tags", "b")
            .with("csrf", "ignored");
    assertThat(read(NewPost.class, form))
        .isEqualTo(
            "NewPost[title=Cats, stars=5, on=Optional[2026-11-22], status=PUBLISHED, pinned=true,"
                + " tags=[a, b]]");
  }

  @Test
  void whatIsLeftEmptyIsAbsent() {
    Form form =
        Form.of("title", "Cats")
            .with("stars", 1)
            .with("on", "")
            .with("status", "")
            .with("tags", "");
    assertThat(read(NewPost.class, form))
        .isEqualTo(
            "NewPost[title=Cats, stars=1, on=Optional.empty, status=DRAFT, pinned=false, tags=[]]");
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    App app = Apps.create().post("/", request -> Response.text("" + request.form(NewPost.class)));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response =
          client.post("/", Form.of("title", "ab").with("stars", "many").with("on", "tomorrow"));
      assertThat(response.status()).isEqualTo(422);
      assertThat(response.text())
          .contains("\"loc\":[\"body\",\"title\"]", "\"input\":\"ab\"", "string_too_short")
          .contains("\"loc\":[\"body\",\"stars\"]", "int_parsing")
          .contains("\"loc\":[\"body\",\"on\"]", "date_from_datetime_parsing");
    }
  }

  @Test
  void aRequiredTextThatIsLeftEmptyIsMissing() {
    assertThat(result(NewPost.class, Form.of("title", "").with("stars", 1)).errors())
        .isEqualTo(Map.of("title", List.of("Field required")));
  }

  @Test
  void aPageShowsTheFormAgainWithItsMistakes() {
    App app =
        Apps.create()
            .post(
                "/",
                request -> {
                  FormResult<NewPost> post = request.formResult(NewPost.class);
                  return post.isValid()
                      ? Response.redirect("/posts/" + post.value().title())
                      : Response.text(post.form().get("title") + ": " + post.errors("title"))
                          .withStatus(422);
                });
    try (TestClient client = TestClient.of(app)) {
      TestResponse again = client.post("/", Form.of("title", "ab").with("stars", 1));
      assertThat(again).hasToString("422 ab: [String should have at least 3 characters]");
      assertThat(client.post("/", Form.of("title", "Cats").with("stars", 1)).header("Location"))
          .contains("/posts/Cats");
    }
  }

  @Test
  void recordsInsideAndListsOfRecordsAreRead() {
    Form form =
        Form.of("address.street", "High St")
            .with("bill.street", "")
            .with("items.0.name", "pen")
            .with("items.0.count", 1)
            .with("items.1.name", "ink")
            .with("items.1.count", 2)
            .with("items.2.name", "");
    assertThat(read(Order.class, form))
        .isEqualTo(
            "Order[address=Address[street=High St, city=Optional.empty], bill=Optional.empty,"
                + " items=[Item[name=pen, count=1], Item[name=ink, count=2]]]");
  }

  @Test
  void mistakesInsideAreNamedAsTheirFields() {
    Form form =
        Form.of("bill.city", "Bonn")
            .with("items.0.name", "pen")
            .with("items.0.count", 1)
            .with("items.1.name", "ink")
            .with("items.1.count", 10);
    assertThat(result(Order.class, form).errors())
        .containsOnlyKeys("address.street", "bill.street", "items.1.count");
  }

  @Test
  void aRecordInsideItselfIsNotLookedFor() {
    Form form = Form.of("text", "a").with("answer.text", "b");
    assertThat(read(Comment.class, form)).isEqualTo("Comment[text=a, answer=Optional.empty]");
  }

  @Test
  void aHugeNumberOfARowMakesNoHugeList() {
    Form form =
        Form.of("address.street", "a").with("items.999999.name", "b").with("items.999999.count", 1);
    assertThat(result(Order.class, form).value().items()).hasSize(1);
  }

  private static String read(Class<?> type, Form form) {
    return String.valueOf(result(type, form).value());
  }

  private static <T> FormResult<T> result(Class<T> type, Form form) {
    return dev.triveni.web.FormReader.of(Apps.create().schemas().of(type)).read(form);
  }

  record Page(int number, Upload scan) {}

  record Letter(String from, Optional<Upload> photo, List<Upload> others, List<Page> pages) {}

  @Test
  void filesAreMembersOfARecord() {
    Form form =
        Form.of("from", "Ann")
            .with("photo", file("ann.png"))
            .with("others", file("1.txt"))
            .with("others", file("2.txt"))
            .with("pages.0.number", 7)
            .with("pages.0.scan", file("7.pdf"));
    assertThat(read(Letter.class, form))
        .isEqualTo(
            "Letter[from=Ann, photo=Optional[ann.png (1 bytes)], others=[1.txt (1 bytes), 2.txt (1"
                + " bytes)], pages=[Page[number=7, scan=7.pdf (1 bytes)]]]");
  }

  @Test
  void aFileThatIsNotThereIsMissingAndATextIsNone() {
    Form form = Form.of("from", "Ann").with("photo", "ann.png").with("pages.0.number", 7);
    App app = Apps.create().post("/", request -> Response.text("" + request.form(Letter.class)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.post("/", form).text())
          .contains("expected a file, sent as multipart/form-data", "\"photo\"")
          .contains("\"missing\"", "\"scan\"");
    }
  }

  @Test
  void aFileCannotBeWrittenIntoADocument() {
    App app = Apps.create().post("/", request -> Response.text("" + request.json(Letter.class)));
    try (TestClient client = TestClient.of(app)) {
      var sent = Map.of("from", "Ann", "photo", Map.of("name", "ann.png", "size", 1));
      assertThat(client.post("/", sent).status()).isEqualTo(422);
    }
  }

  private static Upload file(String name) {
    return Upload.of(name, "application/octet-stream", new byte[1]);
  }
}
