package dev.triveni.api.internal;

import dev.triveni.api.internal.Argument.FromBody;
import dev.triveni.api.internal.Argument.FromFile;
import dev.triveni.api.internal.Argument.FromForm;
import dev.triveni.api.internal.Argument.FromFormModel;
import dev.triveni.api.internal.Argument.FromRaw;
import dev.triveni.api.internal.Argument.Provided;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the parameters of an endpoint and of its providers together make of the body.
final class BodyShape {
  private BodyShape() {}

  /// The arguments, which are members of one JSON body if several of them are read from it.
  static List<Argument> settle(Invocable endpoint, List<Argument> arguments, Problems problems) {
    List<Argument> flat = Argument.flat(arguments);
    requireOneWay(endpoint, flat, problems);
    if (!hasMembers(arguments, flat)) {
      return arguments;
    }
    List<Argument> members = asMembers(arguments);
    members.stream()
        .flatMap(Argument::all)
        .forEach(argument -> refuseExamples(endpoint, argument, problems));
    return members;
  }

  private static void refuseExamples(Invocable endpoint, Argument argument, Problems problems) {
    if (argument instanceof FromBody body && !body.examples().isEmpty()) {
      Examples.refuse(problems, endpoint, body.name(), "a member of the body");
    }
  }

  private static void requireOneWay(Invocable endpoint, List<Argument> flat, Problems problems) {
    Set<String> ways = new TreeSet<>();
    for (Argument argument : flat) {
      switch (argument) {
        case FromBody _ -> ways.add("as JSON");
        case FromForm _, FromFormModel _, FromFile _ -> ways.add("as a form");
        case FromRaw _ -> ways.add("as it arrives");
        default -> {}
      }
    }
    if (ways.size() > 1) {
      problems.add(
          "TRV-API-007",
          endpoint.place(),
          "Its parameters would read the body in several ways: %s."
              .formatted(String.join(", ", ways)),
          "A request has one body: take all of them from JSON, or all from a form.");
    }
  }

  private static boolean hasMembers(List<Argument> arguments, List<Argument> flat) {
    List<Argument> read = flat.stream().filter(FromBody.class::isInstance).toList();
    if (read.stream().anyMatch(argument -> ((FromBody) argument).isMember())) {
      return true;
    }
    Map<String, Integer> bodies = new TreeMap<>();
    if (read.size() > 1) {
      count(arguments, bodies);
    }
    return bodies.values().stream().mapToInt(Integer::intValue).sum() > 1;
  }

  /// Counts how many bodies of each type are needed. A method and its providers may read the same
  /// one; two parameters of one method are two.
  private static void count(List<Argument> arguments, Map<String, Integer> bodies) {
    Map<String, Integer> here = new HashMap<>();
    for (Argument argument : arguments) {
      if (argument instanceof FromBody body) {
        here.merge(body.schema().type().getTypeName(), 1, Integer::sum);
      } else if (argument instanceof Provided provided) {
        count(provided.arguments(), bodies);
      }
    }
    here.forEach((type, count) -> bodies.merge(type, count, Math::max));
  }

  private static List<Argument> asMembers(List<Argument> arguments) {
    return arguments.stream().map(BodyShape::asMember).toList();
  }

  private static Argument asMember(Argument argument) {
    return switch (argument) {
      case FromBody body -> body.asMember();
      case Provided(Provider provider, int slot, List<Argument> arguments) ->
          new Provided(provider, slot, asMembers(arguments));
      default -> argument;
    };
  }
}
