package dev.triveni.web.internal.form;

import dev.triveni.web.HttpException;
import dev.triveni.web.internal.QueryText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Forms of type `application/x-www-form-urlencoded` (WHATWG URL, section 5).
public final class UrlEncoded {

  /// The media type.
  public static final String TYPE = "application/x-www-form-urlencoded";

  private UrlEncoded() {}

  /// The fields with their values, in order.
  ///
  /// @throws HttpException 400 if it is malformed, 413 if it has more fields than that
  public static Map<String, List<String>> read(byte[] bytes, int fields) {
    String text = Disposition.decode(bytes, StandardCharsets.UTF_8);
    if (text.chars().filter(c -> c == '&').count() >= fields) {
      throw TooMuch.of("fields", fields);
    }
    return QueryText.ofForm(text).values();
  }

  /// The fields as they are sent.
  public static String write(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  private static String pair(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
