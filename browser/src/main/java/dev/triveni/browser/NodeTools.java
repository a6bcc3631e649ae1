package dev.triveni.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The npm packages of `tools/package.json`. Immutable.
public final class NodeTools {
  private static final Pattern PINNED = Pattern.compile("\"([@\\w/-]+)\": \"(\\d[\\w.-]*)\"");
  private static final Map<String, String> SILENCE =
      Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");

  private final Path folder;

  private NodeTools(Path folder) {
    this.folder = folder;
  }

  /// The tools, installed by `npm ci` if they are not there yet. Skips the test where they cannot
  /// be had.
  public static NodeTools get() {
    Path folder = find(Path.of("").toAbsolutePath());
    NodeTools tools = new NodeTools(folder);
    if (!tools.areInstalled()) {
      Needed.require(isOnPath("npm"), "npm is not installed, which brings the tools of " + folder);
      tools.install();
    }
    Needed.require(isOnPath("node"), "Node.js is not installed, which runs the tools of " + folder);
    return tools;
  }

  /// A file of a package, such as `axe-core/axe.min.js`.
  public Path file(String path) {
    return folder.resolve("node_modules").resolve(path);
  }

  /// Runs a tool of `node_modules/.bin`.
  ///
  /// @return its exit code and what it printed
  public Result run(String tool, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(file(".bin").resolve(tool).toString());
    command.addAll(arguments);
    return execute(command);
  }

  /// Runs a script of JavaScript modules, which may import the packages.
  ///
  /// @return its exit code and what it printed
  public Result script(String source, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("node", "--input-type=module", "-e", source));
    command.addAll(arguments);
    return execute(command);
  }

  private static Path find(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("tools/package-lock.json"))) {
        return folder.resolve("tools");
      }
    }
    throw new IllegalStateException("There is no tools/package-lock.json in or above " + start);
  }

  /// Whether every package that is asked for is there in its version.
  private boolean areInstalled() {
    return PINNED
        .matcher(read(folder.resolve("package.json")))
        .results()
        .allMatch(pinned -> isInstalled(pinned.group(1), pinned.group(2)));
  }

  private boolean isInstalled(String name, String version) {
    Path description = file(name + "/package.json");
    return Files.exists(description)
        && read(description).contains("\"version\": \"" + version + "\"");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void install() {
    try (FileChannel channel =
            FileChannel.open(folder.resolve("package-lock.json"), StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      Result result = areInstalled() ? new Result(0, "") : execute(List.of("npm", "ci"));
      Needed.require(result.code() == 0, "npm ci failed in " + folder + ":\n" + result.output());
    } catch (IOException e) {
      Needed.require(false, "npm ci failed in " + folder + ": " + e);
    }
  }

  private Result execute(List<String> command) throws IOException {
    Path output = Files.createTempFile("tool", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(SILENCE);
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(command + " did not end in 5 minutes");
      }
      return new Result(process.exitValue(), Files.readString(output));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(output);
    }
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /// What a tool said. Immutable.
  ///
  /// @param code its exit code
  /// @param output what it printed
  public record Result(int code, String output) {}
}
