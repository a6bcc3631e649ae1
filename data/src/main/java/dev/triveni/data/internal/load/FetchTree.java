package dev.triveni.data.internal.load;

import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The relations that a query fetches along, from one table on. Immutable.
///
/// @param branches what is fetched from here, and from there on
/// @param query which rows are fetched here; null for all, or where they are joined
public record FetchTree(Map<Relation, FetchTree> branches, @Nullable Prefetch query) {

  /// Nothing is fetched along.
  public static final FetchTree NOTHING = new FetchTree(Map.of(), null);

  /// This tree with one place more.
  public FetchTree with(Place place, @Nullable Prefetch chosen) {
    return with(path(place), chosen);
  }

  private static List<Relation> path(Place place) {
    List<Relation> path = new ArrayList<>();
    Place at = place;
    while (at.via() != null && at.parent() != null) {
      path.addFirst(at.via());
      at = at.parent();
    }
    return path;
  }

  private FetchTree with(List<Relation> path, @Nullable Prefetch chosen) {
    if (path.isEmpty()) {
      return new FetchTree(branches, chosen == null ? query : chosen);
    }
    Relation next = path.getFirst();
    FetchTree branch = branches.getOrDefault(next, NOTHING);
    return with(next, branch.with(path.subList(1, path.size()), chosen));
  }

  private FetchTree with(Relation relation, FetchTree branch) {
    Map<Relation, FetchTree> more = new LinkedHashMap<>(branches);
    more.put(relation, branch);
    return new FetchTree(java.util.Collections.unmodifiableMap(more), query);
  }

  /// This tree with all branches of another.
  FetchTree withAll(FetchTree other) {
    FetchTree all = this;
    for (var entry : other.branches.entrySet()) {
      FetchTree mine = branches.getOrDefault(entry.getKey(), NOTHING);
      all = all.with(entry.getKey(), mine.withAll(entry.getValue()));
    }
    return new FetchTree(all.branches, query == null ? other.query : query);
  }

  /// Whether rows of this branch are joined, as far as the relation to it allows.
  boolean isJoined(Relation relation) {
    return relation instanceof Relation.One && query == null;
  }

  /// Whether anything is asked for in a query of its own.
  public boolean isAskedLater() {
    return branches.entrySet().stream()
        .anyMatch(
            entry -> !entry.getValue().isJoined(entry.getKey()) || entry.getValue().isAskedLater());
  }
}
