package dev.triveni.server.internal;

import java.util.Locale;
import java.util.Optional;

/// How log lines look.
///
/// @param kind what was chosen
/// @param complaint what is wrong with the choice
record LogFormat(Kind kind, Optional<String> complaint) {
  enum Kind {
    TEXT,
    JSON
  }

  /// The format that the system property `log.format` or the environment variable `LOG_FORMAT`
  /// names. Logging begins before there is an application with a configuration.
  static LogFormat configured() {
    String property = System.getProperty("log.format");
    String variable = System.getenv("LOG_FORMAT");
    return named(property != null ? property : variable == null ? "text" : variable);
  }

  private static LogFormat named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> new LogFormat(Kind.TEXT, Optional.empty());
      case "json" -> new LogFormat(Kind.JSON, Optional.empty());
      default ->
          new LogFormat(
              Kind.TEXT,
              Optional.of(
                  "TRV-SERVER-003 LOG_FORMAT is '"
                      + name
                      + "', which is no format of log lines. Set it to text or json."));
    };
  }
}
