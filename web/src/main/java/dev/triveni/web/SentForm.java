package dev.triveni.web;

import dev.triveni.web.internal.form.UrlEncoded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A form as a browser sends it: multipart if it has files.
record SentForm(String type, byte[] body) {

  static SentForm of(Form form) {
    if (form.files().isEmpty()) {
      String text = UrlEncoded.write(form.values());
      return new SentForm(UrlEncoded.TYPE, text.getBytes(StandardCharsets.US_ASCII));
    }
    String boundary = "triveni-" + UUID.randomUUID();
    try {
      return new SentForm("multipart/form-data; boundary=" + boundary, multipart(form, boundary));
    } catch (IOException e) {
      throw new UncheckedIOException("A file of the form cannot be read", e);
    }
  }

  /// A query of these values by name; a collection has several.
  static String query(Map<String, ?> values) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      Collection<?> all = value instanceof Collection<?> many ? many : List.of(value);
      texts.put(name, all.stream().map(String::valueOf).toList());
    });
    return UrlEncoded.write(texts);
  }

  private static byte[] multipart(Form form, String boundary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (var field : form.values().entrySet()) {
      for (String value : field.getValue()) {
        write(begin(boundary, field.getKey()) + "\r\n\r\n" + value + "\r\n", out);
      }
    }
    for (var field : form.files().entrySet()) {
      for (Upload file : field.getValue()) {
        write(begin(boundary, field.getKey()) + begin(file), out);
        try (InputStream in = file.open()) {
          in.transferTo(out);
        }
        write("\r\n", out);
      }
    }
    write("--" + boundary + "--\r\n", out);
    return out.toByteArray();
  }

  private static String begin(String boundary, String name) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + escaped(name) + "\"";
  }

  private static String begin(Upload file) {
    return "; filename=\""
        + escaped(file.sentName())
        + "\"\r\nContent-Type: "
        + file.type()
        + "\r\n\r\n";
  }

  /// As browsers do (WHATWG HTML, 4.10.21.8).
  private static String escaped(String text) {
    return text.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
  }

  private static void write(String text, ByteArrayOutputStream out) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
