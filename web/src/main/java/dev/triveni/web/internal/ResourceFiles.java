package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The resources below a folder of the class path. They do not change, and are read once.
final class ResourceFiles implements FileSource {
  private static final int TAG_BYTES = 12;
  private static final Pattern OUTER_SLASHES = Pattern.compile("^/+|/+$");

  private final Class<?> anchor;
  private final String folder;
  private final Map<String, Found> known = new ConcurrentHashMap<>();

  private ResourceFiles(Class<?> anchor, String folder) {
    this.anchor = anchor;
    this.folder = folder;
  }

  /// Those below a folder, with slashes around it or without.
  static ResourceFiles below(Class<?> anchor, String folder) {
    String name = OUTER_SLASHES.matcher(folder).replaceAll("");
    if (name.isEmpty()) {
      throw new SetupException(
          new SetupProblem(
              "TRV-WEB-037",
              CallSite.find(),
              "All of the class path, classes and configuration too, would be static files.",
              "Put the files into a folder of it, such as static, and name that."));
    }
    return new ResourceFiles(anchor, name);
  }

  @Override
  public Optional<Found> find(String path) throws IOException {
    Found found = known.get(path);
    if (found != null) {
      return Optional.of(found);
    }
    Optional<Found> read = read(folder + "/" + path);
    read.ifPresent(first -> known.put(path, first));
    return read;
  }

  private Optional<Found> read(String name) throws IOException {
    URL resource = locateOrNull(name);
    if (resource == null || isFolder(resource)) {
      return Optional.empty();
    }
    try (InputStream in = resource.openStream()) {
      byte[] bytes = in.readAllBytes();
      String tag = '"' + HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES) + '"';
      return Optional.of(new Found(new Body.Bytes(bytes), bytes.length, tag, Optional.empty()));
    }
  }

  /// A class sees what its module hides from others; its loader sees what other modules show.
  private @Nullable URL locateOrNull(String name) {
    URL own = anchor.getResource("/" + name);
    ClassLoader loader = anchor.getClassLoader();
    return own != null || loader == null ? own : loader.getResource(name);
  }

  private static boolean isFolder(URL resource) throws IOException {
    if (resource.getProtocol().equals("file")) {
      return Files.isDirectory(Path.of(URI.create(resource.toString())));
    }
    URLConnection connection = resource.openConnection();
    return connection instanceof JarURLConnection jar && jar.getJarEntry().isDirectory();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
