package dev.triveni.web.internal.form;

import dev.triveni.web.HttpException;
import dev.triveni.web.internal.FieldSyntax;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A field with parameters, such as `form-data; name="photo"` (RFC 9110, section 5.6.6). A
/// parameter that comes twice is refused: others might read the other one.
///
/// @param value what is before the parameters, in lower case
/// @param parameters by name, in lower case
public record HeaderParameters(String value, Map<String, String> parameters) {

  /// Reads a field.
  ///
  /// @throws HttpException 400 if it is malformed
  public static HeaderParameters parse(String field) {
    int end = field.indexOf(';');
    String value = (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return new HeaderParameters(
        value, end < 0 ? Map.of() : Collections.unmodifiableMap(new Cursor(field, end).read()));
  }

  /// The value of a parameter.
  public Optional<String> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /// Stands at a semicolon or at the end.
  private static final class Cursor {
    private final String field;
    private int at;

    Cursor(String field, int at) {
      this.field = field;
      this.at = at;
    }

    Map<String, String> read() {
      Map<String, String> found = new LinkedHashMap<>();
      while (at < field.length()) {
        at++;
        skipSpace();
        if (at < field.length() && field.charAt(at) != ';') {
          String name = name();
          if (found.put(name, value()) != null) {
            throw malformed("has the parameter '" + name + "' twice");
          }
          skipSpace();
          if (at < field.length() && field.charAt(at) != ';') {
            throw malformed("has something behind the value of '" + name + "'");
          }
        }
      }
      return found;
    }

    private String name() {
      int equals = field.indexOf('=', at);
      String name = equals < 0 ? "" : field.substring(at, equals).toLowerCase(Locale.ROOT);
      if (!FieldSyntax.isToken(name)) {
        throw malformed("has a parameter that is not name=value");
      }
      at = equals + 1;
      return name;
    }

    private String value() {
      if (at < field.length() && field.charAt(at) == '"') {
        return quoted();
      }
      int end = field.indexOf(';', at);
      String value = field.substring(at, end < 0 ? field.length() : end).strip();
      at = end < 0 ? field.length() : end;
      return value;
    }

    /// A backslash escapes a quote or a backslash only: old browsers send whole paths of Windows.
    private String quoted() {
      StringBuilder text = new StringBuilder();
      for (at++; at < field.length(); at++) {
        char c = field.charAt(at);
        if (c == '"') {
          at++;
          return text.toString();
        }
        text.append(c == '\\' && isEscape() ? field.charAt(++at) : c);
      }
      throw malformed("has a quoted value without an end");
    }

    private boolean isEscape() {
      return at + 1 < field.length()
          && (field.charAt(at + 1) == '"' || field.charAt(at + 1) == '\\');
    }

    private void skipSpace() {
      while (at < field.length() && (field.charAt(at) == ' ' || field.charAt(at) == '\t')) {
        at++;
      }
    }

    private HttpException malformed(String how) {
      return HttpException.badRequest("A header field of the form " + how + ".");
    }
  }
}
