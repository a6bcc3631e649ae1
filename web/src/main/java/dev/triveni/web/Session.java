package dev.triveni.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What an application remembers of a browser from one request to the next. Thread-safe.
///
/// ```java
/// request.session().renew().put("user", user.id()); // logs in
/// Optional<Long> user = request.session().find("user", Long.class);
/// ```
///
/// It is kept in a signed cookie, which its user can read but not change, or, with a {@link
/// SessionStore}, in the store. It is loaded when it is first asked for, and saved with the
/// response if it was changed. A cookie that is missing, changed by anybody, expired or of another
/// application gives an empty session, never an error.
///
/// Values are kept as JSON: what can be written as JSON can be put, and comes back as any type that
/// the JSON fits.
public interface Session {

  /// The value of this name. Empty also if what is there does not fit the type, as after a change
  /// of the class; that is logged.
  <T> Optional<T> find(String name, Class<T> type);

  /// The value under a key.
  default <T> Optional<T> find(SessionKey<T> key) {
    return find(key.name(), key.type());
  }

  /// Sets a value. What happens to the object afterwards does not change the session.
  ///
  /// @throws dev.triveni.schema.UnwritableException if it has no form in JSON
  /// @throws IllegalStateException if the response has been sent, as in the writer of a stream
  Session put(String name, Object value);

  /// Sets the value under a key.
  default <T> Session put(SessionKey<T> key, T value) {
    return put(key.name(), value);
  }

  /// Removes the value of this name.
  Session remove(String name);

  /// Finds a value and removes it: for what is told once.
  default <T> Optional<T> take(String name, Class<T> type) {
    Optional<T> value = find(name, type);
    if (names().contains(name)) {
      remove(name);
    }
    return value;
  }

  /// Removes all values; with the response the browser is told to forget the session.
  Session clear();

  /// Gives the session another id, and lets the old one go. Do so whenever somebody logs in, so
  /// that nobody can have planted the id in the browser before.
  Session renew();

  /// Lets the browser keep the session beyond its own end, for the time that the settings say.
  Session permanent();

  /// Lets the browser keep the session beyond its own end, for a time that begins anew with each
  /// change.
  Session permanent(Duration time);

  /// The names of the values.
  Set<String> names();

  /// Whether the request brought no session that counts.
  boolean isNew();
}
