package dev.triveni.web.internal;

import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the conditions of a request come to, in their order (RFC 9110, section 13.2.2).
public enum Preconditions {

  /// The request is to be answered as if it had none.
  MET,

  /// The client has what it asks for: 304.
  UNCHANGED,

  /// What the client wants to change is not what it knows: 412.
  FAILED;

  /// What they come to for something in this state; in none if it does not exist.
  public static Preconditions of(Request request, Optional<Revision> current) {
    Headers headers = request.headers();
    if (headers.contains("If-Match")) {
      if (!anyTag(headers.all("If-Match"), current, false)) {
        return FAILED;
      }
    } else if (hasChanged(headers, "If-Unmodified-Since", current).orElse(false)) {
      return FAILED;
    }
    boolean reads = reads(request);
    if (headers.contains("If-None-Match")) {
      boolean known = anyTag(headers.all("If-None-Match"), current, true);
      return !known ? MET : reads ? UNCHANGED : FAILED;
    }
    boolean changed = hasChanged(headers, "If-Modified-Since", current).orElse(true);
    return reads && !changed ? UNCHANGED : MET;
  }

  /// Whether a request only reads.
  public static boolean reads(Request request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  /// Whether something was changed after the time in a field; nothing if one of them is unknown.
  private static Optional<Boolean> hasChanged(
      Headers headers, String field, Optional<Revision> current) {
    Optional<Instant> since = headers.find(field).flatMap(HttpDates::parse);
    Optional<Instant> modified = current.flatMap(Revision::modified);
    return since.isEmpty()
        ? Optional.empty()
        : modified.map(time -> time.getEpochSecond() > since.get().getEpochSecond());
  }

  /// Strong comparison takes no weak tags; weak comparison takes a tag that a compressing proxy has
  /// made weak for the same.
  private static boolean anyTag(List<String> lines, Optional<Revision> current, boolean weak) {
    Optional<String> own = current.flatMap(Revision::tag);
    for (String line : lines) {
      for (String item : line.split(",")) {
        String tag = item.strip();
        if (tag.equals("*") ? current.isPresent() : own.isPresent() && same(tag, own.get(), weak)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(String one, String other, boolean weak) {
    return weak ? opaque(one).equals(opaque(other)) : one.equals(other) && !one.startsWith("W/");
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
