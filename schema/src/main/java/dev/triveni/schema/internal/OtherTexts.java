package dev.triveni.schema.internal;

import dev.triveni.schema.internal.constraint.OrderedMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

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

  static TextSchema bytes() {
    return new TextSchema(
        "bytes_type",
        "Input should be a valid bytes",
        OtherTexts::parseBase64,
        value -> Base64.getEncoder().encodeToString((byte[]) value),
        OrderedMap.of("type", "string", "format", "byte", "contentEncoding", "base64"));
  }

  /// Bytes that are a text in JSON.
  static TextSchema utf8() {
    return new TextSchema(
        "bytes_type",
        "Input should be a valid bytes",
        in -> Texts.clean(in.string()).getBytes(StandardCharsets.UTF_8),
        value -> new String((byte[]) value, StandardCharsets.UTF_8),
        STRING);
  }

  static TextSchema path() {
    return new TextSchema(
        "path_type",
        "Input is not a valid path",
        in -> {
          try {
            return Path.of(in.string());
          } catch (InvalidPathException _) {
            return in.refuse("path_type", "Input is not a valid path");
          }
        },
        Object::toString,
        OrderedMap.of("type", "string", "format", "path"));
  }

  static TextSchema pattern() {
    return new TextSchema(
        "pattern_type",
        "Input should be a valid pattern",
        in -> {
          try {
            return Pattern.compile(in.string());
          } catch (PatternSyntaxException _) {
            return in.refuse("pattern_regex", "Input should be a valid regular expression");
          }
        },
        Object::toString,
        OrderedMap.of("type", "string", "format", "regex"));
  }

  static TextSchema period() {
    return parsed(
        Period::parse,
        "a period such as P1Y2M3D",
        OrderedMap.of("type", "string", "format", "duration"));
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
