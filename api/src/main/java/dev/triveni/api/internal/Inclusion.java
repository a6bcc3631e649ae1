package dev.triveni.api.internal;

import dev.triveni.web.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What is said of endpoints where they are included. Immutable.
///
/// @param prefix begins their paths
/// @param tags what they are grouped under, before their own tags
/// @param uses what each of them asks for
/// @param responses descriptions of responses that each may give, by status
/// @param deprecated whether clients should no longer use them
/// @param around what surrounds their routes
public record Inclusion(
    String prefix,
    List<String> tags,
    List<Used> uses,
    Map<Integer, String> responses,
    boolean deprecated,
    List<Consumer<Group.Setup>> around) {

  /// Copies the collections.
  public Inclusion {
    tags = List.copyOf(tags);
    uses = List.copyOf(uses);
    responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
    around = List.copyOf(around);
  }

  /// That of endpoints of which nothing is said but what they ask for.
  public static Inclusion using(List<Used> uses) {
    return new Inclusion("", List.of(), uses, Map.of(), false, List.of());
  }

  /// This one with another prefix.
  public Inclusion under(String prefix) {
    return new Inclusion(prefix, tags, uses, responses, deprecated, around);
  }

  /// This one inside another. What surrounds that is not repeated.
  public Inclusion in(Inclusion outer) {
    Map<Integer, String> all = new LinkedHashMap<>(outer.responses);
    all.putAll(responses);
    return new Inclusion(
        withoutSlash(outer.prefix) + prefix,
        joined(outer.tags, tags),
        joined(outer.uses, uses),
        all,
        deprecated || outer.deprecated,
        around);
  }

  /// A path below the prefix.
  String below(String path) {
    String whole = path.isEmpty() ? prefix : withoutSlash(prefix) + path;
    return whole.isEmpty() ? "/" : whole;
  }

  static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return new ArrayList<>(Stream.concat(first.stream(), second.stream()).distinct().toList());
  }
}
