package dev.triveni.web;

import dev.triveni.web.internal.PercentCoding;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Leaves the sending of whole files to the server in front of the application. Immutable.
///
/// ```java
/// app.filter(SendFile.nginx(Path.of("/srv/photos"), "/internal/photos"));
/// ```
///
/// Use it only behind such a server: any other sends its clients the path instead of the file.
public final class SendFile implements Filter {
  private final String field;
  private final Path folder;
  private final String prefix;

  private SendFile(String field, Path folder, String prefix) {
    this.field = field;
    this.folder = folder.toAbsolutePath().normalize();
    this.prefix = prefix;
  }

  /// Names files of a folder in `X-Sendfile`, as Apache's mod_xsendfile and lighttpd want it.
  public static SendFile apache(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    return new SendFile("X-Sendfile", root, "/" + encoded(root));
  }

  /// Names files of a folder in `X-Accel-Redirect`.
  ///
  /// @param location the internal location of nginx whose alias the folder is
  public static SendFile nginx(Path folder, String location) {
    String prefix =
        location.endsWith("/") ? location.substring(0, location.length() - 1) : location;
    return new SendFile("X-Accel-Redirect", folder, prefix);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    Optional<Path> file = wholeFile(response);
    return file.isPresent()
        ? response.withBody(Body.Empty.EMPTY).setHeader(field, prefix + "/" + encoded(file.get()))
        : response;
  }

  /// The file to be sent, seen from the folder.
  private Optional<Path> wholeFile(Response response) {
    if (response.body() instanceof Body.File(Path file, long from, long length)
        && from == 0
        && length < 0) {
      Path absolute = file.toAbsolutePath().normalize();
      return absolute.startsWith(folder)
          ? Optional.of(folder.relativize(absolute))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static String encoded(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .map(name -> PercentCoding.encodeSegment(name.toString()))
        .collect(Collectors.joining("/"));
  }
}
