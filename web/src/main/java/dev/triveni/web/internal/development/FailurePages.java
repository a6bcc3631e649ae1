package dev.triveni.web.internal.development;

import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.internal.AcceptedTypes;
import dev.triveni.web.internal.RequestTrace.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shows failures as the client likes to read: a page for browsers, text for `curl`, and for
/// programs the problem document that they get in production, with a member `trace`.
final class FailurePages {
  private static final int NOT_FOUND = 404;

  private FailurePages() {}

  static Response show(Failure failure) {
    Request request = failure.request();
    boolean thrown = failure.answer().getCause() != null && failure.problem().status() >= 500;
    if (!thrown && failure.problem().status() != NOT_FOUND) {
      return failure.format().render(failure.problem(), request);
    } else if (AcceptedTypes.preferHtml(request.headers())) {
      return secured(DevelopmentPage.render(Report.of(failure)));
    } else if (prefersText(request.headers())) {
      return secured(Response.text(DevelopmentText.render(Report.of(failure))));
    }
    return thrown
        ? failure.format().render(failure.problem().with(trace(Report.of(failure))), request)
        : failure.format().render(failure.problem(), request);
  }

  /// A person at a terminal who says nothing of types reads text more easily than JSON.
  private static boolean prefersText(Headers headers) {
    String accept = headers.find("Accept").orElse("*/*").strip();
    boolean curl = headers.find("User-Agent").orElse("").startsWith("curl/");
    return accept.startsWith("text/plain") || (curl && accept.equals("*/*"));
  }

  private static Response secured(Response response) {
    return response
        .header("Vary", "Accept, User-Agent")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }

  private static Map<String, Object> trace(Report report) {
    return Map.of("trace", report.causes().stream().map(FailurePages::member).toList());
  }

  private static Map<String, Object> member(Report.Cause cause) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("exception", cause.type());
    member.put("message", cause.message());
    List<String> frames =
        cause.frames().stream().map(frame -> frame.method() + " (" + frame.place() + ")").toList();
    member.put("frames", frames);
    return member;
  }
}
