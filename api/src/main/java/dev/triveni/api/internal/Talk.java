package dev.triveni.api.internal;

import dev.triveni.schema.InvalidInputException;
import dev.triveni.web.Problem;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.WebSocket;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a method with {@link dev.triveni.api.Socket} makes of one request: the response that opens
/// a WebSocket, whose loop calls the method. Used by one thread at a time.
///
/// @param method what talks
/// @param subprotocols what it can speak
/// @param plan what its signature says
record Talk(Invocable method, List<String> subprotocols, Plan plan) {

  /// The response; a request that does not ask for a WebSocket is left to be refused.
  ///
  /// @throws Exception what a provider throws
  Response answer(Request request, Binding binding, Lifetimes lifetimes) throws Exception {
    if (request.header("Upgrade").isEmpty()) {
      return Response.webSocket(_ -> {});
    }
    binding.bindAll(plan.uses());
    @Nullable Object[] arguments = binding.bindAll(plan.arguments());
    try {
      binding.requireNoMistakes();
    } catch (InvalidInputException invalid) {
      return denial(Problem.of(invalid.mistakes()), request);
    }
    Response opening =
        Response.webSocket(
            lifetimes.untilEndOf(socket -> talk(arguments, socket)),
            subprotocols.toArray(String[]::new));
    return binding.changed(opening);
  }

  private void talk(@Nullable Object[] arguments, WebSocket socket) throws Exception {
    for (int i = 0; i < arguments.length; i++) {
      if (plan.arguments().get(i) instanceof Argument.TheSocket(Function<WebSocket, ?> view)) {
        arguments[i] = view.apply(socket);
      }
    }
    method.call(arguments);
  }

  /// A handshake is refused with 403, as FastAPI does.
  private static Response denial(Problem problem, Request request) {
    Problem refused =
        new Problem(403, "Forbidden", problem.detail(), problem.errors(), problem.members());
    return request.app().errorFormat().render(refused, request).withStatus(403);
  }
}
