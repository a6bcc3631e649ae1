package dev.triveni.web;

import dev.triveni.schema.Definitions;
import dev.triveni.web.internal.AcceptedTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Problem documents (RFC 9457), and a page for browsers.
final class ProblemDocuments implements ErrorFormat {

  @Override
  public Response render(Problem problem, Request request) {
    Response response =
        AcceptedTypes.preferHtml(request.headers())
            ? ErrorPage.render(problem, request)
            : Response.json(problem.document(request)).type(mediaType());
    return response.header("Vary", "Accept");
  }

  @Override
  public String mediaType() {
    return "application/problem+json";
  }

  @Override
  public Map<String, Object> describe(Definitions definitions) {
    return definitions.refer(
        Problem.class, List.of("Problem", "ProblemDocument"), ProblemDocuments::schema);
  }

  @Override
  public Map<String, Object> describeMistakes(Definitions definitions) {
    return definitions.refer(
        ProblemDocuments.class,
        List.of("InvalidInput", "InvalidInputProblem"),
        () -> withMistakes(definitions));
  }

  private Map<String, Object> withMistakes(Definitions definitions) {
    Map<String, Object> mistakes =
        MistakeItems.holder("errors", MistakeItems.list(MistakeItems.withPointer(definitions)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", "A problem with the input, and every mistake in it.");
    schema.put("allOf", List.of(describe(definitions), mistakes));
    return schema;
  }

  private static Map<String, Object> schema() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("title", text("The status in words."));
    members.put("status", Map.of("type", "integer", "description", "The status code."));
    members.put("detail", text("What is wrong with this request."));
    members.put("instance", text("The path of the request."));
    members.put("requestId", text("What finds this request in the server's log."));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", "A problem document (RFC 9457).");
    schema.put("type", "object");
    schema.put("properties", members);
    schema.put("required", List.copyOf(members.keySet()));
    return schema;
  }

  private static Map<String, Object> text(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("description", description);
    return schema;
  }
}
