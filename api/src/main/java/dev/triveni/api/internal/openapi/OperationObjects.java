package dev.triveni.api.internal.openapi;

import dev.triveni.api.OtherContent;
import dev.triveni.api.internal.Argument;
import dev.triveni.api.internal.Argument.FromRaw;
import dev.triveni.api.internal.Endpoint;
import dev.triveni.api.internal.Operation;
import dev.triveni.api.internal.Plan;
import dev.triveni.api.internal.Returns;
import dev.triveni.api.internal.openapi.SharedResponses.Shared;
import dev.triveni.schema.Definitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Describes operations. Used by one thread.
final class OperationObjects {
  private final About about;
  private final Definitions definitions;
  private final SharedResponses shared;
  private final Contents contents;
  private final OperationIds ids = new OperationIds();

  OperationObjects(About about, Definitions definitions, SharedResponses shared) {
    this.about = about;
    this.definitions = definitions;
    this.shared = shared;
    this.contents = new Contents(definitions, about.separate());
  }

  /// The operation object of an endpoint.
  ///
  /// @param said what annotations say of it
  /// @param pathNames what the path of the document calls a variable
  Map<String, Object> of(Endpoint endpoint, Said said, Map<String, String> pathNames) {
    Operation operation = endpoint.operation();
    Plan plan = endpoint.plan();
    Map<String, Object> object = new LinkedHashMap<>();
    List<String> tags = Tags.of(operation, said);
    if (!tags.isEmpty()) {
      object.put("tags", tags);
    }
    putTexts(operation, said, object);
    String method = operation.method().method().getName();
    object.put("operationId", about.id(operation, said, method).orElseGet(() -> ids.of(operation)));
    List<Map<String, Object>> parameters = new ParameterObjects(definitions).of(plan, pathNames);
    if (!parameters.isEmpty()) {
      object.put("parameters", parameters);
    }
    new RequestBodies(definitions).of(plan).ifPresent(body -> object.put("requestBody", body));
    object.put("responses", responses(endpoint, said, plan));
    if (operation.isDeprecated()) {
      object.put("deprecated", true);
    }
    return object;
  }

  private static void putTexts(Operation operation, Said said, Map<String, Object> object) {
    String comment = operation.method().doc().text();
    Words.Split split =
        comment.isEmpty()
            ? new Words.Split(Words.ofName(operation.method().method().getName()), "")
            : Words.split(comment);
    object.put("summary", said.summary().orElse(split.summary()));
    String description = said.description().orElse(split.description());
    if (!description.isEmpty()) {
      object.put("description", description);
    }
  }

  private Map<String, Object> responses(Endpoint endpoint, Said said, Plan plan) {
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        String.valueOf(plan.returns().status()),
        success(endpoint.operation(), said, plan.returns()));
    if (endpoint.operation().isOutgoing()) {
      return responses; // others tell of their problems in their own way
    }
    List<Argument> all = plan.all().toList();
    boolean hasBody = all.stream().anyMatch(RequestBodies::isFromBody);
    boolean refuses = hasBody && endpoint.otherContent() == OtherContent.REFUSED;
    if (plan.returns() instanceof Returns.OrNotFound) {
      responses.putIfAbsent("404", shared.refer(Shared.NOT_FOUND));
    }
    if (hasBody) {
      responses.put("413", shared.refer(Shared.TOO_LARGE));
    }
    if (refuses && all.stream().noneMatch(FromRaw.class::isInstance)) {
      responses.put("415", shared.refer(Shared.UNSUPPORTED));
    }
    if (all.stream().anyMatch(OperationObjects::canBeWrong)) {
      responses.put("422", shared.refer(Shared.INVALID));
    }
    responses.put("default", shared.refer(Shared.OTHER));
    return responses;
  }

  private Map<String, Object> success(Operation operation, Said said, Returns returns) {
    String doc = operation.method().doc().returns();
    Map<String, Object> response = new LinkedHashMap<>();
    response.put(
        "description", said.response().orElseGet(() -> doc.isEmpty() ? phrase(returns) : doc));
    Map<String, Object> content = contents.of(returns);
    if (!content.isEmpty()) {
      response.put("content", content);
    }
    return response;
  }

  private static String phrase(Returns returns) {
    return switch (returns.status()) {
      case 201 -> "Created.";
      case 202 -> "Accepted.";
      default ->
          switch (returns) {
            case Returns.Nothing _ -> "Done.";
            case Returns.Lines _ -> "JSON values, one in each line, as they are ready.";
            case Returns.EventsOf _ -> "Events with JSON in their data, as they are ready.";
            case Returns.Redirect _ -> "It is elsewhere.";
            case Returns.ByHand _,
                Returns.Plain _,
                Returns.Chunks _,
                Returns.OfFile _,
                Returns.Value _,
                Returns.OrNotFound _ ->
                "OK.";
          };
    };
  }

  /// Whether a request can have a mistake in it.
  static boolean canBeWrong(Argument argument) {
    return argument.heads().findAny().isPresent()
        || (RequestBodies.isFromBody(argument) && !(argument instanceof FromRaw));
  }
}
