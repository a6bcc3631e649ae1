package dev.triveni.schema.internal;

import dev.triveni.schema.internal.constraint.OrderedMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The schemas of types that are texts and have no rules worth a class of their own.
final class OtherTexts {
  private static final Map<String, Object> STRING = Map.of("type", "string");

  private OtherTexts() {}

  static TextSchema uuid() {
    return new TextSchema(
        "uuid_type",
        "UUID input should be a string, bytes or UUID object",
        UuidTexts::parse,
        Object::toString,
        OrderedMap.of("type", "string", "format", "uuid"));
  }

  static TextSchema uri() {
    return new TextSchema(
        "url_type",
        "URL input should be a string or URL",
        OtherTexts::parseUri,
        Object::toString,
        OrderedMap.of("type", "string", "format", "uri"));
  }

  static TextSchema bytes() {
    return new TextSchema(
        "bytes_type",
        "Input should be a valid bytes",
        OtherTexts::parseBase64,
        value -> Base64.getEncoder().encodeToString((byte[]) value),
        OrderedMap.of("type", "string", "format", "byte", "contentEncoding", "base64"));
  }

  static TextSchema zone() {
    return parsed(ZoneId::of, "a time zone such as Europe/Berlin", STRING);
  }

  static TextSchema yearMonth() {
    return parsed(
        YearMonth::parse,
        "a year and month such as 2024-05",
        OrderedMap.of("type", "string", "pattern", "^\\d{4}-\\d{2}$"));
  }

  static TextSchema currency() {
    return parsed(
        Currency::getInstance,
        "a currency such as EUR",
        OrderedMap.of("type", "string", "pattern", "^[A-Z]{3}$"));
  }

  static TextSchema locale() {
    TextSchema parsed =
        parsed(
            text -> new Locale.Builder().setLanguageTag(text).build(),
            "a language tag such as de-AT",
            STRING);
    return new TextSchema(
        parsed.wrongType(),
        parsed.wrongTypeMessage(),
        parsed.parser(),
        value -> ((Locale) value).toLanguageTag(),
        parsed.keywords());
  }

  private static TextSchema parsed(
      Function<String, Object> parse, String what, Map<String, Object> keywords) {
    return new TextSchema(
        "string_type",
        "Input should be a valid string",
        in -> {
          try {
            return parse.apply(in.string());
          } catch (DateTimeException | IllegalArgumentException | IllformedLocaleException _) {
            return in.refuse(
                "value_error", "Value error, Input should be " + what, Map.of("error", Map.of()));
          }
        },
        Object::toString,
        keywords);
  }

  private static Object parseUri(Input in) {
    String text = in.string();
    try {
      URI uri = new URI(text);
      return uri.isAbsolute() ? uri : wrongUri(in, relative(text));
    } catch (URISyntaxException wrong) {
      return wrongUri(in, uriError(text, wrong));
    }
  }

  private static String uriError(String text, URISyntaxException wrong) {
    if (wrong.getReason().startsWith("Expected authority")) {
      return "empty host";
    }
    return text.indexOf(':') < 0 ? relative(text) : wrong.getReason();
  }

  private static String relative(String text) {
    return text.isEmpty() ? "input is empty" : "relative URL without a base";
  }

  private static Object wrongUri(Input in, String reason) {
    return in.refuse(
        "url_parsing", "Input should be a valid URL, " + reason, Map.of("error", reason));
  }

  private static Object parseBase64(Input in) {
    try {
      return Base64.getDecoder().decode(in.string());
    } catch (IllegalArgumentException wrong) {
      String reason = String.valueOf(wrong.getMessage());
      return in.refuse(
          "bytes_invalid_encoding",
          "Data should be valid base64: " + reason,
          OrderedMap.of("encoding", "base64", "encoding_error", reason));
    }
  }
}
