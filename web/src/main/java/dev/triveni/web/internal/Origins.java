package dev.triveni.web.internal;

import dev.triveni.web.Request;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The origins whose pages may read responses. Immutable.
///
/// @param exact these
/// @param patterns those that one of these matches as a whole
/// @param any whether it is all of them
public record Origins(Set<String> exact, List<Pattern> patterns, boolean any) {

  /// None.
  public static final Origins NONE = new Origins(Set.of(), List.of(), false);

  /// All of them.
  public static final Origins ANY = new Origins(Set.of(), List.of(), true);

  private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#@,\\sA-Z]+");
  private static final Pattern USUAL_PORT = Pattern.compile("https://.*:443|http://.*:80");

  /// Copies the collections.
  public Origins {
    exact = Set.copyOf(exact);
    patterns = List.copyOf(patterns);
  }

  /// These and one more.
  ///
  /// @throws SetupException if a browser would never send it
  public Origins with(String origin) {
    if (!ORIGIN.matcher(origin).matches() || USUAL_PORT.matcher(origin).matches()) {
      throw new SetupException(
          new SetupProblem(
              "TRV-WEB-029",
              CallSite.find(),
              "'" + origin + "' is not an origin as browsers send it, so it would never match.",
              "Write scheme, host and unusual port in lower case, without a path:"
                  + " https://app.example or http://localhost:5173. All are Cors.allowAny()."));
    }
    Set<String> more = new HashSet<>(exact);
    more.add(origin);
    return new Origins(more, patterns, any);
  }

  /// These and those that a pattern matches.
  public Origins with(Pattern pattern) {
    List<Pattern> more = new ArrayList<>(patterns);
    more.add(pattern);
    return new Origins(exact, more, any);
  }

  /// What `Access-Control-Allow-Origin` says to a request; empty if its origin is not among these.
  public Optional<String> allowedTo(Request request) {
    List<String> sent = request.headers().all("Origin");
    if (sent.size() != 1) {
      return Optional.empty();
    }
    return any ? Optional.of("*") : Optional.of(sent.getFirst()).filter(this::contains);
  }

  private boolean contains(String origin) {
    return exact.contains(origin)
        || patterns.stream().anyMatch(pattern -> pattern.matcher(origin).matches());
  }
}
