package dev.triveni.web.internal.session;

import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Session;
import dev.triveni.web.internal.RequestCookies;
import dev.triveni.web.internal.Vary;
import org.jspecify.annotations.Nullable;

/// The place of the session in a request, which all copies of the request share. Thread-safe.
public final class SessionSlot {
  private @Nullable SessionPlan plan;
  private @Nullable Request request;
  private @Nullable OpenSession session;
  private boolean sent;

  /// Makes the session available from here on, unless it is so already: the application around a
  /// mounted one keeps the session of both.
  ///
  /// @return whether it was not available before
  public synchronized boolean begin(SessionPlan newPlan, Request newRequest) {
    if (plan != null) {
      return false;
    }
    plan = newPlan;
    request = newRequest;
    return true;
  }

  /// The session.
  public Session session() {
    return opened();
  }

  /// Ends changes of the session: the response with its cookie, if that has to be sent.
  public synchronized Response save(Response response) {
    boolean asked = session != null || mustRefresh();
    OpenSession known = asked ? opened() : null;
    sent = true;
    return known == null || plan == null || request == null
        ? response
        : new SessionSaving(plan, request, known).answer(Vary.by("Cookie", response));
  }

  private synchronized OpenSession opened() {
    if (plan == null || request == null) {
      throw new IllegalStateException(
          "TRV-WEB-102 This request has no session yet: it is in no application, or in a filter"
              + " that was added before TrustedProxies. Ask for it inside of the application.");
    }
    OpenSession known = session;
    if (known == null) {
      known = plan.open(request);
      if (sent) {
        known.end();
      }
      session = known;
    }
    return known;
  }

  private boolean mustRefresh() {
    return plan != null
        && request != null
        && plan.settings().refresh()
        && !RequestCookies.all(request.headers(), plan.settings().cookie()).isEmpty();
  }
}
