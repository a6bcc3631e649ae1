package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.Route;
import dev.triveni.web.internal.PathPattern.Literal;
import dev.triveni.web.internal.PathPattern.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes as a tree of segments, so that finding one costs the same however many there are.
///
/// A literal segment goes before a variable with a converter of its own, that before a plain
/// `string`, and that before the rest of the path.
final class RouteTree {
  private final Node root = new Node();

  /// A route, and what answers for it.
  ///
  /// @param names of all its variables, those of the pattern first
  /// @param groupNames what the names of the routes in its group begin with
  record Leaf(
      Route route, PathPattern pattern, Handler handler, List<String> names, String groupNames) {

    static Leaf of(Route route, PathPattern pattern, Handler handler, String groupNames) {
      List<String> names = new ArrayList<>(pattern.variableNames());
      names.addAll(route.values().keySet());
      return new Leaf(route, pattern, handler, List.copyOf(names), groupNames);
    }

    /// The values of all variables.
    ///
    /// @param found those of the pattern
    Object[] values(Object[] found) {
      if (route.values().isEmpty()) {
        return found;
      }
      List<Object> all = new ArrayList<>(List.of(found));
      all.addAll(route.values().values());
      return all.toArray();
    }
  }

  /// Adds a route.
  ///
  /// @return the route that is there already for the same method and shape, if there is one
  Optional<Route> add(Leaf leaf) {
    Node node = root;
    for (PathPattern.Segment segment : leaf.pattern().segments()) {
      node =
          switch (segment) {
            case Literal(String text) -> node.literals.computeIfAbsent(text, _ -> new Node());
            case Variable variable -> node.branchFor(variable).next;
          };
    }
    return Optional.ofNullable(node.leaves.putIfAbsent(leaf.route().method(), leaf))
        .map(Leaf::route);
  }

  /// Where a search begins.
  Node root() {
    return root;
  }

  /// A variable, and what may follow it.
  record Branch(Variable variable, Node next) {

    private int rank() {
      return variable.rest() ? 2 : variable.call().equals(Converters.STRING) ? 1 : 0;
    }
  }

  /// What may follow the segments that lead here.
  static final class Node {
    private final Map<String, Node> literals = new HashMap<>();
    private final List<Branch> branches = new ArrayList<>(0);
    private final Map<String, Leaf> leaves = new LinkedHashMap<>(2);

    /// What follows a literal segment.
    @Nullable Node afterLiteral(String segment) {
      return literals.get(segment);
    }

    /// The variables that may follow, the most specific first.
    List<Branch> branches() {
      return branches;
    }

    /// The routes that end here, by method.
    Map<String, Leaf> leaves() {
      return leaves;
    }

    private Branch branchFor(Variable variable) {
      for (Branch branch : branches) {
        if (branch.variable.call().equals(variable.call())) {
          return branch;
        }
      }
      Branch added = new Branch(variable, new Node());
      branches.add(added);
      branches.sort(Comparator.comparingInt(Branch::rank));
      return added;
    }
  }
}
