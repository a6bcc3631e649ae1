package dev.triveni.fuzzer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes texts that a schema allows. Used by one thread.
///
/// @param schema what they are
/// @param random decides
/// @param place where they stand
record Texts(Map<String, @Nullable Object> schema, Random random, Place place) {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int ATTEMPTS = 200;
  private static final int LONGER = 8;

  /// The next one.
  Object next() {
    if (isFile()) {
      return new FileContent(plain());
    }
    return schema.get("pattern") instanceof String pattern ? matching(pattern) : formatted();
  }

  /// Whether it is the content of a file.
  private boolean isFile() {
    boolean isBinary =
        schema.containsKey("contentMediaType") && !schema.containsKey("contentEncoding");
    return place == Place.FORM && (isBinary || "binary".equals(schema.get("format")));
  }

  private String formatted() {
    return switch (Trees.text(schema.get("format"))) {
      case "date" -> "20%02d-%02d-%02d".formatted(below(100), 1 + below(12), 1 + below(28));
      case "date-time" -> "20%02d-02-28T%02d:%02d:59Z".formatted(below(100), below(24), below(60));
      case "date-time-local" -> "20%02d-02-28T%02d:30:01".formatted(below(100), below(24));
      case "time-local" -> "%02d:%02d:00".formatted(below(24), below(60));
      case "time" -> "%02d:%02d:00Z".formatted(below(24), below(60));
      case "duration" -> "P%dDT%dH".formatted(below(10), 1 + below(20));
      case "uuid", "uuid4" -> uuid().toString();
      case "email" -> plainAscii() + "@example.com";
      case "uri" -> "https://example.com/" + plainAscii();
      case "ipv4" -> "192.0.2." + below(256);
      case "ipv6" -> "2001:db8::" + Integer.toHexString(below(65_536));
      case "byte", "base64" -> base64();
      case "regex" -> "a+";
      default -> plain();
    };
  }

  private String base64() {
    return Base64.getEncoder().encodeToString(plainAscii().getBytes(StandardCharsets.UTF_8));
  }

  private UUID uuid() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private String matching(String pattern) {
    Pattern whole = Pattern.compile(pattern);
    PatternTexts texts = new PatternTexts(pattern, random);
    for (int i = 0; i < ATTEMPTS; i++) {
      String text = texts.next();
      int length = text.codePointCount(0, text.length());
      if (whole.matcher(text).find() && length >= least() && length <= most()) {
        return text;
      }
    }
    throw new IllegalStateException(
        "No text was found for the pattern %s. Give one with value().".formatted(pattern));
  }

  private String plain() {
    int[] signs = place.signs();
    int length = length();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean isSign = i > 0 && i < length - 1 && below(4) == 0;
      text.appendCodePoint(isSign ? signs[below(signs.length)] : letter());
    }
    return text.toString();
  }

  private String plainAscii() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 + below(6); i++) {
      text.appendCodePoint(letter());
    }
    return "a" + text;
  }

  private int letter() {
    return LETTERS.charAt(below(LETTERS.length()));
  }

  private int length() {
    int least = Math.max(least(), 1);
    int most = Math.max(least, Math.min(most(), least + LONGER));
    return least + below(most - least + 1);
  }

  private int least() {
    return Trees.count(schema, "minLength", 0);
  }

  private int most() {
    return Trees.count(schema, "maxLength", Integer.MAX_VALUE - LONGER);
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }
}
