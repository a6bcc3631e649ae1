package dev.triveni.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The secret that an application signs with, and earlier ones that still count while they are
/// being replaced. Immutable; it never prints a secret.
///
/// They are the configuration's `secret-key` and `secret-key-fallbacks` (separated by commas), so
/// usually the environment variables `SECRET_KEY` and `SECRET_KEY_FALLBACKS`.
public final class SecretKeys {
  private static final String KEY = "secret-key";
  private static final String FALLBACKS = "secret-key-fallbacks";
  private static final String COMMAND = "openssl rand -base64 32";
  private static final int SHORTEST = 16;

  private final List<String> secrets;

  private SecretKeys(List<String> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  /// The secret keys of a configuration.
  ///
  /// @throws IllegalStateException if it has none
  /// @throws SetupException if one is too short
  public static SecretKeys from(Config config) {
    List<SetupProblem> problems = problems(config);
    if (!problems.isEmpty()) {
      throw new SetupException(problems);
    }
    String key =
        config
            .find(KEY)
            .filter(text -> !text.isBlank())
            .orElseThrow(() ->
                new IllegalStateException(
                    "TRV-WEB-100 There is no secret key: sessions, signed cookies and tokens need"
                        + " one that only this application knows. Make one with `"
                        + COMMAND
                        + "`, and set it as the environment variable SECRET_KEY or as "
                        + KEY
                        + " in a file that is not under version control."));
    return of(key, fallbacks(config).toArray(String[]::new));
  }

  /// These secrets: all verify, the first signs.
  public static SecretKeys of(String key, String... fallbacks) {
    List<String> all = new ArrayList<>(List.of(fallbacks));
    all.addFirst(key);
    return new SecretKeys(all);
  }

  /// What is wrong with the secret keys of a configuration that has some.
  static List<SetupProblem> problems(Config config) {
    List<SetupProblem> problems = new ArrayList<>();
    config
        .find(KEY)
        .filter(text -> !text.isBlank())
        .ifPresent(text -> check(KEY, text).ifPresent(problems::add));
    fallbacks(config).forEach(text -> check(FALLBACKS, text).ifPresent(problems::add));
    return problems;
  }

  private static List<String> fallbacks(Config config) {
    return config
        .find(FALLBACKS)
        .map(text -> Arrays.stream(text.split(",")).map(String::strip))
        .map(texts -> texts.filter(text -> !text.isEmpty()).toList())
        .orElse(List.of());
  }

  private static Optional<SetupProblem> check(String key, String text) {
    return text.length() >= SHORTEST
        ? Optional.empty()
        : Optional.of(
            new SetupProblem(
                "TRV-WEB-101",
                "configuration key " + key,
                "The secret key has "
                    + text.length()
                    + " characters: whoever guesses it can sign sessions of anybody.",
                "Use "
                    + SHORTEST
                    + " characters or more, such as those that `"
                    + COMMAND
                    + "` prints."));
  }

  /// The secrets; the first signs.
  List<String> secrets() {
    return secrets;
  }

  /// How many there are, and never what they are.
  @Override
  public String toString() {
    return "SecretKeys[" + String.join(", ", secrets.stream().map(_ -> "***").toList()) + "]";
  }
}
