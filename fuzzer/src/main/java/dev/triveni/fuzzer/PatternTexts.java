package dev.triveni.fuzzer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes texts that a regular expression probably finds: it knows groups, alternatives, classes and
/// counts, and passes over what looks around. The caller checks them. Used by one thread.
final class PatternTexts {
  private static final int MANY = 3;
  private static final String WORD = "abcxyzABC019_";
  private static final String ANY = "abcxyz019 -";

  private final String pattern;
  private final Random random;
  private int at;

  PatternTexts(String pattern, Random random) {
    this.pattern = pattern;
    this.random = random;
  }

  /// The next text.
  String next() {
    at = 0;
    return alternatives();
  }

  private String alternatives() {
    List<String> texts = new ArrayList<>();
    texts.add(sequence());
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      texts.add(sequence());
    }
    return texts.get(random.nextInt(texts.size()));
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      int start = at;
      String one = one();
      int end = at;
      for (int i = count(); i > 0; i--) {
        int after = at;
        at = start;
        text.append(i == 1 ? one : one());
        at = after;
      }
      at = Math.max(at, end);
    }
    return text.toString();
  }

  private String one() {
    char sign = pattern.charAt(at++);
    return switch (sign) {
      case '^', '$' -> "";
      case '.' -> pick(ANY);
      case '(' -> group();
      case '[' -> pick(members());
      case '\\' -> escaped(pattern.charAt(at++));
      default -> String.valueOf(sign);
    };
  }

  private String group() {
    boolean looks = false;
    if (pattern.startsWith("?", at)) {
      looks = pattern.startsWith("?=", at) || pattern.startsWith("?!", at);
      at += 2;
      if (pattern.charAt(at - 1) == '<' || pattern.charAt(at - 1) == 'P') {
        at = pattern.indexOf('>', at) + 1;
      }
    }
    String text = alternatives();
    at++;
    return looks ? "" : text;
  }

  private static String set(char letter) {
    return switch (letter) {
      case 'd' -> "0123456789";
      case 'w' -> WORD;
      case 's' -> " ";
      case 'D', 'S', 'W' -> letter == 'W' ? "-" : "abc";
      default -> String.valueOf(letter);
    };
  }

  private String escaped(char letter) {
    return letter == 'b' || letter == 'A' || letter == 'Z' || letter == 'z'
        ? ""
        : pick(set(letter));
  }

  private String members() {
    boolean isNegated = pattern.charAt(at) == '^';
    at += isNegated ? 1 : 0;
    StringBuilder members = new StringBuilder();
    for (boolean first = true; first || pattern.charAt(at) != ']'; first = false) {
      char sign = pattern.charAt(at++);
      if (sign == '\\') {
        members.append(set(pattern.charAt(at++)));
      } else if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        for (char each = sign; each <= pattern.charAt(at + 1); each++) {
          members.append(each);
        }
        at += 2;
      } else {
        members.append(sign);
      }
    }
    at++;
    return isNegated ? without(members.toString()) : members.toString();
  }

  private static String without(String members) {
    StringBuilder rest = new StringBuilder();
    ANY.chars().filter(each -> members.indexOf(each) < 0).forEach(rest::appendCodePoint);
    return rest.isEmpty() ? "~" : rest.toString();
  }

  /// How often the last one is repeated.
  private int count() {
    if (at >= pattern.length()) {
      return 1;
    }
    int count =
        switch (pattern.charAt(at)) {
          case '*' -> repeat(0, MANY);
          case '+' -> repeat(1, MANY);
          case '?' -> repeat(0, 1);
          case '{' -> counted();
          default -> -1;
        };
    if (count >= 0 && at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
      at++;
    }
    return count < 0 ? 1 : count;
  }

  private int repeat(int least, int most) {
    at++;
    return least + random.nextInt(most - least + 1);
  }

  private int counted() {
    int end = pattern.indexOf('}', at);
    String[] bounds = pattern.substring(at + 1, end).split(",", -1);
    at = end;
    int least = Integer.parseInt(bounds[0]);
    if (bounds.length == 1) {
      return repeat(least, least);
    }
    return repeat(least, bounds[1].isEmpty() ? least + MANY : Integer.parseInt(bounds[1]));
  }

  private String pick(String characters) {
    return String.valueOf(characters.charAt(random.nextInt(characters.length())));
  }
}
