package dev.triveni.web.internal.development;

import dev.triveni.web.Config;
import dev.triveni.web.Form;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.internal.development.Report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a request and the configuration say, with stars for secrets. Used by one thread.
final class RequestTables {
  private static final int LONG_COOKIE = 20;

  private final Request request;
  private final Secrets secrets = new Secrets();
  private final List<Table> tables = new ArrayList<>();

  RequestTables(Request request) {
    this.request = request;
    add("Route", route());
    add("Path variables", shown(texts(request.variables())));
    add("Query", shown(request.head().query().isEmpty() ? Map.of() : query()));
    add("Form", form());
    add("Session", session());
    add("Cookies", cookies());
    add("Headers", headers(request.headers()));
    add("Configuration", configuration(request.app().config()));
  }

  /// The tables that are not empty.
  List<Table> all() {
    return tables.stream().map(this::cleaned).toList();
  }

  /// What was found to be secret.
  Secrets secrets() {
    return secrets;
  }

  private void add(String title, Map<String, String> rows) {
    if (!rows.isEmpty()) {
      tables.add(new Table(title, rows));
    }
  }

  /// A secret of one table may stand in another one, too.
  private Table cleaned(Table table) {
    Map<String, String> rows = new LinkedHashMap<>();
    table.rows().forEach((name, value) -> rows.put(name, secrets.clean(value)));
    return new Table(table.title(), rows);
  }

  private Map<String, String> route() {
    Map<String, String> all = new LinkedHashMap<>();
    request
        .route()
        .ifPresent(route -> {
          all.put("pattern", route.toString());
          route.name().ifPresent(name -> all.put("name", name));
          all.put("declared at", route.place());
        });
    return all;
  }

  private Map<String, String> query() {
    Map<String, String> all = new LinkedHashMap<>();
    try {
      request.queries().forEach((name, values) -> values.forEach(value -> put(all, name, value)));
    } catch (RuntimeException _) {
      all.put("as it was sent, unreadable", request.head().query());
    }
    return all;
  }

  private Map<String, String> form() {
    Map<String, String> all = new LinkedHashMap<>();
    if (request.isForm()) {
      try {
        Form form = request.form();
        form.values().forEach((name, values) -> values.forEach(value -> put(all, name, value)));
        form.files()
            .forEach((name, files) -> files.forEach(file -> put(all, name, file.fileName())));
      } catch (RuntimeException _) {
        all.put("not shown", "the body was read as something else, or is no form");
      }
    }
    return shown(all);
  }

  /// Names only: what a session holds may be anything.
  private Map<String, String> session() {
    Map<String, String> all = new LinkedHashMap<>();
    try {
      request.session().names().forEach(name -> all.put(name, Secrets.STARS));
    } catch (RuntimeException _) {
      return Map.of(); // no secret key, so no sessions
    }
    return all;
  }

  private Map<String, String> cookies() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String line : request.headers().all("Cookie")) {
      for (String pair : line.split(";")) {
        String name = pair.split("=", 2)[0].strip();
        request.cookie(name).ifPresent(value -> all.put(name, cookie(name, value)));
      }
    }
    return all;
  }

  /// What is long in a cookie may let somebody in, whatever its name.
  private String cookie(String name, String value) {
    if (value.length() < LONG_COOKIE) {
      return secrets.shown(name, value);
    }
    secrets.hide(value);
    return Secrets.STARS;
  }

  private Map<String, String> headers(Headers headers) {
    Map<String, String> all = new LinkedHashMap<>();
    headers.forEach((name, value) -> put(all, name, value));
    return shown(all);
  }

  private Map<String, String> configuration(Config config) {
    System.getenv().forEach(secrets::shown);
    Set<String> names = new TreeSet<>(config.names());
    names.addAll(List.of("debug", "server.host", "server.port"));
    Map<String, String> all = new LinkedHashMap<>();
    names.forEach(
        name -> config.find(name).ifPresent(value -> all.put(name, secrets.shown(name, value))));
    return all;
  }

  private Map<String, String> shown(Map<String, String> rows) {
    Map<String, String> shown = new LinkedHashMap<>();
    rows.forEach((name, value) -> shown.put(name, secrets.shown(name, value)));
    return shown;
  }

  private static Map<String, String> texts(Map<String, Object> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }

  private static void put(Map<String, String> rows, String name, String value) {
    rows.merge(name, value, (one, other) -> one + ", " + other);
  }
}
