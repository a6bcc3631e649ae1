package dev.triveni.api.internal;

import dev.triveni.api.Provides.Scope;
import dev.triveni.api.Scopes;
import dev.triveni.api.internal.Provider.Called;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The provider methods whose parameters are being analysed, each of which needs the next one.
/// Immutable.
record Chain(List<Called> methods, List<String> scopes) {

  /// The chain of an endpoint.
  static final Chain EMPTY = new Chain(List.of(), List.of());

  /// This chain with one more method.
  Chain with(Called method) {
    List<Called> longer = new ArrayList<>(methods);
    longer.add(method);
    return new Chain(longer, scopes);
  }

  /// This chain, needing the scopes that are declared, too.
  Chain needing(@Nullable Scopes declared) {
    if (declared == null) {
      return this;
    }
    Set<String> all = new LinkedHashSet<>(scopes);
    all.addAll(List.of(declared.value()));
    return new Chain(methods, List.copyOf(all));
  }

  /// Whether what is needed now must live as long as the application.
  boolean outlivesRequests() {
    return outlives(Scope.REQUEST);
  }

  /// Whether what is needed now must live longer than a scope.
  boolean outlives(Scope scope) {
    return !methods.isEmpty() && methods.getLast().scope().compareTo(scope) > 0;
  }

  /// The qualifier that asked for the last method, if it is told.
  Optional<Annotation> asked() {
    return methods.isEmpty() ? Optional.empty() : methods.getLast().asked();
  }

  /// The circle that this method would close, told the same wherever one enters it.
  Optional<List<String>> circle(Called next) {
    int start = methods.indexOf(next);
    if (start < 0) {
      return Optional.empty();
    }
    List<String> places =
        new ArrayList<>(
            methods.subList(start, methods.size()).stream().map(Called::place).toList());
    int first = places.indexOf(Collections.min(places, Comparator.naturalOrder()));
    Collections.rotate(places, -first);
    places.add(places.getFirst());
    return Optional.of(places);
  }
}
