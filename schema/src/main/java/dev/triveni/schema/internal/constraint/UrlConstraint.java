package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import dev.triveni.schema.internal.UrlTexts;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// `@Url`: an absolute URL with one of some schemes.
final class UrlConstraint implements Constraint {
  private final List<String> schemes;
  private final int maxLength;
  private final Wording wording;

  private UrlConstraint(List<String> schemes, int maxLength, Wording wording) {
    this.schemes = schemes;
    this.maxLength = maxLength;
    this.wording = wording;
  }

  static UrlConstraint of(Declared declared, Class<?> type) {
    if (type != URI.class && type != String.class) {
      throw WrongDeclarationException.doesNotApply(declared, type, "URI and String");
    }
    List<String> schemes =
        declared.attributes().get("schemes") instanceof String[] named
            ? List.copyOf(Arrays.asList(named))
            : List.of();
    return new UrlConstraint(schemes, (int) declared.number("maxLength"), declared.wording());
  }

  @Override
  public List<Mistake> check(Object value) {
    String text = value.toString();
    if (text.length() > maxLength) {
      return Constraint.mistake(
          "url_too_long",
          wording.or("URL should have at most %d characters".formatted(maxLength)),
          Map.of("max_length", maxLength));
    }
    String error = UrlTexts.error(text);
    if (!error.isEmpty()) {
      return Constraint.mistake(
          "url_parsing",
          wording.or("Input should be a valid URL, " + error),
          Map.of("error", error));
    }
    String scheme = text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT);
    return schemes.isEmpty() || schemes.contains(scheme) ? List.of() : wrongScheme();
  }

  private List<Mistake> wrongScheme() {
    String expected = expected();
    return Constraint.mistake(
        "url_scheme",
        wording.or("URL scheme should be " + expected),
        Map.of("expected_schemes", expected));
  }

  private String expected() {
    String quoted =
        schemes.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
    int last = quoted.lastIndexOf(", ");
    return last < 0 ? quoted : quoted.substring(0, last) + " or " + quoted.substring(last + 2);
  }

  @Override
  public Map<String, Object> keywords() {
    return OrderedMap.of("format", "uri", "minLength", 1, "maxLength", maxLength);
  }
}
