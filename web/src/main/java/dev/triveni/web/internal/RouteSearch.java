package dev.triveni.web.internal;

import dev.triveni.web.HttpException;
import dev.triveni.web.internal.RouteTree.Branch;
import dev.triveni.web.internal.RouteTree.Leaf;
import dev.triveni.web.internal.RouteTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The search for the route of one request. It comes back from a branch that leads nowhere, or to
/// routes of other methods only; what is mounted more broadly does not get the path of such a
/// route. Used by one thread.
final class RouteSearch {
  private static final Object[] NO_VALUES = new Object[0];

  private final String path;
  private final String method;
  private final boolean encoded;
  private @Nullable List<Object> values;
  private @Nullable Set<String> otherMethods;

  RouteSearch(String path, String method) {
    this.path = path;
    this.method = method;
    this.encoded = path.indexOf('%') >= 0;
  }

  /// The route that answers, or nothing.
  @Nullable Leaf findOrNull(RouteTree tree) {
    return find(tree.root(), 1);
  }

  /// The values of the variables of the route that was found, in order.
  Object[] values() {
    return values == null ? NO_VALUES : values.toArray();
  }

  /// The methods of the routes that have this path; empty if no route has it.
  Set<String> otherMethods() {
    return otherMethods == null ? Set.of() : otherMethods;
  }

  private @Nullable Leaf find(Node node, int start) {
    if (start > path.length()) {
      return leafOf(node);
    }
    int slash = path.indexOf('/', start);
    int end = slash < 0 ? path.length() : slash;
    String segment = decoded(start, end);
    Node literal = node.afterLiteral(segment);
    Leaf found = literal == null ? null : find(literal, end + 1);
    List<Branch> branches = node.branches();
    for (int i = 0; found == null && i < branches.size(); i++) {
      Branch branch = branches.get(i);
      found =
          branch.variable().rest()
              ? findBehind(branch, decoded(start, path.length()), path.length() + 1)
              : findBehind(branch, segment, end + 1);
    }
    return found;
  }

  private @Nullable Leaf findBehind(Branch branch, String text, int next) {
    Optional<?> value = branch.variable().converter().read().apply(text);
    if (value.isEmpty()) {
      return null;
    }
    if (values == null) {
      values = new ArrayList<>(4);
    }
    List<Object> all = values;
    all.add(value.get());
    Leaf found = find(branch.next(), next);
    if (found == null) {
      all.removeLast();
    }
    return found;
  }

  private @Nullable Leaf leafOf(Node node) {
    Leaf leaf = node.leaves().get(method);
    if (leaf == null && method.equals("HEAD")) {
      leaf = node.leaves().get("GET");
    }
    if (leaf == null && otherMethods == null) {
      leaf = node.leaves().get(Router.ANY_METHOD);
    }
    if (leaf == null) {
      noteMethods(node);
    }
    return leaf;
  }

  private void noteMethods(Node node) {
    for (String other : node.leaves().keySet()) {
      if (!other.equals(Router.ANY_METHOD)) {
        if (otherMethods == null) {
          otherMethods = new TreeSet<>();
        }
        otherMethods.add(other);
      }
    }
  }

  private String decoded(int from, int to) {
    String text = path.substring(from, to);
    return encoded ? PercentCoding.decode(text).orElseThrow(RouteSearch::malformed) : text;
  }

  private static HttpException malformed() {
    return HttpException.badRequest(
        "The path has a '%' that is not followed by two hexadecimal digits, or bytes that are not"
            + " UTF-8.");
  }
}
