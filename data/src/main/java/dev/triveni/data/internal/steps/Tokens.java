package dev.triveni.data.internal.steps;

import dev.triveni.data.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words, names and texts of a migration's file, one after the other. Used by one thread.
public final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          \\G(?:\\s++|--[^\\n]*+)*+(?:(?<word>[A-Za-z0-9_]++)\
          |"(?<name>[^"]*+(?:""[^"]*+)*+)"\
          |'(?<text>[^']*+(?:''[^']*+)*+)'\
          |`(?<sql>[^`]*+(?:``[^`]*+)*+)`\
          |(?<mark>[(),.])\
          |(?<end>\\z))\
          """);

  /// What a token is.
  enum Kind {
    WORD,
    NAME,
    TEXT,
    SQL,
    MARK,
    END
  }

  private record Token(Kind kind, String value, int line) {
    boolean isWord(String word) {
      return (kind == Kind.WORD || kind == Kind.MARK) && value.equals(word);
    }
  }

  private final String file;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  /// The tokens of a text.
  ///
  /// @param file what messages call it
  public Tokens(String file, String text) {
    this.file = file;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      end = matcher.end();
      Token token = token(matcher, line(text, end));
      tokens.add(token);
      if (token.kind() == Kind.END) {
        return;
      }
    }
    throw mistake(line(text, end + 1), "a quotation mark that is not closed, or a stray character");
  }

  private static Token token(Matcher matcher, int line) {
    for (Kind kind : Kind.values()) {
      String value = matcher.group(kind.name().toLowerCase(Locale.ROOT));
      if (value != null) {
        return new Token(kind, plain(kind, value), line);
      }
    }
    throw new IllegalStateException("a token of a new kind");
  }

  private static String plain(Kind kind, String value) {
    return switch (kind) {
      case NAME -> value.replace("\"\"", "\"");
      case TEXT -> value.replace("''", "'");
      case SQL -> value.replace("``", "`");
      case WORD, MARK, END -> value;
    };
  }

  private static int line(String text, int end) {
    return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
  }

  /// Whether nothing is left.
  public boolean isAtEnd() {
    return tokens.get(next).kind() == Kind.END;
  }

  /// Takes a word or a mark if it is the next token, and tells whether it was.
  public boolean take(String word) {
    boolean found = tokens.get(next).isWord(word);
    if (found) {
      next++;
    }
    return found;
  }

  /// Takes words that must come.
  public void expect(String... words) {
    for (String word : words) {
      if (!take(word)) {
        throw mistake("'" + word + "'");
      }
    }
  }

  /// Whether the next token is this word.
  boolean isNext(String word) {
    return tokens.get(next).isWord(word);
  }

  /// Takes a name, with quotation marks or without.
  public String name() {
    if (tokens.get(next).kind() == Kind.NAME) {
      return tokens.get(next++).value();
    }
    return of(Kind.WORD, "a name");
  }

  /// Takes names in parentheses.
  List<String> names() {
    expect("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(name());
    } while (take(","));
    expect(")");
    return names;
  }

  String word() {
    return of(Kind.WORD, "a word");
  }

  String text() {
    return of(Kind.TEXT, "a text between single quotation marks");
  }

  String sql() {
    return of(Kind.SQL, "SQL between backticks");
  }

  int number() {
    String word = tokens.get(next).value();
    if (!word.matches("[0-9]{1,9}")) {
      throw mistake("a number");
    }
    next++;
    return Integer.parseInt(word);
  }

  private String of(Kind kind, String wanted) {
    if (tokens.get(next).kind() != kind) {
      throw mistake(wanted);
    }
    return tokens.get(next++).value();
  }

  /// Says what should stand where the next token is.
  DataException mistake(String wanted) {
    Token token = tokens.get(next);
    String found = token.kind() == Kind.END ? "the end" : "'" + token.value() + "'";
    return mistake(token.line(), "%s where %s should stand".formatted(found, wanted));
  }

  private DataException mistake(int line, String what) {
    return new DataException(
        "TRV-DATA-200 The migration %s cannot be read: in line %d there is %s. Correct the file."
            .formatted(file, line, what));
  }
}
