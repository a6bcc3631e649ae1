package dev.triveni.web.internal;

import dev.triveni.schema.Kind;
import dev.triveni.schema.Member;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills one record from the sources of the configuration: the tree of values is built as its
/// schema says, and read and checked by it. Used by one thread.
public final class ConfigReader {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final List<ConfigSource> sources;
  private final String section;
  private final Map<List<Object>, Place> places = new LinkedHashMap<>();

  /// What was looked for at one location of the tree.
  private record Place(String key, Schema<?> schema, Optional<ConfigValue> value) {}

  /// A reader of these sources, the first of which wins.
  ///
  /// @param section what the keys begin with
  public ConfigReader(List<ConfigSource> sources, String section) {
    this.sources = sources;
    this.section = section;
  }

  /// The value of a key, from the first source that has it.
  public static Optional<ConfigValue> find(List<ConfigSource> sources, String key) {
    for (ConfigSource source : sources) {
      Optional<ConfigValue> value = source.find(key);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /// The record that the schema describes.
  ///
  /// @throws SetupException with everything that is wrong, unknown keys included
  public <T> T read(Schema<T> schema) {
    Map<String, Object> tree = tree(section, schema, List.of());
    List<SetupProblem> problems = unknownKeys();
    return switch (schema.readTree(tree)) {
      case Outcome.Valid<T>(T value) when problems.isEmpty() -> value;
      case Outcome.Valid<T> _ -> throw new SetupException(problems);
      case Outcome.Invalid<T>(List<Mistake> mistakes) -> {
        mistakes.forEach(mistake -> problems.add(problem(mistake)));
        throw new SetupException(problems);
      }
    };
  }

  private Map<String, Object> tree(String prefix, Schema<?> schema, List<Object> loc) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Member member : recordOf(schema).members()) {
      String key = prefix + "." + KebabCase.of(member.component());
      List<Object> inner = new ArrayList<>(loc);
      inner.add(member.name());
      if (member.schema().kind() == Kind.OBJECT) {
        Map<String, Object> below = tree(key, member.schema(), inner);
        if (!below.isEmpty() || member.isRequired()) {
          tree.put(member.name(), below);
        }
      } else {
        Optional<ConfigValue> value = find(sources, key);
        places.put(inner, new Place(key, member.schema(), value));
        value.ifPresent(found -> tree.put(member.name(), parsed(found, member.schema())));
      }
    }
    return tree;
  }

  /// A record, or the one that an `Optional` may hold.
  private static Schema<?> recordOf(Schema<?> schema) {
    return schema.members().isEmpty() ? schema.element().orElse(schema) : schema;
  }

  private static Object parsed(ConfigValue value, Schema<?> schema) {
    if (schema.kind() != Kind.LIST) {
      return value.text();
    }
    return value.text().isBlank()
        ? List.of()
        : Arrays.stream(value.text().split(",")).map(String::strip).toList();
  }

  private List<SetupProblem> unknownKeys() {
    List<String> known = places.values().stream().map(Place::key).toList();
    List<SetupProblem> problems = new ArrayList<>();
    for (ConfigSource source : sources) {
      for (ConfigSource.UnknownName unknown : source.unknownNames(section, known)) {
        if (unknown.ours()) {
          problems.add(problem(unknown, known));
        } else {
          LOG.log(
              Level.WARNING,
              "The " + unknown.place() + " is not read. Did you mean " + meant(unknown) + "?");
        }
      }
    }
    return problems;
  }

  private static String meant(ConfigSource.UnknownName unknown) {
    return String.join(" or ", unknown.nearest());
  }

  private SetupProblem problem(ConfigSource.UnknownName unknown, List<String> known) {
    return new SetupProblem(
        "TRV-WEB-034",
        unknown.place(),
        "The section '" + section + "' has no such key.",
        unknown.nearest().isEmpty()
            ? "It has " + String.join(", ", known) + "."
            : "Did you mean " + meant(unknown) + "?");
  }

  private SetupProblem problem(Mistake mistake) {
    Optional<Place> place = placeOf(mistake.loc());
    Optional<ConfigValue> value = place.flatMap(Place::value);
    if (value.isPresent()) {
      return unusable(value.get(), place.get().schema(), mistake);
    }
    return place.isPresent()
        ? missing(place.get())
        : new SetupProblem(
            "TRV-WEB-035",
            "configuration section " + section,
            "Its values do not fit together: " + mistake.msg() + ".",
            "Correct one of "
                + String.join(", ", places.values().stream().map(Place::key).toList())
                + ".");
  }

  private static SetupProblem missing(Place place) {
    return new SetupProblem(
        "TRV-WEB-032",
        "configuration key " + place.key(),
        "It has no value, and must have one: " + expected(place.schema()) + ".",
        "Set the environment variable "
            + ConfigSource.variableName(place.key())
            + ", or "
            + place.key()
            + " in application.properties.");
  }

  private static SetupProblem unusable(ConfigValue value, Schema<?> schema, Mistake mistake) {
    String given = mistake.input() == null ? "The value" : "\"" + mistake.input() + "\"";
    return new SetupProblem(
        "TRV-WEB-033",
        "configuration key " + value.key() + " (" + value.source() + ")",
        given + " is not usable as " + expected(schema) + ": " + mistake.msg() + ".",
        "Correct it there.");
  }

  /// The expected type as it is written in Java, without packages and `Optional`.
  private static String expected(Schema<?> schema) {
    String name =
        schema
            .type()
            .getTypeName()
            .replaceAll("[\\w.$]+[.$](?=\\w)", "")
            .replaceFirst("^Optional<(.*)>$", "$1");
    return name.equals("Duration") ? "Duration such as PT30S" : name;
  }

  private Optional<Place> placeOf(List<Object> loc) {
    for (int length = loc.size(); length > 0; length--) {
      Place place = places.get(loc.subList(0, length));
      if (place != null) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }
}
