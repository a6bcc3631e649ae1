package dev.triveni.web.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.Compression;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Response;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import dev.triveni.web.support.Apps;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final byte[] NOTHING = new byte[0];
  private static final String LONG = "so much text ".repeat(400);
  private static final Headers GZIP = Headers.of("Accept-Encoding", "gzip, deflate, br");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip                     | true
          GZIP                     | true
          x-gzip                   | true
          deflate, gzip;q=0.5      | true
          br;q=1.0, gzip;q=0.001   | true
          *                        | true
          *;q=0.5                  | true
          gzip;q=1, *;q=0          | true
          gzip, identity;q=0       | true
          gzip;q=0.5, identity     | false
          gzip;q=0                 | false
          gzip;q=0.000             | false
          gzip;q=0, *              | false
          *;q=0                    | false
          identity                 | false
          br, deflate              | false
          ''                       | false
          """)
  void aClientGetsGzipIfItLikesIt(String accepted, boolean compressed) throws IOException {
    TestResponse response =
        answer(Headers.of("Accept-Encoding", accepted), _ -> Response.text(LONG));
    assertThat(response.headers().contains("Content-Encoding")).isEqualTo(compressed);
    assertThat(compressed ? unzipped(response) : response.text()).isEqualTo(LONG);
    assertThat(response.header("Vary")).hasValue("Accept-Encoding");
  }

  @Test
  void aClientThatSaysNothingGetsPlainBytes() {
    TestResponse response = answer(Headers.none(), _ -> Response.text(LONG));
    assertThat(response.text()).isEqualTo(LONG);
    assertThat(response.header("Vary")).hasValue("Accept-Encoding");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, true", "Text/HTML; charset=utf-8, true", "application/json, true",
    "application/problem+json, true", "image/svg+xml, true", "application/x-ndjson, true",
    "image/png, false", "application/zip, false", "application/octet-stream, false",
    "application/x-own, true"
  })
  void mediaTypesDecide(String type, boolean compressed) {
    Compression filter = Compression.gzip().alsoFor("application/X-Own");
    TestResponse response =
        answer(filter, GZIP, _ -> Response.bytes(LONG.getBytes(StandardCharsets.UTF_8), type));
    assertThat(response.headers().contains("Content-Encoding")).isEqualTo(compressed);
    assertThat(response.headers().contains("Vary")).isEqualTo(compressed);
  }

  @ParameterizedTest
  @CsvSource({"1023, false", "1024, true"})
  void shortBodiesStayAsTheyAre(int length, boolean compressed) {
    TestResponse response = answer(GZIP, _ -> Response.text("a".repeat(length)));
    assertThat(response.headers().contains("Content-Encoding")).isEqualTo(compressed);
    Compression all = Compression.gzip().from(length + 1);
    assertThat(
            answer(all, GZIP, _ -> Response.text("a".repeat(length)))
                .headers()
                .contains("Content-Encoding"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cache-Control    | public, No-Transform
          Content-Encoding | br
          Content-Digest   | sha-256=:AAAA:
          Repr-Digest      | sha-256=:AAAA:
          """)
  void whatShallNotBeTouchedIsNot(String name, String value) {
    TestResponse response = answer(GZIP, _ -> Response.text(LONG).header(name, value));
    assertThat(response.text()).isEqualTo(LONG);
    assertThat(response.headers().all(name)).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void jsonIsCompressedShortOrLong(int count) throws IOException {
    List<Map<String, String>> value = Collections.nCopies(count, Map.of("text", LONG));
    TestResponse response = answer(GZIP, _ -> Response.json(value));
    assertThat(response.header("Content-Encoding")).hasValue("gzip");
    assertThat(unzipped(response)).hasSize(count * (LONG.length() + 12) + 1).startsWith("[{\"t");
  }

  @Test
  void jsonThatCannotBeWrittenIsStillACleanError() {
    TestResponse response = answer(GZIP, _ -> Response.json(new Object[] {new Object()}));
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.header("Content-Type")).hasValue("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"\"a\", W/\"a\"", "W/\"a\", W/\"a\""})
  void theTagOfCompressedBytesIsWeak(String tag, String weak) {
    Handler handler = _ -> Response.text(LONG).header("ETag", tag).header("Accept-Ranges", "bytes");
    TestResponse response = answer(GZIP, handler);
    assertThat(response.headers().all("ETag")).containsExactly(weak);
    assertThat(response.headers().contains("Accept-Ranges")).isFalse();
    assertThat(answer(Headers.none(), handler).headers().all("ETag")).containsExactly(tag);
  }

  @Test
  void aFileIsCompressedRevalidatedAndSentInPlainParts() throws IOException {
    Files.writeString(folder.resolve("a.txt"), LONG);
    Files.writeString(folder.resolve("short.txt"), "short");
    App app = Apps.create().filter(Compression.gzip()).mount("/", StaticFiles.of(folder));
    try (TestClient client = TestClient.of(app)) {
      TestResponse whole = client.get("/a.txt", GZIP);
      assertThat(unzipped(whole)).isEqualTo(LONG);
      String tag = whole.header("ETag").orElseThrow();
      assertThat(tag).startsWith("W/");

      Headers known = Headers.of("Accept-Encoding", "gzip", "If-None-Match", tag);
      TestResponse same = client.get("/a.txt", known);
      assertThat(same.status()).isEqualTo(304);
      assertThat(same.headers().all("ETag")).containsExactly(tag);
      assertThat(same.header("Vary")).hasValue("Accept-Encoding");
      Headers knownPlain = Headers.of("Accept-Encoding", "gzip", "If-None-Match", tag.substring(2));
      assertThat(client.get("/a.txt", knownPlain).headers().all("ETag"))
          .containsExactly(tag.substring(2));

      Headers range = Headers.of("Accept-Encoding", "gzip", "Range", "bytes=3-6");
      TestResponse part = client.get("/a.txt", range);
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.text()).isEqualTo("much");
      assertThat(part.header("ETag")).hasValue(tag.substring(2));
      assertThat(client.get("/short.txt", GZIP).text()).isEqualTo("short");
    }
  }

  @Test
  void headSaysTheSameAsGet() {
    App app = app(Compression.gzip(), _ -> Response.text(LONG).header("ETag", "\"a\""));
    try (TestClient client = TestClient.of(app)) {
      Headers get = client.get("/", GZIP).headers();
      Headers head = client.send("HEAD", "/", GZIP, NOTHING).headers();
      assertThat(withoutId(head)).isEqualTo(withoutId(get)).contains("Content-Encoding: gzip");
    }
    assertThat(reply(app, "HEAD").length()).isEqualTo(reply(app, "GET").length()).isPositive();
  }

  @Test
  void eachEventIsReadableAsSoonAsItIsSent() throws IOException {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    List<String> seen = new ArrayList<>();
    App app =
        app(
            Compression.gzip(),
            _ ->
                Response.events(events -> {
                  for (String word : List.of("one", "two", "three")) {
                    events.send(word);
                    seen.add(readable(wire.toByteArray()));
                  }
                }));
    Reply reply = reply(app, "GET");
    reply.body().writeTo(wire);
    assertThat(reply.headers().find("Content-Encoding")).hasValue("gzip");
    assertThat(seen)
        .containsExactly(
            "data: one\n\n",
            "data: one\n\ndata: two\n\n",
            "data: one\n\ndata: two\n\ndata: three\n\n");
    assertThat(unzipped(wire.toByteArray())).isEqualTo(seen.getLast());
  }

  @Test
  void aWriterMayCloseItsStream() throws IOException {
    TestResponse response =
        answer(
            GZIP,
            _ ->
                Response.stream(
                    "text/plain",
                    out -> {
                      try (out) {
                        out.write(LONG.getBytes(StandardCharsets.UTF_8));
                      }
                    }));
    assertThat(unzipped(response)).isEqualTo(LONG);
  }

  @Test
  void aStreamThatBreaksOffIsNotTakenForTheWhole() {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    App app =
        app(
            Compression.gzip(),
            _ ->
                Response.stream(
                    "text/plain",
                    out -> {
                      out.write('a');
                      out.flush();
                      throw new IOException("planted");
                    }));
    assertThatThrownBy(() -> reply(app, "GET").body().writeTo(wire)).hasMessage("planted");
    assertThatThrownBy(() -> unzipped(wire.toByteArray())).isInstanceOf(EOFException.class);
  }

  private static TestResponse answer(Headers headers, Handler handler) {
    return answer(Compression.gzip(), headers, handler);
  }

  private static TestResponse answer(Compression filter, Headers headers, Handler handler) {
    try (TestClient client = TestClient.of(app(filter, handler))) {
      return client.get("/", headers);
    }
  }

  private static App app(Compression filter, Handler handler) {
    return Apps.create().filter(filter).get("/", handler);
  }

  private static Reply reply(App app, String method) {
    InetSocketAddress client = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    RequestHead head =
        new RequestHead(method, "/", "", "HTTP/1.1", "http", "localhost", GZIP, client);
    return app.serve(head, new RequestBody(InputStream.nullInputStream(), 0, 0));
  }

  /// What differs from one request to the next is left out.
  private static List<String> withoutId(Headers headers) {
    List<String> lines = new ArrayList<>();
    headers.forEach((name, value) -> {
      if (!name.equals("X-Request-Id")) {
        lines.add(name + ": " + value.replaceAll("nonce-[^']+", "nonce"));
      }
    });
    return lines;
  }

  private static String unzipped(TestResponse response) throws IOException {
    return unzipped(response.bytes());
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// What a client can read of bytes that have not ended.
  private static String readable(byte[] bytes) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        text.write(b);
      }
    } catch (EOFException _) {
      // more will come
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
