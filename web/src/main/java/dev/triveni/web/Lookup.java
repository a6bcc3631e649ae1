package dev.triveni.web;

import java.util.Collection;
import java.util.Optional;

/// Ends a request with 404 where something was looked for and is not there.
///
/// ```java
/// Article article = Lookup.orNotFound(articles.find(id), "article " + id);
/// ```
public final class Lookup {
  private Lookup() {}

  /// What was found.
  ///
  /// @param what a few words for the client, such as `article 7`
  /// @throws HttpException 404 if nothing was
  public static <T> T orNotFound(Optional<T> found, String what) {
    return found.orElseThrow(() -> missing(what));
  }

  /// All that was found.
  ///
  /// @param what a few words for the client, such as `articles about tea`
  /// @throws HttpException 404 if nothing was
  public static <C extends Collection<?>> C orNotFound(C found, String what) {
    if (found.isEmpty()) {
      throw missing(what);
    }
    return found;
  }

  private static HttpException missing(String what) {
    return HttpException.notFound("There is no " + what + ".");
  }
}
