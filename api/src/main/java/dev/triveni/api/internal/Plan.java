package dev.triveni.api.internal;

import dev.triveni.api.internal.Argument.Provided;
import dev.triveni.api.internal.Provider.Called;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How an endpoint answers: what its signature says. Immutable.
///
/// @param uses what is provided before the parameters, and not handed over
/// @param arguments where the parameters come from, in their order
/// @param slots how many provided values a request may need
/// @param returns what comes of the value that the method returns
public record Plan(List<Argument> uses, List<Argument> arguments, int slots, Returns returns) {

  /// Copies the lists.
  public Plan {
    uses = List.copyOf(uses);
    arguments = List.copyOf(arguments);
  }

  /// What is said of responses by what provides its values.
  Stream<DeclaredResponse> providersResponses() {
    return all()
        .flatMap(argument ->
            argument instanceof Provided(Called called, _, _)
                ? DeclaredResponse.on(called.method().declaration())
                : Stream.empty());
  }

  /// Whether anything is provided.
  boolean isProvided() {
    return !uses.isEmpty() || arguments.stream().anyMatch(Provided.class::isInstance);
  }

  /// Everything that is taken from a request, by the method and by its providers.
  public Stream<Argument> all() {
    List<Argument> direct = new ArrayList<>(uses);
    direct.addAll(arguments);
    return Argument.flat(direct).stream();
  }
}
