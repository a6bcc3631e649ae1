package dev.triveni.web;

import dev.triveni.schema.Definitions;
import java.util.List;
import java.util.Map;

/// FastAPI's form of problems.
final class DetailDocuments implements ErrorFormat {

  @Override
  public Response render(Problem problem, Request request) {
    if (problem.status() == 500 && problem.detail().equals(problem.title())) {
      return Response.text(problem.detail());
    }
    Object detail =
        problem.errors().isEmpty()
            ? problem.members().getOrDefault("detail", problem.detail())
            : problem.items();
    return Response.json(Map.of("detail", detail));
  }

  @Override
  public boolean isBrief() {
    return true;
  }

  @Override
  public Map<String, Object> describe(Definitions definitions) {
    return definitions.refer(
        DetailDocuments.class,
        List.of("HTTPError", "HTTPErrorDetail"),
        () ->
            MistakeItems.holder(
                "detail", Map.of("description", "What is wrong with this request.")));
  }

  @Override
  public Map<String, Object> describeMistakes(Definitions definitions) {
    return definitions.refer(
        "validation error",
        List.of("HTTPValidationError", "HTTPValidationErrorDetail"),
        () -> MistakeItems.holder("detail", MistakeItems.list(MistakeItems.plain(definitions))));
  }
}
