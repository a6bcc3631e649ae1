package dev.triveni.web.internal.session;

import dev.triveni.schema.Schemas;
import dev.triveni.web.Request;
import dev.triveni.web.SessionSettings;
import dev.triveni.web.SessionStore;
import dev.triveni.web.Signer;
import dev.triveni.web.Signer.Signed;
import dev.triveni.web.internal.RequestCookies;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// How an application keeps its sessions. Thread-safe.
///
/// @param schemas what values are read and written with
/// @param settings the section of the configuration
/// @param signers makes what signs the cookies; fails without a secret key
/// @param stores makes or finds the store, if there is one
/// @param clock tells what has expired
public record SessionPlan(
    Schemas schemas,
    SessionSettings settings,
    Supplier<Signer> signers,
    Supplier<Optional<SessionStore>> stores,
    InstantSource clock) {

  /// The session of a request; a new one if it brings none that counts. Of several cookies of the
  /// name, which a neighbouring host or path may have set, the first of ours counts.
  OpenSession open(Request request) {
    Signer signer = signer();
    for (String cookie : RequestCookies.all(request.headers(), settings.cookie())) {
      Optional<OpenSession> session = signer.open(cookie).flatMap(this::find);
      if (session.isPresent()) {
        return session.get();
      }
    }
    return OpenSession.fresh(this);
  }

  /// What signs cookies of this name only.
  Signer signer() {
    return signers.get().within(settings.cookie());
  }

  /// Whether sessions go to the store, however small they are.
  boolean storesAll() {
    return stores.get().isPresent() && !settings.spill();
  }

  private Optional<OpenSession> find(Signed cookie) {
    return cookie.text().startsWith("{") ? findInCookie(cookie) : findInStore(cookie.text());
  }

  private Optional<OpenSession> findInCookie(Signed cookie) {
    if (storesAll()) {
      return Optional.empty();
    }
    return SessionContent.read(cookie.text().getBytes(StandardCharsets.UTF_8), schemas)
        .filter(content ->
            cookie.at().plus(content.kept().orElse(settings.lifetime())).isAfter(clock.instant()))
        .map(content -> OpenSession.found(content, Optional.empty(), this));
  }

  /// An id that the store does not have is never taken over.
  private Optional<OpenSession> findInStore(String id) {
    return stores
        .get()
        .flatMap(store -> store.find(id))
        .flatMap(json -> SessionContent.read(json, schemas))
        .map(content -> OpenSession.found(content, Optional.of(id), this));
  }
}
