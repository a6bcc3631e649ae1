package dev.triveni.web.internal.development;

import dev.triveni.web.Config;
import dev.triveni.web.Request;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.internal.RequestTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether an application shows its failures to its developers. Immutable.
///
/// It does so only where the key `debug` says so, the server listens on this machine only, and the
/// request comes from a person at this machine: each of the three alone keeps others out.
public final class Development {
  private static final String KEY = "debug";
  private static final String HOST = "server.host";
  private static final Set<String> YES = Set.of("true", "1", "yes", "on");
  private static final Set<String> NO = Set.of("false", "0", "no", "off", "");

  private final boolean on;
  private final List<SetupProblem> problems;

  private Development(boolean on, List<SetupProblem> problems) {
    this.on = on;
    this.problems = List.copyOf(problems);
  }

  /// What the configuration says.
  public static Development of(Config config) {
    Optional<String> value = config.find(KEY).map(text -> text.strip().toLowerCase(Locale.ROOT));
    boolean on = value.filter(YES::contains).isPresent();
    List<SetupProblem> problems = new ArrayList<>();
    value
        .filter(text -> !YES.contains(text) && !NO.contains(text))
        .ifPresent(text -> problems.add(unreadable(text)));
    if (on) {
      config
          .find(HOST)
          .filter(host -> !Loopback.isHost(host))
          .map(Development::reachable)
          .ifPresent(problems::add);
    }
    return new Development(on && problems.isEmpty(), problems);
  }

  /// The configuration, with the server on this machine only where it does not say where.
  public static Config bound(Config config) {
    return of(config).on && config.find(HOST).isEmpty() ? config.with(HOST, "127.0.0.1") : config;
  }

  /// What is wrong with the configuration.
  public List<SetupProblem> problems() {
    return problems;
  }

  /// The request as an engine handed it over, with a trace if its failure may be shown.
  public Request open(Request request) {
    return on && Loopback.isAlone(request.head())
        ? RequestTrace.begin(request, FailurePages::show)
        : request;
  }

  private static SetupProblem unreadable(String text) {
    return new SetupProblem(
        "TRV-WEB-191",
        "configuration key " + KEY,
        "It is '" + text + "', which is neither yes nor no.",
        "Set it to true or false, or leave it out.");
  }

  private static SetupProblem reachable(String host) {
    return new SetupProblem(
        "TRV-WEB-190",
        "configuration key " + HOST,
        "With debug, pages show code, configuration and requests, and on '"
            + host
            + "' other machines could see them.",
        "Set server.host to 127.0.0.1 or leave it out, or set debug to false.");
  }
}
