package dev.triveni.api.internal.openapi;

import dev.triveni.api.internal.Argument;
import dev.triveni.api.internal.Argument.FromBody;
import dev.triveni.api.internal.Argument.FromFormModel;
import dev.triveni.api.internal.Argument.FromModel;
import dev.triveni.api.internal.Argument.Others;
import dev.triveni.api.internal.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names in Python that titles are made of, where they are not those in requests. Immutable.
///
/// @param members of parameter models: the member's by the parameter's
/// @param body of the whole body; empty if it has none
/// @param isExact whether the body is a form that allows no other fields
record FastApiNames(Map<String, String> members, String body, boolean isExact) {

  /// Those of an operation.
  static FastApiNames of(Plan plan) {
    List<Argument> taken = plan.all().toList();
    Map<String, String> members = new HashMap<>();
    String body = "";
    boolean isExact = false;
    for (Argument argument : taken) {
      switch (argument) {
        case FromModel model ->
            model.members().forEach(member -> members.put(member.head().name(), member.name()));
        case FromBody whole when !whole.isMember() -> body = whole.name();
        case FromFormModel form -> isExact = form.others() == Others.FORBIDDEN;
        default -> {}
      }
    }
    return new FastApiNames(Map.copyOf(members), body, isExact);
  }

  /// The title of a parameter.
  String title(String parameter) {
    return FastApiSchemas.title(members.getOrDefault(parameter, parameter));
  }
}
