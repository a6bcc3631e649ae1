package dev.triveni.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Form;
import dev.triveni.web.FormSettings;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.Upload;
import dev.triveni.web.support.Apps;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final Handler ECHO = request -> Response.json(request.form().values());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # body                     | values
          title=Cats&text=a+b%21     | {title=[Cats], text=[a b!]}
          tag=a&tag=b                | {tag=[a, b]}
          title=&text                | {title=[], text=[]}
          n%C3%A4me=%E2%82%AC        | {näme=[€]}
          näme=€                     | {näme=[€]}
          a%3Db=c%26d                | {a=b=[c&d]}
          &&a=1&                     | {a=[1]}
          ''                         | {}
          """,
      delimiter = '|')
  void urlEncodedFieldsAreDecoded(String body, String values) {
    assertThat(send(URL_ENCODED, body).json()).hasToString(values);
  }

  @ParameterizedTest
  @CsvSource({"a=%", "a=%zz", "a=%ff"})
  void wrongEscapesAreRefused(String body) {
    TestResponse response = send(URL_ENCODED, body);
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text()).contains("The form has a '%'");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    TestResponse response = send(ECHO, URL_ENCODED, new byte[] {'a', '=', (byte) 0xe4});
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text()).contains("not UTF-8");
  }

  @Test
  void aMissingFieldIsNamed() {
    TestResponse response =
        send(request -> Response.text(request.form().get("title")), URL_ENCODED, bytes("text=a"));
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text()).contains("The form has no field 'title'.");
  }

  @Test
  void aMissingFileIsNamed() {
    TestResponse response =
        send(
            request -> Response.text(request.form().file("photo").fileName()),
            URL_ENCODED,
            bytes("photo=cat.png"));
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text()).contains("The form has no file 'photo'.");
  }

  @Test
  void aFormMayBeAskedForAgain() {
    Handler twice =
        request ->
            Response.text(
                request.form().get("a")
                    + request.form().get("a")
                    + (request.form() == request.form()));
    assertThat(send(twice, URL_ENCODED, bytes("a=1")).text()).isEqualTo("11true");
  }

  @Test
  void aBodyThatWasReadWholeIsStillAForm() {
    Handler signed =
        request -> Response.text(request.body().bytes().length + request.form().get("a"));
    assertThat(send(signed, URL_ENCODED, bytes("a=1")).text()).isEqualTo("31");
  }

  @Test
  void anotherTypeIsRefused() {
    TestResponse response = send("application/json", "{}");
    assertThat(response.status()).isEqualTo(415);
    assertThat(response.text()).contains("declared as application/json. Send a form:");
  }

  @Test
  void aRequestWithoutABodyHasAnEmptyForm() {
    try (TestClient client = TestClient.of(Apps.create().get("/", ECHO))) {
      assertThat(client.get("/").text()).isEqualTo("{}");
    }
  }

  @Test
  void fieldsAndFilesComeInOneForm() {
    Handler handler =
        request -> {
          Form form = request.form();
          Upload photo = form.file("photo");
          return Response.json(
              List.of(
                  form.get("title"),
                  photo.fileName(),
                  photo.type(),
                  photo.size(),
                  photo.bytes(10)[0],
                  form.files("photo").size()));
        };
    Form form =
        Form.of("title", "Cäts")
            .with("photo", Upload.of("mün\"ze.png", "image/png", new byte[] {1, 2}))
            .with("photo", Upload.of("b.png", "image/png", new byte[] {3}));
    try (TestClient client = TestClient.of(Apps.create().post("/", handler))) {
      assertThat(client.post("/", form).text())
          .isEqualTo("[\"Cäts\",\"mün\\\"ze.png\",\"image/png\",2,1,2]");
    }
  }

  @Test
  void tooMuchTextIsRefused() {
    FormSettings small = FormSettings.standard().withTextBytes(10);
    Handler handler = request -> Response.json(request.form(small).values());
    assertThat(send(handler, URL_ENCODED, bytes("a=23456789")).status()).isEqualTo(200);
    TestResponse response = send(handler, URL_ENCODED, bytes("a=234567890"));
    assertThat(response.status()).isEqualTo(413);
    assertThat(response.text()).contains("The form has more than 10 bytes of text.");
  }

  @Test
  void tooManyFieldsAreRefused() {
    FormSettings few = FormSettings.standard().withParts(2);
    Handler handler = request -> Response.json(request.form(few).values());
    assertThat(send(handler, URL_ENCODED, bytes("a=1&b=2")).status()).isEqualTo(200);
    assertThat(send(handler, URL_ENCODED, bytes("a=1&b=2&c=3")).status()).isEqualTo(413);
  }

  @Test
  void aFilterMayChangeWhatARouteAccepts() {
    App app =
        Apps.create()
            .filter((request, next) ->
                next.handle(request.with(FormSettings.KEY, FormSettings.standard().withParts(1))))
            .post("/", ECHO);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.post("/", Form.of("a", 1)).status()).isEqualTo(200);
      assertThat(client.post("/", Form.of("a", 1).with("b", 2)).status()).isEqualTo(413);
    }
  }

  @Test
  void whatIsAcceptedIsConfigured() {
    Map<String, String> values = Map.of("forms.parts", "1", "forms.text-bytes", "100");
    App app = App.create(dev.triveni.web.Config.of(values)).post("/", ECHO);
    App around = Apps.create().mount("/inner", app).post("/", ECHO);
    Form two = Form.of("a", 1).with("b", 2);
    try (TestClient client = TestClient.of(around)) {
      assertThat(client.post("/inner/", two).status()).isEqualTo(413);
      assertThat(client.post("/", two).status()).isEqualTo(200);
    }
  }

  private static TestResponse send(String type, String body) {
    return send(ECHO, type, bytes(body));
  }

  private static TestResponse send(Handler handler, String type, byte[] body) {
    try (TestClient client = TestClient.of(Apps.create().post("/", handler))) {
      return client.send("POST", "/", Headers.of("Content-Type", type), body);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
