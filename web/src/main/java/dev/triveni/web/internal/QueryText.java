package dev.triveni.web.internal;

import dev.triveni.web.HttpException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The query of a request, which is read when it is first asked for: names and values as forms send
/// them (WHATWG URL, section 5). Thread-safe.
public final class QueryText {

  /// The query of a request that has none.
  public static final QueryText EMPTY = new QueryText("", "query");

  private final String text;
  private final String what;
  private @Nullable Map<String, List<String>> values;

  private QueryText(String text, String what) {
    this.text = text;
    this.what = what;
  }

  /// This query, without `?`.
  public static QueryText of(String text) {
    return text.isEmpty() ? EMPTY : new QueryText(text, "query");
  }

  /// A form, which is written as a query is.
  public static QueryText ofForm(String text) {
    return new QueryText(text, "form");
  }

  /// The query as it was sent.
  public String text() {
    return text;
  }

  /// Every name with its values, in order.
  public Map<String, List<String>> values() {
    Map<String, List<String>> known = values;
    if (known == null) {
      known = parse();
      values = known;
    }
    return known;
  }

  private Map<String, List<String>> parse() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    int start = 0;
    while (start < text.length()) {
      int end = endOf(start);
      if (end > start) {
        addPair(start, end, found);
      }
      start = end + 1;
    }
    found.replaceAll((_, all) -> Collections.unmodifiableList(all));
    return Collections.unmodifiableMap(found);
  }

  private int endOf(int start) {
    int end = text.indexOf('&', start);
    return end < 0 ? text.length() : end;
  }

  private void addPair(int start, int end, Map<String, List<String>> found) {
    int equals = text.indexOf('=', start);
    boolean hasValue = equals >= 0 && equals < end;
    String name = decoded(start, hasValue ? equals : end);
    String value = hasValue ? decoded(equals + 1, end) : "";
    found.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
  }

  private String decoded(int from, int to) {
    return PercentCoding.decode(text.substring(from, to).replace('+', ' '))
        .orElseThrow(() ->
            HttpException.badRequest(
                "The "
                    + what
                    + " has a '%' that is not followed by two hexadecimal digits, or bytes"
                    + " that are not UTF-8."));
  }
}
