package dev.triveni.api.internal;

import dev.triveni.web.HttpException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which members of an answer a client wants, as `X-Fields` says it: `name,owner{name}`, `{*}`.
/// Immutable.
///
/// @param fields the members, and which of their members; empty for all
record FieldMask(Map<String, FieldMask> fields) {
  private static final int DEEPEST = 20;
  private static final String ALL = "*";
  private static final FieldMask WHOLE = new FieldMask(Map.of());

  /// The mask that a text says.
  ///
  /// @throws HttpException 400 if it says none
  static FieldMask parse(String text) {
    String inner = text.strip();
    boolean isEnclosed = inner.startsWith("{") && inner.endsWith("}");
    return new Parser(isEnclosed ? inner.substring(1, inner.length() - 1) : inner).parse();
  }

  /// What remains of a tree.
  @Nullable Object of(@Nullable Object tree) {
    if (tree instanceof List<?> list) {
      return list.stream().map(this::of).toList();
    }
    if (fields.isEmpty() || !(tree instanceof Map<?, ?> members)) {
      return tree;
    }
    Map<Object, @Nullable Object> rest = new LinkedHashMap<>();
    members.forEach((name, value) -> {
      FieldMask inside = fields.getOrDefault(String.valueOf(name), fields.get(ALL));
      if (inside != null) {
        rest.put(name, inside.of(value));
      }
    });
    return rest;
  }

  /// Reads a mask from left to right. Used once.
  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    FieldMask parse() {
      FieldMask mask = fields(0);
      if (at < text.length()) {
        throw wrong();
      }
      return mask;
    }

    private FieldMask fields(int depth) {
      Map<String, FieldMask> fields = new LinkedHashMap<>();
      do {
        String name = name();
        fields.put(name, next('{') ? inside(depth + 1) : WHOLE);
      } while (next(','));
      return new FieldMask(fields);
    }

    private FieldMask inside(int depth) {
      if (depth > DEEPEST) {
        throw wrong();
      }
      FieldMask inside = fields(depth);
      if (!next('}')) {
        throw wrong();
      }
      return inside;
    }

    private String name() {
      int start = at;
      while (at < text.length() && "{},".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String name = text.substring(start, at).strip();
      if (name.isEmpty()) {
        throw wrong();
      }
      return name;
    }

    private boolean next(char expected) {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      boolean is = at < text.length() && text.charAt(at) == expected;
      at += is ? 1 : 0;
      return is;
    }

    private HttpException wrong() {
      return HttpException.badRequest(
          "X-Fields is no list of members at character %d. Write them as in name,owner{name}."
              .formatted(at));
    }
  }
}
