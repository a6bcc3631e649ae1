package dev.triveni.fuzzer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes forms with files.
final class Multipart {
  private static final String BOUNDARY = "fuzzer-boundary";

  /// The media type, with what stands between the parts.
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private Multipart() {}

  /// The body for these members.
  static byte[] of(Map<String, @Nullable Object> members) {
    StringBuilder body = new StringBuilder();
    members.forEach((name, value) -> {
      if (value instanceof List<?> several) {
        several.forEach(each -> add(body, name, each));
      } else {
        add(body, name, value);
      }
    });
    body.append("--").append(BOUNDARY).append("--\r\n");
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void add(StringBuilder body, String name, @Nullable Object value) {
    body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
    body.append(name).append('"');
    if (value instanceof FileContent(String text)) {
      body.append("; filename=\"sample.txt\"\r\nContent-Type: text/plain\r\n\r\n").append(text);
    } else {
      body.append("\r\n\r\n").append(value);
    }
    body.append("\r\n");
  }
}
