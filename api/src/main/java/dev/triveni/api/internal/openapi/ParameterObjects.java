package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Argument;
import dev.triveni.api.internal.Argument.FromHead;
import dev.triveni.api.internal.Argument.Notice;
import dev.triveni.api.internal.Argument.Part;
import dev.triveni.api.internal.Plan;
import dev.triveni.schema.Definitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Describes what an operation takes from path, query, header and cookies.
///
/// @param definitions where named types go
record ParameterObjects(Definitions definitions) {
  private static final Map<String, Object> NULL = Map.of("type", "null");

  /// The parameter objects, those of providers included, each once.
  ///
  /// @param pathNames what the path of the document calls a variable
  List<Map<String, Object>> of(Plan plan, Map<String, String> pathNames) {
    Map<String, FromHead> parameters = new LinkedHashMap<>();
    plan.all()
        .flatMap(Argument::heads)
        .filter(head -> head.notice() != Notice.HIDDEN)
        .forEach(head -> parameters.putIfAbsent(key(head), head));
    return parameters.values().stream().map(head -> describe(head, pathNames)).toList();
  }

  private Map<String, Object> describe(FromHead head, Map<String, String> pathNames) {
    boolean inPath = head.part() == Part.PATH;
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", inPath ? pathNames.getOrDefault(head.name(), head.name()) : head.name());
    parameter.put("in", head.part().word());
    if (!head.doc().isEmpty()) {
      parameter.put("description", head.doc());
    }
    if (inPath || head.schema().isRequired()) {
      parameter.put("required", true);
    }
    if (head.deprecated()) {
      parameter.put("deprecated", true);
    }
    parameter.put("schema", withoutNull(head.schema().describe(definitions)));
    if (!head.examples().isEmpty()) {
      parameter.put("examples", head.examples());
    }
    return parameter;
  }

  /// A parameter can be left out, but it cannot be null.
  private static Map<String, Object> withoutNull(Map<String, Object> schema) {
    if (!(schema.get("anyOf") instanceof List<?> choices) || !choices.contains(NULL)) {
      return schema;
    }
    List<?> values = choices.stream().filter(choice -> !choice.equals(NULL)).toList();
    Map<String, Object> rest =
        values.size() == 1 && values.getFirst() instanceof Map<?, ?> only
            ? Ordered.copy(only)
            : Ordered.map("anyOf", values);
    Map<String, Object> others = Ordered.copy(schema);
    others.remove("anyOf");
    others.forEach(rest::putIfAbsent);
    return rest;
  }

  /// Two parameters of one key are one: names of fields are compared without regard to case.
  private static String key(FromHead head) {
    String name = head.part() == Part.HEADER ? head.name().toLowerCase(Locale.ROOT) : head.name();
    return head.part() + " " + name;
  }
}
