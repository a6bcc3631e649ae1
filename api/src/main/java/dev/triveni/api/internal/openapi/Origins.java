package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The other servers that a page reaches when operations are tried out: those of the document, and
/// those that give tokens.
public final class Origins {
  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/{}\\s;,']+(?=/|$)");
  private static final Set<String> ASKED =
      Set.of("authorizationUrl", "tokenUrl", "refreshUrl", "openIdConnectUrl");

  private Origins() {}

  /// Those of an API, in order.
  public static Set<String> of(About about, List<Endpoint> endpoints) {
    Stream<String> servers =
        about.servers().stream().map(server -> String.valueOf(server.get("url")));
    return Stream.concat(origins(servers), ofSchemes(endpoints).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Those that security schemes name: whoever opens them in a window hears of it only if neither
  /// isolates itself from the other.
  public static Set<String> ofSchemes(List<Endpoint> endpoints) {
    return origins(
            endpoints.stream()
                .flatMap(endpoint -> SecuritySchemes.of(endpoint.plan()))
                .flatMap(source -> urls(source.scheme().object())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> origins(Stream<String> urls) {
    return urls.flatMap(url -> ORIGIN.matcher(url).results()).map(MatchResult::group);
  }

  private static Stream<String> urls(@Nullable Object tree) {
    return tree instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .flatMap(entry ->
                ASKED.contains(String.valueOf(entry.getKey()))
                    ? Stream.of(String.valueOf(entry.getValue()))
                    : urls(entry.getValue()))
        : Stream.empty();
  }
}
