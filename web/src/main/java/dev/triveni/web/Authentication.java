package dev.triveni.web;

import dev.triveni.web.internal.OnFirstUse;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Tells who makes a request, when somebody asks: then {@link Request#principal()} knows. It
/// refuses nobody; {@link Requires} does. Thread-safe if what it asks is.
///
/// ```java
/// app.filter(
///     Authentication.by(
///         request -> request.session().find("user", Long.class).flatMap(users::find)));
/// ```
///
/// Where several are around a handler, the innermost that knows somebody counts.
public final class Authentication implements Filter {
  static final Key<Supplier<Optional<Principal>>> KEY = Key.of("principal");

  private final Function<Request, ? extends Optional<? extends Principal>> source;

  private Authentication(Function<Request, ? extends Optional<? extends Principal>> source) {
    this.source = source;
  }

  /// Asks `source`, at most once for each request.
  public static Authentication by(
      Function<Request, ? extends Optional<? extends Principal>> source) {
    return new Authentication(source);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Supplier<Optional<Principal>> principal =
        OnFirstUse.of(() -> source.apply(request).<Principal>map(known -> known));
    return next.handle(request.with(KEY, () -> principal.get().or(request::principal)));
  }
}
