package dev.triveni.web;

import dev.triveni.web.internal.form.Disposition;
import dev.triveni.web.internal.form.MultipartInput;
import dev.triveni.web.internal.form.SafeFileName;
import dev.triveni.web.internal.form.TooMuch;
import java.io.InputStream;
import java.util.Optional;

/// A field or a file of a form while it arrives: it can be read until the next one is asked for.
/// Used by one thread.
///
/// ```java
/// for (Part part : request.parts()) {
///   if (part.isFile()) {
///     bucket.store(part.safeFileName(), part.stream());
///   }
/// }
/// ```
public final class Part {
  private final Headers headers;
  private final Disposition disposition;
  private final MultipartInput content;

  Part(Headers headers, MultipartInput content) {
    this.headers = headers;
    this.disposition = Disposition.of(headers);
    this.content = content;
  }

  /// The name of the field.
  public String name() {
    return disposition.name();
  }

  /// Whether it is a file, and not a text.
  public boolean isFile() {
    return disposition.fileName().isPresent();
  }

  /// The name of the file as it was sent, without folders and control characters.
  public Optional<String> fileName() {
    return disposition.fileName().map(SafeFileName::withoutFolders);
  }

  /// A name under which the file can be saved in any folder, as {@link Upload#safeFileName}.
  public String safeFileName() {
    return SafeFileName.of(sentName());
  }

  /// The media type that the client named, if it did.
  public Optional<String> type() {
    return headers.find("Content-Type");
  }

  /// Its fields.
  public Headers headers() {
    return headers;
  }

  /// Its bytes as they arrive.
  public InputStream stream() {
    return content;
  }

  /// The whole of it as text, if it is not longer than so many bytes.
  ///
  /// @throws HttpException 413 if it is longer, 400 if it is no text
  public String text(int limit) {
    byte[] bytes = upTo(limit);
    if (content.read() >= 0) {
      throw TooMuch.of("bytes of text", limit);
    }
    return decode(bytes);
  }

  byte[] upTo(int most) {
    return content.upTo(most);
  }

  String decode(byte[] bytes) {
    return disposition.decode(bytes);
  }

  String sentName() {
    return disposition.fileName().orElse("");
  }
}
