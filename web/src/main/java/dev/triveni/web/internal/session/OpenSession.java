package dev.triveni.web.internal.session;

import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.Session;
import dev.triveni.web.internal.security.CsrfSecret;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A session that a request has asked for. Thread-safe.
final class OpenSession implements Session {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final Schemas schemas;
  private final Optional<Duration> usuallyKept;
  private final Duration lifetime;
  private final Optional<String> id;
  private final boolean isNew;
  private final Map<String, Object> values;
  private Optional<Duration> kept;
  private boolean changed;
  private boolean renewed;
  private boolean sent;

  /// A session that the request brought.
  ///
  /// @param id where it is in the store; empty if it is in the cookie
  static OpenSession found(SessionContent content, Optional<String> id, SessionPlan plan) {
    return new OpenSession(content, id, false, plan);
  }

  /// A new session.
  static OpenSession fresh(SessionPlan plan) {
    return new OpenSession(SessionContent.EMPTY, Optional.empty(), true, plan);
  }

  private OpenSession(
      SessionContent content, Optional<String> id, boolean isNew, SessionPlan plan) {
    this.schemas = plan.schemas();
    this.lifetime = plan.settings().lifetime();
    this.usuallyKept = plan.settings().permanent() ? Optional.of(this.lifetime) : Optional.empty();
    this.id = id;
    this.isNew = isNew;
    this.values = new LinkedHashMap<>(content.values());
    this.kept = isNew ? usuallyKept : content.kept();
  }

  @Override
  public synchronized <T> Optional<T> find(String name, Class<T> type) {
    Object tree = values.get(name);
    if (tree == null) {
      return Optional.empty();
    }
    return switch (schemas.of(type).readTree(tree)) {
      case Outcome.Valid<T>(T value) -> Optional.of(value);
      case Outcome.Invalid<T> _ -> {
        LOG.log(
            Level.WARNING,
            "The value '"
                + name
                + "' of a session is no "
                + type.getName()
                + ", so it is left out");
        yield Optional.empty();
      }
    };
  }

  @Override
  public Session put(String name, Object value) {
    Object tree = tree(value);
    return change(() -> values.put(name, tree));
  }

  @Override
  public Session remove(String name) {
    return change(() -> values.remove(name));
  }

  @Override
  public Session clear() {
    return change(() -> {
      values.clear();
      kept = usuallyKept;
    });
  }

  @Override
  public Session renew() {
    return change(() -> {
      values.remove(CsrfSecret.NAME);
      renewed = true;
    });
  }

  @Override
  public Session permanent() {
    return permanent(lifetime);
  }

  @Override
  public Session permanent(Duration time) {
    return change(() -> kept = Optional.of(time));
  }

  @Override
  public synchronized Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  @Override
  public boolean isNew() {
    return isNew;
  }

  /// Ends changes: what it is now goes out with the response.
  synchronized SessionContent end() {
    sent = true;
    return new SessionContent(new LinkedHashMap<>(values), kept);
  }

  /// Where it is in the store.
  Optional<String> id() {
    return id;
  }

  /// Whether it has to be saved.
  synchronized boolean isChanged() {
    return changed;
  }

  /// Whether it has to have another id.
  synchronized boolean isRenewed() {
    return renewed;
  }

  private synchronized Session change(Runnable work) {
    if (sent) {
      throw new IllegalStateException(
          "TRV-WEB-103 The session cannot be changed any more: the header fields of the response"
              + " have been sent, and its cookie with them. Change it before the handler returns;"
              + " the writer of a stream and a WebSocket can only read it.");
    }
    work.run();
    changed = true;
    return this;
  }

  private Object tree(Object value) {
    return switch (value) {
      case String text -> text;
      case Boolean truth -> truth;
      case Long number -> number;
      default -> {
        Schema<Object> anything = schemas.of(Object.class);
        yield anything.read(anything.toJson(value)).orThrow();
      }
    };
  }
}
