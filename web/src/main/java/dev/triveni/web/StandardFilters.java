package dev.triveni.web;

import java.util.ArrayList;
import java.util.List;

/// What every application has around its own filters, unless it has one of the same kind or the
/// settings leave it out.
///
/// From the outside: the application's {@link TrustedProxies} and what it added before them, so
/// that everything else sees the client's scheme and host; {@link SecurityHeaders}; {@link
/// TrustedHosts}; {@link HttpsRedirect}; the session; the application's other filters; {@link
/// Csrf}, which sees what {@link Cors} has let in.
final class StandardFilters {
  private static final String SECTION = "security";

  private final Config config;
  private final SecuritySettings settings;
  private final List<Filter> own;

  private StandardFilters(Config config, List<Filter> own) {
    this.config = config;
    this.settings = config.read(SECTION, SecuritySettings.class);
    this.own = own;
  }

  /// The filters of an application with the standard ones among them, the first outermost.
  static List<Filter> around(List<Filter> own, SessionFilter sessions, Config config) {
    return new StandardFilters(config, own).with(sessions);
  }

  /// What is wrong with the configuration of the standard filters.
  static List<SetupProblem> problems(Config config) {
    List<SetupProblem> problems = new ArrayList<>(SecretKeys.problems(config));
    try {
      StandardFilters filters = new StandardFilters(config, List.of());
      filters.hosts();
      filters.csrf();
    } catch (SetupException e) {
      problems.addAll(e.problems());
    }
    return problems;
  }

  private List<Filter> with(SessionFilter sessions) {
    List<Filter> inserted = new ArrayList<>();
    if (settings.headers() && !has(SecurityHeaders.class)) {
      inserted.add(headers());
    }
    if (!has(TrustedHosts.class)) {
      inserted.addAll(hosts());
    }
    if (settings.httpsRedirect() && !has(HttpsRedirect.class)) {
      inserted.add(HttpsRedirect.always());
    }
    inserted.add(sessions);
    List<Filter> all = new ArrayList<>(own);
    all.addAll(afterProxies(), inserted);
    if (settings.csrf() && !has(Csrf.class)) {
      all.add(csrf());
    }
    return all;
  }

  /// An application that is mounted leaves the fields to the one around it.
  private static Filter headers() {
    SecurityHeaders standard = SecurityHeaders.standard();
    return (request, next) ->
        request.has(SecurityHeaders.NONCE) ? next.handle(request) : standard.handle(request, next);
  }

  private List<Filter> hosts() {
    List<String> hosts = settings.trustedHosts();
    if (!hosts.isEmpty()) {
      return List.of(TrustedHosts.of(hosts, "configuration key security.trusted-hosts"));
    }
    boolean isLocal = config.find("server.host").filter(StandardFilters::isThisMachine).isPresent();
    return isLocal ? List.of(TrustedHosts.local()) : List.of();
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  private Csrf csrf() {
    return Csrf.origins().trust(settings.trustedOrigins().toArray(String[]::new));
  }

  private boolean has(Class<? extends Filter> type) {
    return own.stream().anyMatch(type::isInstance);
  }

  private int afterProxies() {
    for (int i = own.size(); i > 0; i--) {
      if (own.get(i - 1) instanceof TrustedProxies) {
        return i;
      }
    }
    return 0;
  }
}
