package dev.triveni.web;

import dev.triveni.web.internal.ContentVersions;
import dev.triveni.web.internal.FileSource;
import dev.triveni.web.internal.FileSource.Found;
import dev.triveni.web.internal.FileVersions;
import dev.triveni.web.internal.MissingPage;
import dev.triveni.web.internal.PercentCoding;
import dev.triveni.web.internal.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Serves the files of a folder or of a package on the class path: media types by name, `ETag` and
/// `Last-Modified`, conditional requests, one range of bytes. A path that ends with a slash is its
/// `index.html`. Names that begin with a dot are not served, but `.well-known` is. Immutable.
///
/// ```java
/// app.mount("/static", StaticFiles.of(Path.of("static")));
/// ```
public final class StaticFiles implements Handler {
  private static final String INDEX = "index.html";
  private static final String NOT_FOUND = "404.html";
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String VERSION = "v";
  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  private final FileSource source;
  private final Headers common;
  private final FileVersions versions;
  private final MissingPage missing;

  private StaticFiles(
      FileSource source, Headers common, FileVersions versions, MissingPage missing) {
    this.source = source;
    this.common = common;
    this.versions = versions;
    this.missing = missing;
  }

  private static StaticFiles of(FileSource source) {
    return new StaticFiles(source, common("no-cache"), FileVersions.NONE, MissingPage.NONE);
  }

  private static Headers common(String caching) {
    return Headers.of(
        "Cache-Control", caching, "X-Content-Type-Options", "nosniff", "Accept-Ranges", "bytes");
  }

  /// The files of a folder. Links that lead out of it are not followed.
  ///
  /// @throws SetupException if there is no such folder
  public static StaticFiles of(Path folder) {
    return of(FileSource.folder(folder));
  }

  /// The resources below a folder of the class path, found as `anchor` finds them. In a named
  /// module that is a package which the module opens to `dev.triveni.web`.
  ///
  /// @param folder from the top of the class path, such as `static` or `/dev/triveni/api/assets`
  /// @throws SetupException if it is all of the class path
  public static StaticFiles ofResources(Class<?> anchor, String folder) {
    return of(FileSource.resources(anchor, folder));
  }

  /// The built files of a frontend, such as a single-page application: a path that its own router
  /// knows is the page `index.html`. If it has a `404.html`, that is what a missing page is
  /// instead.
  ///
  /// ```java
  /// app.mount("/", StaticFiles.frontend(Path.of("dist"))); // routes go before it
  /// ```
  ///
  /// @throws SetupException if there is no such folder
  public static StaticFiles frontend(Path folder) {
    return Files.isRegularFile(folder.resolve(NOT_FOUND))
        ? of(folder).notFoundPage(NOT_FOUND)
        : of(folder).fallback(INDEX);
  }

  /// These files; where a browser asks for a page that is not there, it gets this one, as 200.
  public StaticFiles fallback(String page) {
    return new StaticFiles(source, common, versions, new MissingPage(page, 200));
  }

  /// These files; where a browser asks for a page that is not there, it gets this one, as 404.
  public StaticFiles notFoundPage(String page) {
    return new StaticFiles(source, common, versions, new MissingPage(page, 404));
  }

  /// These files and what links lead to, out of the folder too: only for a folder into which nobody
  /// else can put links.
  public StaticFiles followingLinks() {
    return new StaticFiles(source.followingLinks(), common, versions, missing);
  }

  /// These files, which clients may keep for a time without asking again.
  public StaticFiles cachedFor(Duration maxAge) {
    return new StaticFiles(
        source, common("public, max-age=" + maxAge.toSeconds()), versions, missing);
  }

  /// These files, whose links tell their version: `/static/style.css?v=5f2c…`. Clients keep a file
  /// of the version that they asked for, and never ask again; a change makes another link.
  public StaticFiles versioned() {
    return new StaticFiles(source, common, new ContentVersions(source), missing);
  }

  /// The version of a file for its URL.
  Optional<String> version(String path) {
    return staysInside(path) ? versions.find(path) : Optional.empty();
  }

  @Override
  public Response handle(Request request) throws IOException {
    return switch (request.method()) {
      case "GET", "HEAD" -> answer(request);
      case "OPTIONS" -> Response.noContent().header("Allow", ALLOWED);
      default -> throw isThere(request) ? readOnly() : missing(request);
    };
  }

  private Response answer(Request request) throws IOException {
    String path =
        PercentCoding.decode(request.path().substring(1))
            .filter(StaticFiles::staysInside)
            .orElseThrow(() -> missing(request));
    boolean isFolder = path.isEmpty() || path.endsWith("/");
    Optional<Found> found = source.find(isFolder ? path + INDEX : path);
    if (found.isPresent()) {
      String type = MediaTypes.of(isFolder ? INDEX : path);
      Response whole = Response.of(found.get().body()).headers(common).type(type);
      return Validators.answer(forVersion(whole, path, request), found.get(), request);
    }
    if (!isFolder && source.find(path + "/" + INDEX).isPresent()) {
      return Response.redirect(request.fullPath() + "/", 308);
    }
    return missing
        .answer(source, request)
        .map(page -> page.headers(common))
        .orElseThrow(() -> missing(request));
  }

  private boolean isThere(Request request) throws IOException {
    Optional<String> path = PercentCoding.decode(request.path().substring(1));
    return path.isPresent() && staysInside(path.get()) && source.find(path.get()).isPresent();
  }

  private static HttpException readOnly() {
    return HttpException.of(405, "A file can only be read.")
        .inBrief("Method Not Allowed")
        .header("Allow", ALLOWED);
  }

  private Response forVersion(Response whole, String path, Request request) {
    Optional<String> asked = request.query(VERSION);
    return asked.isPresent() && asked.equals(versions.find(path))
        ? whole.setHeader("Cache-Control", FOREVER)
        : whole;
  }

  private static HttpException missing(Request request) {
    return HttpException.notFound("There is no file " + request.fullPath() + ".")
        .inBrief("Not Found");
  }

  /// No way up, no hidden files, and nothing that a file system may read as something else.
  private static boolean staysInside(String path) {
    if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || path.indexOf(':') >= 0) {
      return false;
    }
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean isLast = i == segments.length - 1;
      boolean hidden = segments[i].startsWith(".") && !segments[i].equals(".well-known");
      if (hidden || (segments[i].isEmpty() && !isLast)) {
        return false;
      }
    }
    return true;
  }
}
