package dev.triveni.web.internal;

import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Says in a preflight's answer whether it is allowed, as Starlette does.
public final class PreflightText {
  private PreflightText() {}

  /// The answer with its fields, as text.
  ///
  /// @param answer says what is allowed to the origin, if anything
  /// @param usual says what is allowed to origins that may do anything here
  public static Response of(Response answer, Headers usual, Request request) {
    List<String> refused = refused(answer.headers(), usual, request);
    Response text =
        refused.isEmpty()
            ? Response.text("OK")
            : Response.text("Disallowed CORS " + String.join(", ", refused)).withStatus(400);
    return text.headers(answer.headers());
  }

  private static List<String> refused(Headers answer, Headers usual, Request request) {
    List<String> refused = new ArrayList<>();
    boolean isKnown = answer.contains("Access-Control-Allow-Origin");
    Headers allowed = isKnown ? answer : usual;
    if (!isKnown) {
      refused.add("origin");
    }
    if (!lists(allowed, "Method", request)) {
      refused.add("method");
    }
    if (isKnown && !lists(allowed, "Header", request)) {
      refused.add("headers");
    }
    return refused;
  }

  private static boolean lists(Headers allowed, String what, Request request) {
    List<String> known = names(allowed, "Access-Control-Allow-" + what + "s").toList();
    String field = "Access-Control-Request-" + what + (what.equals("Header") ? "s" : "");
    return names(request.headers(), field)
        .allMatch(name -> known.stream().anyMatch(name::equalsIgnoreCase));
  }

  private static Stream<String> names(Headers headers, String field) {
    return headers.all(field).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }
}
