package dev.triveni.web.internal;

import dev.triveni.web.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What variables of URLs are when a link says nothing of them, in an application or a group in it;
/// those of the group go first. Used by one thread while they are added.
public final class UrlDefaults {
  private final Map<String, Function<Request, ? extends Optional<?>>> values = new HashMap<>();
  private final @Nullable UrlDefaults outer;

  private UrlDefaults(@Nullable UrlDefaults outer) {
    this.outer = outer;
  }

  /// None yet.
  public UrlDefaults() {
    this(null);
  }

  /// Sets the value of a variable.
  public void add(String variable, Function<Request, ? extends Optional<?>> value) {
    values.put(variable, value);
  }

  /// Those of a group first, then these.
  UrlDefaults inside(UrlDefaults group) {
    return group.values.isEmpty() ? this : group.copyInside(this);
  }

  /// The same; what is added here later is not in it.
  public UrlDefaults copy() {
    return copyInside(null);
  }

  private UrlDefaults copyInside(@Nullable UrlDefaults around) {
    UrlDefaults copy = new UrlDefaults(around);
    copy.values.putAll(values);
    return copy;
  }

  /// The value of a variable in a URL that this request builds.
  Optional<?> find(String variable, Request request) {
    Function<Request, ? extends Optional<?>> value = values.get(variable);
    Optional<?> found = value == null ? Optional.empty() : value.apply(request);
    return found.isEmpty() && outer != null ? outer.find(variable, request) : found;
  }
}
