package dev.triveni.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Bodies that a reader of multipart forms must not take for something else. `~` is a line end.
class HostileMultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=X";

  /// Every value and, in angle brackets, every file with its name.
  private static final Handler ECHO =
      request -> {
        Map<String, Object> seen = new TreeMap<>(request.form().values());
        for (var field : request.form().files().entrySet()) {
          for (Upload file : field.getValue()) {
            String text = new String(file.bytes(1_000_000), StandardCharsets.UTF_8);
            seen.put("<" + field.getKey() + " " + file.fileName() + ">", text);
          }
        }
        return Response.text(seen.toString());
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # body, after "--X~Content-Disposition: form-data; name=a"       | what is read
          ~~1~--X--~                                                       | {a=[1]}
          ~~1~--X--                                                        | {a=[1]}
          ~~~--X--~                                                        | {a=[]}
          ~~1~--X--epilogue~--X~is ignored                                 | {a=[1]}
          ~~1~--X \t ~Content-Disposition: form-data; name=b~~2~--X--      | {a=[1], b=[2]}
          ~~1~-X~--~--~--x~--X--                                           | {a=[1~-X~--~--~--x]}
          ~~~~~--X--                                                       | {a=[~~]}
          ~~1\\r\\r\\n\\n2~--X--                                            | {a=[1\\r\\r\\n\\n2]}
          ~~1~--X~Content-Disposition: form-data; name=a~~2~--X--          | {a=[1, 2]}
          ~~~--X~Content-Disposition: form-data; name=b~~~--X--            | {a=[], b=[]}
          ; filename=x.txt~~1~--X--                                        | {<a x.txt>=1}
          ; filename="x;y.txt"~~1~--X--                                    | {<a x;y.txt>=1}
          ; filename="x\\"y.txt"~~1~--X--                                  | {<a x"y.txt>=1}
          ; filename="x%22y.txt"~~1~--X--                                  | {<a x"y.txt>=1}
          ; filename="C:\\dir\\x.txt"~~1~--X--                             | {<a x.txt>=1}
          ; filename="../../etc/passwd"~~1~--X--                           | {<a passwd>=1}
          ; filename=""~~~--X--                                            | {}
          ; filename=""~~1~--X--                                           | {<a >=1}
          ; filename="é€.txt"~~1~--X--                                     | {<a é€.txt>=1}
          ; filename="\u202etxt.exe"~~1~--X--                              | {<a txt.exe>=1}
          ; filename=a; filename*=UTF-8''%e2%82%ac.txt~~1~--X--            | {<a €.txt>=1}
          ; filename=a; filename*=UTF-8''%ff.txt~~1~--X--                  | {<a a>=1}
          ; filename=a; filename*=KOI8-R''%c1.txt~~1~--X--                 | {<a a>=1}
          ~Content-Type: text/plain; charset=iso-8859-1~~1~--X--           | {a=[1]}
          ~content-TYPE: text/plain~X-Other: 7~~1~--X--                    | {a=[1]}
          ~Content-Transfer-Encoding: 8bit~~1~--X--                        | {a=[1]}
          ~Content-Type: multipart/mixed; boundary=Y~~--Y~~b~--Y--~--X--   | {a=[--Y~~b~--Y--]}
          """)
  void whatIsRightIsRead(String body, String seen) {
    TestResponse response = part(body);
    assertThat(response.text()).isEqualTo(lines(seen));
    assertThat(response.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # body, after "--X~Content-Disposition: form-data; name=a"  | why it is refused
          ~~1                                                         | ends before its last boundary
          ~~1~                                                        | ends before its last boundary
          ~~1~--                                                      | ends before its last boundary
          ~~1~--X                                                     | ends before its last boundary
          ~~1~--X-                                                    | ends before its last boundary
          ~~1~--X~                                                    | ends before its last boundary
          ~                                                           | ends before its last boundary
          `                                                           ` | ends before its last boundary
          ~~1~--Xy~--X--                                              | not followed by a line end
          ~~1~--X\\n~--X--                                            | not followed by a line end
          ~~1~--X\\r~--X--                                            | not followed by a line end
          ~~1~--X-~~--X--                                             | not followed by a line end
          ~Bad Name: 1~~1~--X--                                       | not name: value
          ~NoColon~~1~--X--                                           | not name: value
          ~ folded: 1~~1~--X--                                        | not name: value
          ~: 1~~1~--X--                                               | not name: value
          ~X-A : 1~~1~--X--                                           | not name: value
          ~X-A: 1\\nX-B: 2~~1~--X--                                   | ends in LF alone
          ~X-A: 1\\rX-B: 2~~1~--X--                                   | with CR inside
          ~X-A: \\0~~1~--X--                                          | a control character
          ; filename="x\\0.txt"~~1~--X--                              | a control character
          ; name=b~~1~--X--                                           | the parameter 'name' twice
          ; filename=a; filename=b~~1~--X--                           | the parameter 'filename' twice
          ; filename="a~~1~--X--                                      | quoted value without an end
          ; filename="a"b~~1~--X--                                    | something behind the value
          ; filename~~1~--X--                                         | not name=value
          ~Content-Disposition: form-data; name=b~~1~--X--            | not just one Content-Disposition
          ~Content-Type: text/plain; charset=klingon~~1~--X--         | a charset that is not known
          ~Content-Transfer-Encoding: base64~~MQ==~--X--              | Send its bytes as they are
          ~Content-Transfer-Encoding: quoted-printable~~1~--X--       | Send its bytes as they are
          """)
  void whatIsWrongIsRefused(String body, String why) {
    TestResponse response = part(body.strip());
    assertThat(response.text()).contains(why);
    assertThat(response.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          multipart/form-data                                    | 400
          multipart/form-data; boundary=                         | 400
          multipart/form-data; boundary=""                       | 400
          multipart/form-data; boundary="X "                     | 400
          multipart/form-data; boundary=X; boundary=Y            | 400
          multipart/form-data; boundary="X                       | 400
          multipart/form-data; boundary=X<                       | 400
          multipart/form-data; boundary=ä                        | 400
          multipart/form-data; boundary=X                        | 200
          multipart/form-data; boundary="X"                      | 200
          Multipart/Form-Data; charset=utf-8; BOUNDARY=X         | 200
          multipart/form-data;boundary="X";                      | 200
          multipart/mixed; boundary=X                            | 415
          """)
  void theBoundaryIsWhatTheTypeSays(String type, int status) {
    assertThat(send(type, "--X~Content-Disposition: form-data; name=a~~1~--X--").status())
        .isEqualTo(status);
  }

  @Test
  void theBoundaryHasSeventyCharactersAtMost() {
    String long70 = "-".repeat(70);
    String body = "--%s~Content-Disposition: form-data; name=a~~1~--%s--";
    assertThat(send("multipart/form-data; boundary=" + long70, body.formatted(long70, long70)))
        .hasToString("200 {a=[1]}");
    String long71 = long70 + "-";
    assertThat(send("multipart/form-data; boundary=" + long71, body.formatted(long71, long71)))
        .extracting(TestResponse::status)
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          preamble~--X~Content-Disposition: form-data; name=a~~1~--X--    | 200
          ~--X~Content-Disposition: form-data; name=a~~1~--X--            | 200
          --X--                                                           | 200
          --X--~                                                          | 200
          ~--X--                                                          | 200
          --X~~1~--X--                                                    | 400
          --X~Content-Type: text/plain~~1~--X--                           | 400
          --X~Content-Disposition: attachment; name=a~~1~--X--            | 400
          --X~Content-Disposition: form-data~~1~--X--                     | 400
          --Y~Content-Disposition: form-data; name=a~~1~--Y--             | 400
          `                                                          `    | 400
          """)
  void theFormBeginsWithABoundary(String body, int status) {
    assertThat(send(TYPE, body.strip()).status()).isEqualTo(status);
  }

  static Stream<Arguments> excesses() {
    FormSettings standard = FormSettings.standard();
    String file = "--X~Content-Disposition: form-data; name=a; filename=b~~1~";
    String text = "--X~Content-Disposition: form-data; name=a~~1~";
    return Stream.of(
        Arguments.of(text.repeat(10_000), standard, "more than 1000 parts"),
        Arguments.of(file.repeat(101), standard, "more than 100 files"),
        Arguments.of(
            "--X~Content-Disposition: form-data; name=a; filename=" + "b".repeat(256) + "~~1~",
            standard,
            "more than 255 characters in the name"),
        Arguments.of(
            "--X~X-Huge: " + "b".repeat(8_192) + "~~1~",
            standard,
            "more than 8192 bytes of header"),
        Arguments.of("--X~" + "X-A: b~".repeat(2_000), standard, "8192 bytes of header"),
        Arguments.of(text.repeat(6), standard.withTextBytes(11), "more than 11 bytes of text"),
        Arguments.of(
            "--X~Content-Disposition: form-data; name=" + "a".repeat(20) + "~~1~",
            standard.withTextBytes(11),
            "more than 11 bytes of text"));
  }

  @ParameterizedTest
  @MethodSource("excesses")
  void tooMuchOfAnythingIsRefused(String body, FormSettings settings, String why) {
    Handler handler = request -> Response.json(request.form(settings).values());
    TestResponse response = send(handler, TYPE, body + "--X--");
    assertThat(response.text()).contains(why);
    assertThat(response.status()).isEqualTo(413);
  }

  @Test
  void aCharsetOfAPartIsUsed() {
    String head = lines("--X~Content-Disposition: form-data; name=a~");
    String rest = lines("Content-Type: text/plain; charset=iso-8859-1~~é~--X--");
    byte[] body = (head + rest).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(send(ECHO, TYPE, body)).hasToString("200 {a=[é]}");
    byte[] utf8 = lines(head + "~é~--X--").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(send(ECHO, TYPE, utf8).text()).contains("not UTF-8");
  }

  /// The delimiter may be cut anywhere by the end of the buffer.
  @Test
  void boundariesAreFoundWhereverTheyAre() {
    List<Integer> wrong =
        Stream.iterate(16_200, size -> size + 1)
            .limit(400)
            .filter(size -> !partOf(size).equals("200 {a=[" + "\r\n--".repeat(size / 4) + "]}"))
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static String partOf(int size) {
    return part("~~" + "~--".repeat(size / 4) + "~--X--").toString();
  }

  private static TestResponse part(String rest) {
    return send(TYPE, "--X~Content-Disposition: form-data; name=a" + rest);
  }

  private static TestResponse send(String type, String body) {
    return send(ECHO, type, body);
  }

  private static TestResponse send(Handler handler, String type, String body) {
    return send(handler, type, lines(body).getBytes(StandardCharsets.UTF_8));
  }

  private static TestResponse send(Handler handler, String type, byte[] body) {
    try (TestClient client = TestClient.of(Apps.create().post("/", handler))) {
      return client.send("POST", "/", Headers.of("Content-Type", type), body);
    }
  }

  /// What a line of the table stands for.
  private static String lines(String text) {
    return text.replace("~", "\r\n").replace("\\n", "\n").replace("\\r", "\r").replace("\\0", "\0");
  }
}
