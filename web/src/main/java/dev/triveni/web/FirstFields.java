package dev.triveni.web;

import dev.triveni.web.internal.form.UrlEncoded;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What stands at the beginning of a form, before its files. The body can be read afterwards as if
/// nobody had looked: whole, as a stream, and with other limits.
final class FirstFields {
  private static final int BEGINNING = 64 * 1024;
  private static final int TEXT = 4 * 1024;

  private FirstFields() {}

  /// The value of a field: found in the beginning, or else in the whole form, which is then read
  /// with the usual limits.
  static Optional<String> find(Request request, String name) {
    if (request.body().hasForm()) {
      return request.form().find(name);
    }
    return request
        .body()
        .lookAhead(BEGINNING, beginning -> find(beginning, request, name))
        .or(() -> request.form().find(name));
  }

  /// What cannot be understood here is reported when the whole form is read.
  private static Optional<String> find(InputStream beginning, Request request, String name)
      throws IOException {
    try {
      return FormBody.isUrlEncoded(request.headers())
          ? inText(beginning, name)
          : inParts(FormBody.parts(request, beginning, request.formSettings()), name);
    } catch (HttpException _) {
      return Optional.empty();
    }
  }

  /// The last field may be cut off.
  private static Optional<String> inText(InputStream beginning, String name) throws IOException {
    byte[] bytes = beginning.readNBytes(BEGINNING);
    int end = bytes.length;
    while (bytes.length == BEGINNING && end > 0 && bytes[end - 1] != '&') {
      end--;
    }
    List<String> values =
        UrlEncoded.read(Arrays.copyOf(bytes, end), BEGINNING).getOrDefault(name, List.of());
    return values.stream().findFirst();
  }

  private static Optional<String> inParts(Iterable<Part> parts, String name) {
    for (Part part : parts) {
      if (part.isFile()) {
        return Optional.empty();
      } else if (part.name().equals(name)) {
        return Optional.of(part.text(TEXT));
      }
    }
    return Optional.empty();
  }
}
