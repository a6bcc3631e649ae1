package dev.triveni.api.internal;

import dev.triveni.api.OtherContent;
import dev.triveni.schema.Schemas;
import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A method that answers requests. Its signature is analysed once, when all providers are known;
/// the plan that comes of it binds, calls and encodes, and describes the operation. Thread-safe
/// once the set-up has ended.
public final class Endpoint implements Handler {
  private final Operation operation;
  private final ProviderTable providers;
  private final OtherContent other;
  private final List<Endpoint> callbacks;
  private List<OtherResponse> responses = List.of();
  private @Nullable Plan plan;
  private boolean provides;
  private @Nullable Talk talk;

  /// @param other what becomes of a body that is not declared as what is read
  /// @param callbacks what it asks of its client
  Endpoint(
      Operation operation, ProviderTable providers, OtherContent other, List<Endpoint> callbacks) {
    this.operation = operation;
    this.providers = providers;
    this.other = other;
    this.callbacks = callbacks;
  }

  /// Analyses the signature, and notes what is wrong with it.
  void analyse(Schemas schemas, Problems problems) {
    plan =
        new Signature(schemas, providers, problems, operation.path().variables())
            .plan(operation)
            .orElse(null);
    provides = operation.isSocket() || (plan != null && plan.isProvided());
    if (plan != null && operation.isSocket()) {
      talk = new Talk(operation.method(), operation.subprotocols(), plan);
    }
    Stream<DeclaredResponse> provided = plan == null ? Stream.empty() : plan.providersResponses();
    responses = OtherResponse.of(operation, provided, schemas, problems);
  }

  @Override
  public Response handle(Request request) throws Exception {
    Plan ready = plan();
    if (!provides) {
      return answer(ready, new Binding(request, null, other), request);
    }
    Lifetimes lifetimes = new Lifetimes(request);
    ProvidedValues provided = new ProvidedValues(ready.slots(), providers.values(), lifetimes);
    Binding binding = new Binding(request, provided, other);
    Talk socket = talk;
    return socket == null
        ? lifetimes.around(() -> answer(ready, binding, request))
        : lifetimes.around(() -> socket.answer(request, binding, lifetimes));
  }

  private Response answer(Plan ready, Binding binding, Request request) throws Exception {
    binding.bindAll(ready.uses());
    @Nullable Object[] arguments = binding.bindAll(ready.arguments());
    binding.requireNoMistakes();
    Object value = operation.method().call(arguments);
    Response response = ready.returns().response(value, request);
    return value instanceof Response ? response : binding.changed(response);
  }

  /// What is declared beside the signature.
  public Operation operation() {
    return operation;
  }

  /// What it asks of its client.
  public List<Endpoint> callbacks() {
    return callbacks;
  }

  /// What is said of its responses beside its signature.
  public List<OtherResponse> responses() {
    return responses;
  }

  /// What becomes of a body that is not declared as what is read.
  public OtherContent otherContent() {
    return other;
  }

  /// What the signature says.
  public Plan plan() {
    Plan ready = plan;
    if (ready == null) {
      throw new IllegalStateException(operation + " is not analysed yet");
    }
    return ready;
  }
}
