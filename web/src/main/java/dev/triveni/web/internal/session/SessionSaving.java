package dev.triveni.web.internal.session;

import dev.triveni.web.Cookie;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.SessionSettings;
import dev.triveni.web.SessionStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// Saves one session with the response.
record SessionSaving(SessionPlan plan, Request request, OpenSession session) {
  private static final Logger LOG = System.getLogger("dev.triveni.web");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 32;

  /// The response with the cookie of the session, if that has to be sent.
  Response answer(Response response) {
    SessionContent content = session.end();
    boolean refreshed = plan.settings().refresh() && !session.isNew();
    if (!session.isChanged() && !refreshed) {
      return response;
    }
    Optional<Cookie> cookie = content.values().isEmpty() ? forgotten() : kept(content);
    return cookie.map(response::cookie).orElse(response);
  }

  private Optional<Cookie> forgotten() {
    deleteStored();
    return session.isNew() ? Optional.empty() : Optional.of(cookie("", Optional.of(Duration.ZERO)));
  }

  private Optional<Cookie> kept(SessionContent content) {
    byte[] json = content.toJson(plan.schemas());
    Optional<SessionStore> store = plan.stores().get();
    if (plan.storesAll()) {
      return stored(store.orElseThrow(), json, content.kept());
    }
    Cookie whole = signed(new String(json, StandardCharsets.UTF_8), content.kept());
    if (whole.toString().length() <= plan.settings().cookieBytes()) {
      deleteStored();
      return Optional.of(whole);
    }
    return stored(store.orElseThrow(() -> tooLarge(whole)), json, content.kept());
  }

  /// Keeps it under its id, or under a new one. A session that was deleted while this request ran,
  /// as by a log-out, stays deleted.
  private Optional<Cookie> stored(SessionStore store, byte[] json, Optional<Duration> kept) {
    Instant expiry = plan.clock().instant().plus(kept.orElse(plan.settings().lifetime()));
    Optional<String> known = session.id().filter(_ -> !session.isRenewed());
    if (known.isEmpty()) {
      String id = newId();
      store.save(id, json, expiry);
      deleteStored();
      return Optional.of(signed(id, kept));
    }
    if (store.replace(known.get(), json, expiry)) {
      return Optional.of(signed(known.get(), kept));
    }
    LOG.log(Level.DEBUG, "The session was deleted while " + request + " changed it");
    return Optional.empty();
  }

  private void deleteStored() {
    session.id().ifPresent(id -> plan.stores().get().ifPresent(store -> store.delete(id)));
  }

  private Cookie signed(String text, Optional<Duration> kept) {
    return cookie(plan.signer().sign(text), kept);
  }

  private Cookie cookie(String value, Optional<Duration> kept) {
    SessionSettings settings = plan.settings();
    String mount = request.mountPath().isEmpty() ? "/" : request.mountPath();
    boolean secure = settings.secure().orElse(request.scheme().equals("https"));
    return new Cookie(
        settings.cookie(),
        value,
        settings.path().orElse(mount),
        settings.domain(),
        kept,
        secure || settings.partitioned() || settings.sameSite() == Cookie.SameSite.NONE,
        settings.httpOnly(),
        settings.sameSite(),
        settings.partitioned());
  }

  private IllegalStateException tooLarge(Cookie cookie) {
    return new IllegalStateException(
        "TRV-WEB-104 The session of "
            + request
            + " makes a cookie of "
            + cookie.toString().length()
            + " bytes, and browsers silently drop one of more than "
            + plan.settings().cookieBytes()
            + ". Its values are "
            + session.names()
            + ". Put less into it, or keep sessions on the server: session.store=memory.");
  }

  private static String newId() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
