package dev.triveni.web.internal;

import dev.triveni.web.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The converters that patterns may name.
public final class Converters {

  /// The name of the converter that takes one segment as it is.
  static final String STRING = "string";

  /// The name of the converter that takes the rest of the path.
  static final String PATH = "path";

  private static final String ANY = "any";
  private static final String REGEX = "regex";
  private static final Pattern CALL = Pattern.compile("(\\w+)(?:\\((.*)\\))?");
  private static final Pattern INT = Pattern.compile("-?\\d{1,18}");
  private static final Pattern FLOAT = Pattern.compile("-?\\d{1,300}\\.\\d{1,300}");
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

  private final Map<String, Converter<?>> byName = new TreeMap<>();

  /// The built-in converters.
  public Converters() {
    add(STRING, Converter.of(String.class, Converters::notEmpty));
    add(PATH, Converter.of(String.class, Converters::notEmpty));
    add("int", matching(Long.class, INT, Long::valueOf));
    add("float", matching(Double.class, FLOAT, Double::valueOf));
    add("uuid", matching(UUID.class, UUID_FORM, UUID::fromString));
  }

  /// Adds a converter under a name.
  public void add(String name, Converter<?> converter) {
    byName.put(name, converter);
  }

  /// The converter for what stands behind the colon: `int`, or `any(a, b)`.
  ///
  /// @throws IllegalArgumentException that says why there is none
  Converter<?> get(String call) {
    Matcher matcher = CALL.matcher(call);
    if (!matcher.matches()) {
      throw unknown(call);
    }
    String name = matcher.group(1);
    String argument = matcher.group(2);
    Converter<?> converter = byName.get(name);
    if (converter == null) {
      return switch (name) {
        case ANY -> any(argument == null ? "" : argument);
        case REGEX -> regex(argument == null ? "" : argument);
        default -> throw unknown(name);
      };
    }
    if (argument != null) {
      throw new IllegalArgumentException("the converter '" + name + "' takes nothing in brackets");
    }
    return converter;
  }

  private IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "there is no converter '"
            + name
            + "', only any(…), regex(…), "
            + String.join(", ", byName.keySet()));
  }

  private static <T> Converter<T> matching(Class<T> type, Pattern form, Function<String, T> read) {
    return Converter.of(
        type,
        text -> form.matcher(text).matches() ? Optional.of(read.apply(text)) : Optional.empty());
  }

  private static Converter<String> any(String words) {
    List<String> allowed = Arrays.stream(words.split(",")).map(String::strip).toList();
    if (allowed.contains("")) {
      throw new IllegalArgumentException("the converter 'any' takes words, such as any(new, old)");
    }
    return Converter.of(String.class, text -> Optional.of(text).filter(allowed::contains));
  }

  private static Converter<String> regex(String form) {
    try {
      Pattern pattern = Pattern.compile(form);
      return Converter.of(
          String.class, text -> Optional.of(text).filter(t -> pattern.matcher(t).matches()));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the regular expression '" + form + "' is wrong: " + e.getDescription(), e);
    }
  }

  private static Optional<String> notEmpty(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
