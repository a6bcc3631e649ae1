package dev.triveni.web;

import dev.triveni.web.internal.form.Content;
import dev.triveni.web.internal.form.SafeFileName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.CopyOption;
import java.nio.file.Path;

/// A file that came with a form. Small ones are in memory, others on disk, and gone once the
/// response is sent unless they were moved. Used by one thread.
///
/// ```java
/// Path saved = request.form().file("photo").saveIn(photos);
/// ```
public final class Upload {
  private final String sentName;
  private final Headers headers;
  private final Content content;

  Upload(String sentName, Headers headers, Content content) {
    this.sentName = sentName;
    this.headers = headers;
    this.content = content;
  }

  /// A file of these bytes, for tests.
  public static Upload of(String fileName, String type, byte[] bytes) {
    return new Upload(
        fileName, Headers.of("Content-Type", type), new Content.InMemory(bytes.clone()));
  }

  /// The name as the client sent it, without folders and control characters. It may still be empty,
  /// hidden or `..`: show it, and save under {@link #safeFileName}.
  public String fileName() {
    return SafeFileName.withoutFolders(sentName);
  }

  /// A name under which the file can be saved in any folder: letters, digits, `.`, `-` and `_` in
  /// ASCII, not hidden, no name of a device; `file` if nothing else is left.
  public String safeFileName() {
    return SafeFileName.of(sentName);
  }

  /// The media type that the client named; `application/octet-stream` if it did not. Nobody has
  /// checked it.
  public String type() {
    return headers.find("Content-Type").orElse("application/octet-stream");
  }

  /// How many bytes it has.
  public long size() {
    return content.size();
  }

  /// The fields of the form's part.
  public Headers headers() {
    return headers;
  }

  /// Opens it from its beginning.
  ///
  /// @throws IOException if it cannot be read
  public InputStream open() throws IOException {
    return content.open();
  }

  /// The whole of it, if it is not longer than that.
  ///
  /// @throws HttpException 413 if it is longer
  /// @throws IOException if it cannot be read
  public byte[] bytes(int limit) throws IOException {
    if (size() > limit) {
      throw HttpException.tooLarge(limit);
    }
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }

  /// Puts it there, readable for everybody. Afterwards it can no longer be opened.
  ///
  /// @param options `REPLACE_EXISTING` to overwrite what is there
  /// @throws java.nio.file.FileAlreadyExistsException if there is something already
  /// @throws IOException if it cannot be written
  public void moveTo(Path target, CopyOption... options) throws IOException {
    content.moveTo(target, options);
  }

  /// Puts it into a folder under its {@link #safeFileName}, or where that is taken, under the next
  /// one: `cat.png`, `cat-2.png`. Afterwards it can no longer be opened.
  ///
  /// @return where it is
  /// @throws IOException if it cannot be written
  public Path saveIn(Path folder) throws IOException {
    return content.saveIn(folder, safeFileName());
  }

  /// The name exactly as it was sent.
  String sentName() {
    return sentName;
  }

  /// Name and size, for messages.
  @Override
  public String toString() {
    return fileName() + " (" + size() + " bytes)";
  }
}
