package dev.triveni.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long is it from the start of a process to the first answer of the smallest application, with
/// and without an AOT cache of the JDK?
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
@Fork(1)
public class HelloStartBenchmark {

  /// Whether classes are loaded from a cache that an earlier run has left.
  @Param({"none", "aot"})
  public String cache;

  private Path folder;
  private List<String> command;
  private int port;
  private Process process;

  /// Puts the application into a jar, as the cache takes no folders, and makes the cache.
  @Setup
  public void prepare() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("hello");
    Path jar = folder.resolve("hello.jar");
    pack(jar);
    String classPath = classPath(jar);
    command = new ArrayList<>(List.of(java()));
    if (cache.equals("aot")) {
      Path file = folder.resolve("hello.aot");
      run(List.of(java(), "-XX:AOTCacheOutput=" + file, "-cp", classPath, main()));
      command.add("-XX:AOTCache=" + file);
      command.add("-XX:AOTMode=on");
    }
    command.addAll(List.of("-cp", classPath, main()));
  }

  /// Finds a port.
  @Setup(Level.Invocation)
  public void choosePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  /// A process, until it has answered.
  @Benchmark
  public int start() throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.add(String.valueOf(port));
    process =
        new ProcessBuilder(all)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitPort();
    Connection client = Connection.to("http://127.0.0.1:" + port);
    int length = client.exchange(Connection.request("GET", "/", ""));
    client.close();
    return length;
  }

  /// Ends the process.
  @TearDown(Level.Invocation)
  public void stop() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Deletes jar and cache.
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private void awaitPort() throws IOException, InterruptedException {
    while (process.isAlive()) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException _) {
        Thread.sleep(1);
      }
    }
    throw new IOException("The application ended with " + process.exitValue());
  }

  private static void pack(Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Class<?> type : List.of(HelloWorld.class, Connection.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (var bytes = type.getClassLoader().getResourceAsStream(name)) {
          bytes.transferTo(out);
        }
      }
    }
  }

  private static String classPath(Path jar) {
    String separator = System.getProperty("path.separator");
    List<String> jars = new ArrayList<>(List.of(jar.toString()));
    for (String entry : System.getProperty("java.class.path").split(separator)) {
      if (entry.endsWith(".jar")) {
        jars.add(Path.of(entry).toAbsolutePath().toString());
      }
    }
    return String.join(separator, jars);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String main() {
    return HelloWorld.class.getName();
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process made =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (made.waitFor() != 0) {
      throw new IOException("It ended with " + made.exitValue() + ": " + command);
    }
  }
}
