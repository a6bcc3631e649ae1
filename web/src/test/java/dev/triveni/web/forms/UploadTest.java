package dev.triveni.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Form;
import dev.triveni.web.Handler;
import dev.triveni.web.Part;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.Upload;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {
  @TempDir private Path folder;
  private Path photos;
  private Path temporary;

  @BeforeEach
  void makeFolders() throws IOException {
    photos = Files.createDirectory(folder.resolve("photos"));
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  @Test
  @Shows(value = "FL-33", code = "request.form().file(\"photo\").saveIn(photos)")
  void aFileWithAPathInItsNameStaysInItsFolder() {
    Handler save =
        request -> {
          Path saved = request.form().file("photo").saveIn(photos);
          return Response.text("" + saved.getFileName());
        };
    try (TestClient client = TestClient.of(Apps.create().post("/", save))) {
      assertThat(client.post("/", photo("../../x.txt", "cat")).text()).isEqualTo("x.txt");
      assertThat(client.post("/", photo("x.txt", "another")).text()).isEqualTo("x-2.txt");
      assertThat(client.post("/", photo("x.txt", "third")).text()).isEqualTo("x-3.txt");
    }
    assertThat(photos.resolve("x.txt")).hasContent("cat");
    assertThat(photos.resolve("x-2.txt")).hasContent("another");
    assertThat(filesIn(folder)).isEmpty();
  }

  @ParameterizedTest
  @Shows("FL-33")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # sent                     | safe
          x.txt                      | x.txt
          My cool movie.mov          | My_cool_movie.mov
          ../../x.txt                | x.txt
          ../../../etc/passwd        | passwd
          ..\\..\\x.txt              | x.txt
          C:\\Users\\me\\x.txt       | x.txt
          /etc/passwd                | passwd
          i contain cool \u00fcml\u00e4uts.txt | i_contain_cool_umlauts.txt
          \u65e5\u672c\u8a9e.txt     | file.txt
          .bashrc                    | bashrc
          ..                         | file
          .                          | file
          ``                         | file
          /                          | file
          a/                         | file
          __filename__               | filename
          x.                         | x
          x..txt                     | x.txt
          archive.tar.gz             | archive.tar.gz
          con                        | _con
          NUL.txt                    | _NUL.txt
          com1.tar.gz                | _com1.tar.gz
          lpt9                       | _lpt9
          console.txt                | console.txt
          a:b.txt                    | ab.txt
          a<b>c"d?f*g.txt            | abcdfg.txt
          a b\tc.txt                 | a_bc.txt
          a\u0000b.txt               | ab.txt
          \uff0e\uff0e\uff0fx.txt    | x.txt
          -rf                        | -rf
          x.php;.png                 | x.php.png
          """)
  void namesAreMadeSafe(String sent, String safe) {
    assertThat(Upload.of(sent, "a/b", new byte[0]).safeFileName()).isEqualTo(safe);
  }

  @Test
  void aLongNameKeepsItsExtension() {
    String safe = Upload.of("a".repeat(5_000) + ".png", "a/b", new byte[0]).safeFileName();
    assertThat(safe).hasSize(200).endsWith("a.png");
    String odd = Upload.of("a." + "b".repeat(5_000), "a/b", new byte[0]).safeFileName();
    assertThat(odd).hasSize(200);
  }

  @Test
  void nothingIsOverwrittenUnlessAsked() throws IOException {
    Path target = Files.writeString(photos.resolve("x.txt"), "old");
    List<Throwable> failures = new ArrayList<>();
    Handler move =
        request -> {
          for (Upload file : request.form().files("photo")) {
            failures.add(Assertions.catchThrowable(() -> file.moveTo(target)));
            if (request.query("replace").isPresent()) {
              file.moveTo(target, StandardCopyOption.REPLACE_EXISTING);
            }
          }
          return Response.noContent();
        };
    App app = App.create(onDiskFrom(3)).post("/", move);
    try (TestClient client = TestClient.of(app)) {
      client.post("/", photo("x", "new").with("photo", upload("y", "newer")));
      assertThat(target).hasContent("old");
      client.post("/?replace", photo("x", "new"));
      assertThat(target).hasContent("new");
      client.post("/?replace", photo("x", "newer"));
      assertThat(target).hasContent("newer");
    }
    assertThat(failures).hasSize(4).hasOnlyElementsOfType(FileAlreadyExistsException.class);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-r--r--");
    assertThat(filesIn(temporary)).isEmpty();
  }

  @Test
  void aLinkInTheFolderIsNotFollowed() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.txt"), "untouched");
    Files.createSymbolicLink(photos.resolve("x.txt"), outside);
    Handler save =
        request -> Response.text("" + request.form().file("photo").saveIn(photos).getFileName());
    try (TestClient client = TestClient.of(Apps.create().post("/", save))) {
      assertThat(client.post("/", photo("x.txt", "evil")).text()).isEqualTo("x-2.txt");
    }
    assertThat(outside).hasContent("untouched");
  }

  @Test
  @Shows(
      value = {"DJ-76", "FA-06"},
      code = "forms.memory-bytes=2621440")
  void filesBeyondTwoAndAHalfMegabytesAreKeptOnDisk() {
    int limit = 2_621_440;
    assertThat(temporaryFilesDuring(limit, limit)).isEmpty();
    assertThat(temporaryFilesDuring(limit, limit + 1)).hasSize(1);
    assertThat(temporaryFilesDuring(limit, limit, 1)).hasSize(1);
    assertThat(filesIn(temporary)).isEmpty();
  }

  private List<Path> temporaryFilesDuring(int memory, int... sizes) {
    List<Path> seen = new ArrayList<>();
    List<Long> read = new ArrayList<>();
    Handler look =
        request -> {
          for (Upload file : request.form().files("photo")) {
            read.add(file.open().transferTo(java.io.OutputStream.nullOutputStream()));
          }
          seen.addAll(filesIn(temporary));
          return Response.noContent();
        };
    Form form = Form.empty();
    for (int size : sizes) {
      form = form.with("photo", Upload.of("x", "a/b", new byte[size]));
    }
    Config config = onDiskFrom(memory).with("server.body-bytes", "10000000");
    try (TestClient client = TestClient.of(App.create(config).post("/", look))) {
      assertThat(client.post("/", form).status()).isEqualTo(204);
    }
    assertThat(read).hasSize(sizes.length).contains((long) sizes[0]);
    return seen;
  }

  @Test
  @Shows("DJ-76")
  void severalFilesOfOneFieldAndAFilterThatTakesFilesItself() {
    Handler own =
        request -> {
          List<String> seen = new ArrayList<>();
          for (Part part : request.parts()) {
            seen.add(
                part.isFile()
                    ? part.safeFileName() + part.type() + part.stream().readAllBytes().length
                    : part.name() + part.text(10));
          }
          return Response.text(seen.toString());
        };
    Form form =
        Form.of("title", "cats")
            .with("photo", upload("a.txt", "12345"))
            .with("photo", upload("b.txt", ""));
    try (TestClient client = TestClient.of(App.create(onDiskFrom(0)).post("/", own))) {
      assertThat(client.post("/", form).text())
          .isEqualTo("[titlecats, a.txtOptional[text/plain]5, b.txtOptional[text/plain]0]");
    }
  }

  @Test
  void aPartThatIsNotReadIsSkipped() {
    Handler names =
        request -> {
          List<String> seen = new ArrayList<>();
          request.parts().forEach(part -> seen.add(part.name()));
          return Response.text(seen.toString());
        };
    Form form = photo("a", "x".repeat(100_000)).with("video", upload("b", "y".repeat(100_000)));
    try (TestClient client = TestClient.of(Apps.create().post("/", names))) {
      assertThat(client.post("/", form).text()).isEqualTo("[photo, video]");
    }
  }

  @Test
  void theFilesAreGoneWhenTheHandlerFails() {
    List<Path> seen = new ArrayList<>();
    Handler fail =
        request -> {
          request.form();
          seen.addAll(filesIn(temporary));
          throw new IllegalStateException("planted");
        };
    try (TestClient client = TestClient.of(App.create(onDiskFrom(0)).post("/", fail));
        Logs _ = Logs.of("dev.triveni.web")) {
      assertThat(client.post("/", photo("a", "x")).status()).isEqualTo(500);
    }
    assertThat(seen).hasSize(1);
    assertThat(filesIn(temporary)).isEmpty();
  }

  @Test
  void theFilesAreGoneWhenTheFormIsRefused() {
    Config config = onDiskFrom(0).with("forms.files", "2");
    Handler form = request -> Response.json(request.form().files().size());
    Form three = photo("a", "x").with("photo", upload("b", "y")).with("photo", upload("c", "z"));
    try (TestClient client = TestClient.of(App.create(config).post("/", form))) {
      assertThat(client.post("/", three).status()).isEqualTo(413);
    }
    assertThat(filesIn(temporary)).isEmpty();
  }

  @Test
  void theFilesAreThereUntilTheResponseIsWritten() {
    Handler stream =
        request -> {
          Upload file = request.form().file("photo");
          return Response.stream("text/plain", out -> file.open().transferTo(out));
        };
    try (TestClient client = TestClient.of(App.create(onDiskFrom(0)).post("/", stream))) {
      assertThat(client.post("/", photo("a", "content")).text()).isEqualTo("content");
    }
    assertThat(filesIn(temporary)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsOurMistake() {
    Config config = onDiskFrom(0).with("forms.folder", folder.resolve("missing").toString());
    Handler form = request -> Response.json(request.form().files().size());
    try (TestClient client = TestClient.of(App.create(config).post("/", form));
        Logs _ = Logs.of("dev.triveni.web")) {
      assertThat(client.post("/", photo("a", "x")).status()).isEqualTo(500);
    }
  }

  @Test
  void moreBytesThanAskedForAreRefused() {
    Handler whole = request -> Response.bytes(request.form().file("photo").bytes(3), "a/b");
    try (TestClient client = TestClient.of(Apps.create().post("/", whole))) {
      assertThat(client.post("/", photo("a", "123")).text()).isEqualTo("123");
      assertThat(client.post("/", photo("a", "1234")).status()).isEqualTo(413);
    }
  }

  private Config onDiskFrom(int bytes) {
    return Config.of(
        Map.of("forms.folder", temporary.toString(), "forms.memory-bytes", "" + bytes));
  }

  private static Form photo(String name, String content) {
    return Form.empty().with("photo", upload(name, content));
  }

  private static Upload upload(String name, String content) {
    return Upload.of(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
