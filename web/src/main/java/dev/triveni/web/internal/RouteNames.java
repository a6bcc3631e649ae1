package dev.triveni.web.internal;

import dev.triveni.web.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The named routes of an application, and through named mounts those of the applications inside.
/// Used by one thread while they are added.
public final class RouteNames {
  private final Map<String, List<RouteUrl>> urls = new LinkedHashMap<>();
  private final List<Entrance> entrances = new ArrayList<>();
  private boolean hasFixed;

  RouteNames() {}

  /// A named mount of an application.
  private record Entrance(String name, PathPattern prefix, RouteNames inside) {}

  /// Adds the URL of a named route.
  ///
  /// @return whether one can tell it from those of the same name: by its method, or by a variable
  ///   that is fixed in it
  boolean add(RouteUrl url) {
    List<RouteUrl> same = urls.computeIfAbsent(url.name(), _ -> new ArrayList<>(1));
    boolean clashes =
        same.stream()
            .anyMatch(other ->
                other.method().equals(url.method())
                    && other.fixed().isEmpty()
                    && url.fixed().isEmpty());
    if (clashes) {
      return false;
    }
    hasFixed |= !url.fixed().isEmpty();
    same.add(url.fixed().isEmpty() ? same.size() : 0, url);
    return true;
  }

  /// Adds the names of an application that is mounted under a name.
  void addMount(String name, PathPattern prefix, RouteNames inside) {
    entrances.add(new Entrance(name, prefix, inside));
  }

  /// The URLs of a name, those with fixed variables first; empty if there is no such name.
  List<RouteUrl> find(String name) {
    List<RouteUrl> own = urls.get(name);
    return own != null
        ? own
        : entrances.stream()
            .filter(entrance -> name.startsWith(entrance.name + "."))
            .flatMap(entrance -> find(entrance, name.substring(entrance.name.length() + 1)))
            .toList();
  }

  private static Stream<RouteUrl> find(Entrance entrance, String name) {
    return entrance.inside.find(name).stream()
        .map(url -> url.below(entrance.name, entrance.prefix));
  }

  /// Whether any route has a fixed variable.
  boolean hasFixed() {
    return hasFixed;
  }

  /// The URL that a route leaves its place to where the variables have these values; empty if the
  /// route's own is the one to use.
  Optional<RouteUrl> preferred(String name, Map<String, Object> variables) {
    return find(name).stream()
        .filter(url -> !url.fixed().isEmpty())
        .filter(url -> variables.keySet().containsAll(url.fixed().keySet()))
        .filter(url -> url.suits(new UrlValues(List.of(), variables, Optional.empty())))
        .findFirst();
  }

  /// Where a name leads, for links from outside of requests.
  public UrlTarget target(String name) {
    List<RouteUrl> found = find(name);
    if (found.isEmpty()) {
      throw unknown(name);
    }
    return new UrlTarget(found, "");
  }

  /// The exception for a name that no route has.
  IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "TRV-WEB-005 There is no route named '%s'. %s Name one: Route.get(…).named(\"%s\")."
            .formatted(name, others(name), name));
  }

  private String others(String name) {
    Set<String> names = all();
    List<String> nearest = Nearest.to(name, names);
    if (!nearest.isEmpty()) {
      return "Did you mean '" + String.join("' or '", nearest) + "'?";
    }
    return names.isEmpty() ? "No route has a name." : "There are " + names + ".";
  }

  private Set<String> all() {
    Set<String> names = new LinkedHashSet<>(urls.keySet());
    entrances.forEach(entrance ->
        new TreeSet<>(entrance.inside.all())
            .forEach(name -> names.add(entrance.name + "." + name)));
    return names;
  }
}
