package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends clients from an old path to the new one, for good.
///
/// @param target a path below the mount, or a URL, with variables in braces
public record Redirection(String target) implements Handler {
  private static final int MOVED = 308;
  private static final Pattern LEADING_SLASHES = Pattern.compile("^/{2,}");
  private static final Pattern FIXED_HOST = Pattern.compile("https?://[^/{}?#@]+(?:[/?#]|$)");
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /// Whether a client cannot choose the host to which it is sent.
  boolean hasFixedHost() {
    return isLocal() || FIXED_HOST.matcher(target).lookingAt();
  }

  /// The variables of the target that are not among these.
  List<String> unknownVariables(List<String> known) {
    return VARIABLE
        .matcher(target)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !known.contains(name))
        .toList();
  }

  @Override
  public Response handle(Request request) {
    String filled =
        VARIABLE
            .matcher(target)
            .replaceAll(match -> Matcher.quoteReplacement(encoded(match, request)));
    String query = request.head().query().isEmpty() ? "" : "?" + request.head().query();
    return Response.redirect((isLocal() ? local(request, filled) : filled) + query, MOVED);
  }

  /// Never begins with two slashes: browsers would take what follows for another host.
  private static String local(Request request, String path) {
    return LEADING_SLASHES.matcher(request.mountPath() + path).replaceFirst("/");
  }

  private boolean isLocal() {
    return target.startsWith("/");
  }

  private static String encoded(MatchResult variable, Request request) {
    String value = request.variable(variable.group(1));
    return PercentCoding.encodeSegment(value).replace("%2F", "/");
  }
}
