package dev.triveni.web.internal.development;

import dev.triveni.web.Request;
import dev.triveni.web.Route;
import dev.triveni.web.internal.RequestTrace.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What developers are told of a failure, without secrets. Immutable.
///
/// @param title what happened, in a few words
/// @param message what happened, in the words of who failed
/// @param request method and path
/// @param id the id of the request
/// @param causes what was thrown, and what led to it
/// @param lines what was logged for the request
/// @param tables what the request and the configuration say
/// @param routes the routes there are; empty unless the path has none
record Report(
    String title,
    String message,
    String request,
    String id,
    List<Cause> causes,
    List<String> lines,
    List<Table> tables,
    List<Route> routes) {

  /// Something that was thrown.
  record Cause(String type, String message, List<Frame> frames) {}

  /// Names with values.
  record Table(String title, Map<String, String> rows) {}

  /// The report on a failure.
  static Report of(Failure failure) {
    Request request = failure.request();
    RequestTables tables = new RequestTables(request);
    Secrets secrets = tables.secrets();
    List<Cause> causes = causes(failure.answer().getCause(), secrets);
    boolean thrown = !causes.isEmpty();
    return new Report(
        thrown
            ? causes.getFirst().type()
            : failure.problem().status() + " " + failure.problem().title(),
        thrown ? causes.getFirst().message() : secrets.clean(failure.problem().detail()),
        secrets.clean(request.toString()),
        request.id(),
        causes,
        failure.lines().stream().map(secrets::clean).toList(),
        tables.all(),
        thrown ? List.of() : request.app().routes());
  }

  private static List<Cause> causes(
      @org.jspecify.annotations.Nullable Throwable failure, Secrets secrets) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Cause> causes = new ArrayList<>();
    for (Throwable thrown = failure;
        thrown != null && seen.add(thrown);
        thrown = thrown.getCause()) {
      String message = thrown.getMessage();
      causes.add(
          new Cause(
              thrown.getClass().getName(),
              message == null ? "" : secrets.clean(message),
              Frame.of(thrown, secrets)));
    }
    return List.copyOf(causes);
  }
}
