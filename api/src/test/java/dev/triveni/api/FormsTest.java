package dev.triveni.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.Alias;
import dev.triveni.schema.Default;
import dev.triveni.schema.Extra;
import dev.triveni.schema.Tuple;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Fields and files of forms as parameters.
@Shows(value = "FA-06", code = "Object upload(Upload file, List<Upload> more, @Form String token)")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {
  private static final Upload TEXT =
      Upload.of("a.txt", "text/plain", "<file content>".getBytes(StandardCharsets.UTF_8));

  private TestClient client;

  @BeforeAll
  void start() {
    client =
        TestClient.of(
            Apps.asFastApi(api -> api.otherContent(OtherContent.MISTAKEN).routes(new Desk())));
  }

  @AfterAll
  void stop() {
    client.close();
  }

  @Test
  void fieldsAreParametersAndAllThatIsMissingIsTold() {
    assertThat(client.post("/login", form("username", "Foo").with("password", "secret")).text())
        .isEqualTo("{\"username\":\"Foo\",\"remember\":false}");
    assertThat(mistakes(client.post("/login", form("username", ""))))
        .isEqualTo("missing body.username null, missing body.password null");
    assertThat(mistakes(client.post("/login", Map.of("username", "Foo", "password", "s"))))
        .isEqualTo("missing body.username null, missing body.password null");
    assertThat(
            mistakes(
                client.post(
                    "/login",
                    form("username", "F").with("password", "s").with("remember", "perhaps"))))
        .isEqualTo("bool_parsing body.remember perhaps");
  }

  @Test
  void aRecordTakesTheFormAndMayForbidOtherFields() {
    dev.triveni.web.Form form = form("username", "Foo").with("password", "secret");
    assertThat(client.post("/model", form).text())
        .isEqualTo("{\"username\":\"Foo\",\"password\":\"secret\"}");
    assertThat(client.post("/model", form.with("extra", "extra")).status()).isEqualTo(200);
    assertThat(mistakes(client.post("/exact", form.with("extra", "extra"))))
        .isEqualTo("extra_forbidden body.extra extra");
    assertThat(mistakes(client.post("/model", form("username", "Foo").with("extra", "x"))))
        .isEqualTo("missing body.password {username=Foo, extra=x}");
    assertThat(mistakes(client.post("/exact", form("username", "Foo"))))
        .isEqualTo("missing body.password {username=Foo}");
    assertThat(mistakes(client.send("POST", "/exact")))
        .isEqualTo("missing body.username {}, missing body.password {}");
  }

  @Test
  void filesAreTakenAsFilesOrBytesOneOrManyOrNone() {
    assertThat(client.post("/bytes", form("file", TEXT)).text()).isEqualTo("14");
    assertThat(client.post("/upload", form("file", TEXT)).text())
        .isEqualTo("[\"a.txt\",\"text/plain\",14]");
    assertThat(client.post("/uploads", form("files", TEXT).with("files", TEXT)).text())
        .isEqualTo("[\"a.txt\",\"a.txt\"]");
    assertThat(client.post("/all-bytes", form("files", TEXT).with("files", TEXT)).text())
        .isEqualTo("[14,14]");
    assertThat(client.send("POST", "/maybe").text()).isEqualTo("\"none\"");
    assertThat(client.post("/maybe", form("file", TEXT)).text()).isEqualTo("\"a.txt\"");
    assertThat(
            client
                .post("/mixed", form("file", TEXT).with("fileb", TEXT).with("token", "foo"))
                .text())
        .isEqualTo("[14,\"foo\",\"text/plain\"]");
  }

  @Test
  void whatIsNoFileIsToldInItsPlace() {
    assertThat(mistakes(client.post("/mixed", form("file", TEXT))))
        .isEqualTo("missing body.fileb null, missing body.token null");
    assertThat(mistakes(client.post("/upload", Map.of("file", "Foo"))))
        .isEqualTo("missing body.file null");
    TestResponse text = client.post("/upload", form("file", "text"));
    assertThat(mistakes(text)).isEqualTo("value_error body.file text");
    assertThat(text.text()).contains("Value error, Expected UploadFile, received: <class 'str'>");
    assertThat(
            mistakes(
                client.post("/uploads", form("files", TEXT).with("files", "a").with("files", "b"))))
        .isEqualTo("value_error body.files.1 a, value_error body.files.2 b");
  }

  @Test
  void aTextIsTakenWhereBytesAreAsked() {
    assertThat(client.post("/bytes", form("file", "text")).text()).isEqualTo("4");
    assertThat(client.post("/all-bytes", form("files", TEXT).with("files", "text")).text())
        .isEqualTo("[14,4]");
    assertThat(mistakes(client.post("/bytes", form("file", ""))))
        .isEqualTo("missing body.file null");
  }

  @Test
  @Shows(value = "FA-06", code = "try (InputStream in = upload.open()) { … }")
  void aFileIsReadInPartsAndAgainWhetherInMemoryOrOnDisk() {
    Config tiny = Config.of(Map.of("forms.memory-bytes", "100"));
    Api desk = Api.of(api -> api.routes(new Desk()));
    try (TestClient disk = TestClient.of(App.create(tiny).install(desk))) {
      readInParts(client);
      readInParts(disk);
    }
  }

  private static void readInParts(TestClient client) {
    for (int size : new int[] {10, 90_000}) {
      Upload file = Upload.of("a.bin", "application/x-a", "ab".repeat(size / 2).getBytes(US_ASCII));
      assertThat(client.post("/parts", form("file", file)).text())
          .isEqualTo(
              "{\"name\":\"a.bin\",\"type\":\"application/x-a\",\"size\":%d,\"first\":\"ab\",\"behind\":\"ba\",\"again\":\"ab\",\"disposition\":true}"
                  .formatted(size));
    }
  }

  @Test
  @Shows({"FA-04", "FA-05"})
  void aFormMayKeepOtherFieldsHaveOtherNamesAndTuples() {
    assertThat(
            client
                .post("/kept", form("limit", "3").with("a", "1").with("b", "2").with("b", "3"))
                .text())
        .isEqualTo("{\"limit\":3,\"a\":\"1\",\"b\":[\"2\",\"3\"]}");
    assertThat(client.post("/kept", form("max", "3")).text()).isEqualTo("{\"limit\":3}");
    assertThat(client.post("/pair", form("pair", "1").with("pair", "a")).text())
        .isEqualTo("[1,\"a\"]");
    assertThat(mistakes(client.post("/pair", form("pair", "1"))))
        .isEqualTo("missing body.pair.1 [1]");
  }

  @Test
  void anApplicationThatIsStrictRefusesOtherContent() {
    try (TestClient strict = Apps.client(new Desk())) {
      assertThat(strict.post("/login", Map.of("username", "Foo")).status()).isEqualTo(415);
    }
  }

  @Test
  void theDocumentTellsFieldsAndFiles() {
    String document = client.get("/openapi.json").text();
    assertThat(document)
        .contains(
            "\"multipart/form-data\":{\"schema\":{\"type\":\"object\",\"properties\":{\"file\":"
                + "{\"type\":\"string\",\"contentMediaType\":\"application/octet-stream\"}",
            "\"application/x-www-form-urlencoded\":{\"schema\":{\"$ref\":"
                + "\"#/components/schemas/Credentials\"}}",
            "\"password\":{\"type\":\"string\",\"deprecated\":true}");
  }

  @Test
  void aRecordOfTheFormMayHoldFiles() {
    assertThat(client.post("/parcel", form("to", "Ann").with("label", TEXT)).text())
        .isEqualTo("\"Ann a.txt\"");
    assertThat(client.post("/parcel", form("to", "Ann")).text()).isEqualTo("\"Ann none\"");
    assertThat(mistakes(client.post("/parcel", form("to", "Ann").with("label", "text"))))
        .isEqualTo("value_error body.label text");
    assertThat(client.get("/openapi.json").text())
        .contains(
            "\"multipart/form-data\":{\"schema\":{\"$ref\":\"#/components/schemas/Parcel\"}}");
  }

  @Test
  void aRecordWithFilesIsNotReadFromJson() {
    assertThatThrownBy(() -> Apps.client(new Office()))
        .hasMessageContaining("TRV-API-216 Office.send: Parameter 'parcel'")
        .hasMessageContaining("Take it from a form: @Form.");
  }

  private static dev.triveni.web.Form form(String name, Object value) {
    return value instanceof Upload file
        ? dev.triveni.web.Form.empty().with(name, file)
        : dev.triveni.web.Form.of(name, value);
  }

  private static String mistakes(TestResponse response) {
    assertThat(response.status()).as(response.text()).isEqualTo(422);
    return BodiesTest.items(response);
  }

  record Credentials(String username, String password) {}

  record Kept(@Default("5") @Alias("max") int limit, @Extra Map<String, Object> others) {}

  @Tuple
  record Pair(int number, String name) {}

  record Parts(
      String name,
      String type,
      long size,
      String first,
      String behind,
      String again,
      boolean disposition) {}

  record Remembered(String username, boolean remember) {}

  record Parcel(String to, Optional<Upload> label) {}

  @Routes
  static class Office {
    @Post("/parcel")
    String send(Parcel parcel) {
      return parcel.to();
    }
  }

  @Routes
  static class Desk {
    @Post("/parcel")
    String parcel(@Form Parcel parcel) {
      return parcel.to() + " " + parcel.label().map(Upload::fileName).orElse("none");
    }

    @Post("/login")
    Remembered login(
        @Form String username,
        @Form(deprecated = true) String password,
        @Form @Default("false") boolean remember) {
      return new Remembered(username, remember);
    }

    @Post("/model")
    Credentials model(@Form Credentials credentials) {
      return credentials;
    }

    @Post("/exact")
    Credentials exact(@Form(exact = true) Credentials credentials) {
      return credentials;
    }

    @Post("/kept")
    Kept kept(@Form Kept form) {
      return form;
    }

    @Post("/pair")
    Pair pair(@Form Pair pair) {
      return pair;
    }

    @Post("/parts")
    Parts parts(Upload file) throws IOException {
      try (InputStream in = file.open();
          InputStream again = file.open()) {
        String first = new String(in.readNBytes(2), US_ASCII);
        in.skipNBytes(1);
        return new Parts(
            file.fileName(),
            file.type(),
            file.size(),
            first,
            new String(in.readNBytes(2), US_ASCII),
            new String(again.readNBytes(2), US_ASCII),
            file.headers().find("Content-Disposition").isPresent());
      }
    }

    @Post("/bytes")
    int bytes(@Form byte[] file) {
      return file.length;
    }

    @Post("/upload")
    Object upload(Upload file) {
      return List.of(file.fileName(), file.type(), file.size());
    }

    @Post("/uploads")
    List<String> uploads(List<Upload> files) {
      return files.stream().map(Upload::fileName).toList();
    }

    @Post("/all-bytes")
    List<Integer> allBytes(@Form List<byte[]> files) {
      return files.stream().map(file -> file.length).toList();
    }

    @Post("/maybe")
    String maybe(Optional<Upload> file) {
      return file.map(Upload::fileName).orElse("none");
    }

    @Post("/mixed")
    Object mixed(@Form byte[] file, Upload fileb, @Form String token) {
      return List.of(file.length, token, fileb.type());
    }
  }
}
