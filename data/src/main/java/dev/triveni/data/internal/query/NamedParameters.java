package dev.triveni.data.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQL in which parameters have names, as SQL with question marks. Immutable.
///
/// @param text the SQL with a question mark for each parameter
/// @param names the names in the order of the question marks
public record NamedParameters(String text, List<String> names) {

  /// What may contain a colon that is no parameter, and then parameters.
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*[\\s\\S]*?\\*/"
              + "|\\$(\\w*)\\$[\\s\\S]*?\\$\\1\\$|::|\\?|:([A-Za-z_]\\w*)");

  /// Finds the parameters of SQL: not in texts, quoted names, comments, nor casts like `::text`.
  public static NamedParameters parse(String sql) {
    Matcher token = TOKEN.matcher(sql);
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>();
    while (token.find()) {
      String found = token.group();
      if (token.group(2) != null) {
        names.add(token.group(2));
        found = "?";
      } else if (found.equals("?")) {
        found = "??";
      }
      token.appendReplacement(text, Matcher.quoteReplacement(found));
    }
    return new NamedParameters(token.appendTail(text).toString(), List.copyOf(names));
  }

  /// A name, if there is a parameter that is called so.
  public String checked(String name) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "TRV-DATA-039 There is no parameter :%s in %s. It has %s."
              .formatted(name, text, names.isEmpty() ? "none" : names));
    }
    return name;
  }
}
