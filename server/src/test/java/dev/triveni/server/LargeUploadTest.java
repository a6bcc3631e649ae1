package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uploads that are larger than the memory of the server: 1 GB by default, more with
/// `-Dupload.gigabytes=5`.
class LargeUploadTest {
  private static final long SIZE = Long.getLong("upload.gigabytes", 1) * 1_000_000_000;
  private static final byte[] CHUNK = new byte[1_000_000];

  @TempDir private Path folder;

  static {
    new Random(1).nextBytes(CHUNK);
  }

  @Test
  @Shows({"UN-FA-15", "DJ-76"})
  void partsPassThroughASmallHeap() throws Exception {
    assertThat(upload("/parts")).isEqualTo("" + SIZE);
  }

  @Test
  @Shows({"UN-FA-15", "DJ-76"})
  void aFilePassesASmallHeapOnItsWayToTheDisk() throws Exception {
    assertThat(upload("/disk")).isEqualTo("" + SIZE);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private String upload(String path) throws Exception {
    List<String> command = new ArrayList<>(ChildJvm.command());
    command.addAll(1, List.of("-Xmx64m", "-XX:MaxDirectMemorySize=32m"));
    command.addAll(List.of(UploadProgram.class.getName(), folder.toString()));
    Process server =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = server.inputReader()) {
      int port = Integer.parseInt(out.readLine());
      long begun = System.nanoTime();
      String answer = send(path, port);
      System.Logger log = System.getLogger(LargeUploadTest.class.getName());
      log.log(
          System.Logger.Level.INFO,
          SIZE + " bytes to " + path + " in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
      return answer;
    } finally {
      server.getOutputStream().close();
      server.waitFor();
    }
  }

  private static String send(String path, int port) throws IOException {
    String begin = "--X\r\nContent-Disposition: form-data; name=f; filename=f.bin\r\n\r\n";
    String end = "\r\n--X--\r\n";
    long length = begin.length() + SIZE + end.length();
    try (Socket socket = new Socket("127.0.0.1", port);
        RawClient client = new RawClient(socket)) {
      OutputStream out = socket.getOutputStream();
      client.send(
          "POST "
              + path
              + " HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=X\r\n"
              + "Content-Length: "
              + length
              + "\r\n\r\n"
              + begin);
      for (long sent = 0; sent < SIZE; sent += CHUNK.length) {
        out.write(CHUNK);
      }
      out.write(end.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(60_000);
      return client.read().text();
    }
  }
}
