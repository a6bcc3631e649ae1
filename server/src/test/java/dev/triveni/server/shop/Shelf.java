package dev.triveni.server.shop;

import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.lang.System.Logger.Level;

/// A part of an application that fails.
public final class Shelf {
  private static final System.Logger LOG = System.getLogger("shop.Shelf");

  /// Fails.
  public Response find(Request request) {
    long id = request.variable("id", Long.class);
    LOG.log(Level.INFO, "Looking for " + id);
    try {
      return Response.text(place("seven").toString());
    } catch (NumberFormatException e) {
      throw new IllegalStateException("There is no shelf for book " + id, e);
    }
  }

  private static Integer place(String text) {
    return Integer.valueOf(text);
  }
}
