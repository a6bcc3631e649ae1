package dev.triveni.web.internal;

import dev.triveni.web.Response;
import java.util.Arrays;

/// The `Vary` field: which fields of a request decide about the response (RFC 9110, 12.5.5).
public final class Vary {
  private static final String VARY = "Vary";

  private Vary() {}

  /// The response, which varies by the request's field `name` too.
  public static Response by(String name, Response response) {
    String listed = String.join(", ", response.headers().all(VARY));
    boolean has =
        Arrays.stream(listed.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equalsIgnoreCase(name));
    if (has) {
      return response;
    }
    return response.setHeader(VARY, listed.isBlank() ? name : listed + ", " + name);
  }
}
