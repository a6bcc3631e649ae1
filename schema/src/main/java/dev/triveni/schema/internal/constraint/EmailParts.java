package dev.triveni.schema.internal.constraint;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The two parts of an e-mail address, and what may be wrong with them in the words of Python's
/// `email-validator`.
final class EmailParts {
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 253;
  private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]");
  private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}.-]");
  private static final Pattern LABEL = Pattern.compile("[^.]{1,63}");

  private EmailParts() {}

  /// What is wrong with an address; empty if nothing is.
  static String wrong(String local, String domain) {
    String wrong = wrongLocal(local);
    return wrong.isEmpty() ? wrongDomain(domain) : wrong;
  }

  private static String wrongLocal(String text) {
    String dots = dots(text, "start with a %s", "have a %s immediately before the @-sign");
    if (!dots.isEmpty()) {
      return dots;
    }
    String others = others(text, LOCAL);
    if (!others.isEmpty()) {
      return "The email address contains invalid characters before the @-sign: " + others + ".";
    }
    return text.length() > LONGEST_LOCAL_PART
        ? "The email address is too long before the @-sign."
        : "";
  }

  private static String wrongDomain(String text) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return "A bracketed IP address after the @-sign is not allowed here.";
    }
    String others = others(text, DOMAIN);
    if (!others.isEmpty()) {
      return "The part after the @-sign contains invalid characters: " + others + ".";
    }
    String dots = dots(text, "have a %s immediately after the @-sign", "end with a %s");
    if (!dots.isEmpty()) {
      return dots;
    }
    String hyphens = hyphens(text);
    if (!hyphens.isEmpty()) {
      return hyphens;
    }
    boolean isTooLong =
        text.length() > LONGEST_DOMAIN
            || Pattern.compile("\\.")
                .splitAsStream(text)
                .anyMatch(label -> !LABEL.matcher(label).matches());
    return isTooLong ? "The email address is too long after the @-sign." : "";
  }

  private static String dots(String text, String start, String end) {
    if (text.endsWith(".")) {
      return cannot(end, "period");
    }
    if (text.startsWith(".")) {
      return cannot(start, "period");
    }
    return text.contains("..") ? "An email address cannot have two periods in a row." : "";
  }

  private static String hyphens(String text) {
    if (text.endsWith("-")) {
      return cannot("end with a %s", "hyphen");
    }
    if (text.startsWith("-")) {
      return cannot("have a %s immediately after the @-sign", "hyphen");
    }
    return text.contains(".-") || text.contains("-.")
        ? "An email address cannot have a period and a hyphen next to each other."
        : "";
  }

  private static String cannot(String what, String sign) {
    return "An email address cannot " + what.formatted(sign) + ".";
  }

  /// The characters that do not match, shown in their order.
  private static String others(String text, Pattern allowed) {
    return text
        .codePoints()
        .filter(each -> !allowed.matcher(Character.toString(each)).matches())
        .mapToObj(EmailParts::shown)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  private static String shown(int character) {
    boolean isSeen =
        character > ' '
            && !Character.isISOControl(character)
            && !Character.isWhitespace(character)
            && Character.getType(character) != Character.FORMAT;
    if (!isSeen) {
      String name = Character.getName(character);
      return name == null ? "U+%04X".formatted(character) : name;
    }
    return character == '\'' ? "\"'\"" : "'" + Character.toString(character) + "'";
  }
}
