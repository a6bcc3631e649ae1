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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fills one record from the sources of the configuration: the tree of values is built as its
/// schema says, and read and checked by it. Used by one thread.
public final class ConfigReader {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private static final int DEEPEST = 5;

  private final ConfigSources sources;
  private final String section;
  private final Map<List<Object>, Place> places = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  /// What was looked for at one location of the tree.
  private record Place(String key, Schema<?> schema, Optional<ConfigValue> value) {}

  /// A reader of these sources.
  ///
  /// @param section what the keys begin with
  public ConfigReader(ConfigSources sources, String section) {
    this.sources = sources;
    this.section = section;
  }

  /// The record that the schema describes.
  ///
  /// @throws SetupException with everything that is wrong, unknown keys included
  public <T> T read(Schema<T> schema) {
    Map<String, Object> tree = record(section, schema, List.of());
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

  private Map<String, Object> record(String prefix, Schema<?> schema, List<Object> loc) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Member member : inside(schema).members()) {
      String key = key(prefix, member);
      value(key, member.schema(), inside(loc, member.name()))
          .filter(value -> member.isRequired() || !Map.of().equals(value))
          .ifPresent(value -> tree.put(member.name(), value));
    }
    return tree;
  }

  /// The key of a member, `max-users`; in JSON it may be its name there, `maxUsers`.
  private String key(String prefix, Member member) {
    String key = prefix + "." + KebabCase.of(member.component());
    String name = prefix + "." + member.name();
    boolean named = sources.firstWith(key).isEmpty() && sources.firstWith(name).isPresent();
    return named ? name : key;
  }

  /// What an `Optional` may hold.
  private static Schema<?> inside(Schema<?> schema) {
    boolean holds = schema.type().getTypeName().startsWith("java.util.Optional<");
    return holds ? schema.element().orElse(schema) : schema;
  }

  private static List<Object> inside(List<Object> loc, Object name) {
    List<Object> inner = new ArrayList<>(loc);
    inner.add(name);
    return inner;
  }

  private Optional<?> value(String key, Schema<?> declared, List<Object> loc) {
    Schema<?> schema = inside(declared);
    return switch (schema.kind()) {
      case OBJECT -> endless(key, loc) ? Optional.empty() : Optional.of(record(key, schema, loc));
      case LIST -> list(key, schema, loc);
      case MAP -> map(key, schema, loc);
      case UNION, ANY -> any(key, declared, loc);
      case SCALAR -> scalar(key, declared, loc);
    };
  }

  /// Whether it is the inside of a record that may contain itself, and nothing is given for it.
  private boolean endless(String key, List<Object> loc) {
    return loc.size() > DEEPEST && sources.firstWith(key).isEmpty();
  }

  private Optional<String> scalar(String key, Schema<?> schema, List<Object> loc) {
    Optional<ConfigValue> value = sources.find(key);
    places.put(loc, new Place(key, schema, value));
    known.add(key);
    return value.map(ConfigValue::text);
  }

  /// A list is that of the first source that has it, never one of several.
  private Optional<List<?>> list(String key, Schema<?> schema, List<Object> loc) {
    Optional<String> text = scalar(key, schema, loc);
    List<String> names = first(sources.below(key));
    Schema<?> element = schema.element().orElseThrow();
    names.forEach(name -> value(key + "." + name, element, inside(loc, name)));
    Optional<ConfigSource> first = sources.firstWith(key);
    List<String> own = first.map(source -> first(source.below(key))).orElse(List.of());
    if (own.isEmpty()) {
      return text.map(ConfigReader::separated);
    }
    List<Object> elements = new ArrayList<>();
    for (String name : own) {
      value(key + "." + name, element, inside(loc, elements.size())).ifPresent(elements::add);
    }
    return Optional.of(elements);
  }

  private static List<String> separated(String text) {
    return text.isBlank() || text.equals("[]")
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  /// The entries of a map may come from several sources.
  private Optional<Map<String, ?>> map(String key, Schema<?> schema, List<Object> loc) {
    boolean given = scalar(key, schema, loc).isPresent();
    Schema<?> element = schema.element().orElseThrow();
    List<String> below = sources.below(key);
    Map<String, Object> map = new LinkedHashMap<>();
    for (String name : inside(element).kind() == Kind.SCALAR ? below : first(below)) {
      value(key + "." + name, element, inside(loc, name)).ifPresent(value -> map.put(name, value));
    }
    return map.isEmpty() && !given ? Optional.empty() : Optional.of(map);
  }

  private Optional<?> any(String key, Schema<?> schema, List<Object> loc) {
    Optional<String> text = scalar(key, schema, loc);
    Map<String, Object> map = new LinkedHashMap<>();
    for (String name : first(sources.below(key))) {
      any(key + "." + name, schema, inside(loc, name)).ifPresent(value -> map.put(name, value));
    }
    return map.isEmpty() ? text : Optional.of(map);
  }

  /// The names up to the first dot, numbers in their order.
  private static List<String> first(List<String> below) {
    return below.stream()
        .map(name -> name.split("\\.", 2)[0])
        .distinct()
        .sorted(Comparator.comparingInt(String::length).thenComparing(name -> name))
        .toList();
  }

  private List<SetupProblem> unknownKeys() {
    List<SetupProblem> problems = new ArrayList<>();
    for (ConfigSource source : sources.list()) {
      for (ConfigSource.UnknownName unknown : source.unknownNames(section, List.copyOf(known))) {
        if (unknown.ours()) {
          problems.add(problem(unknown));
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

  private SetupProblem problem(ConfigSource.UnknownName unknown) {
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
            "Correct one of " + String.join(", ", known) + ".");
  }

  private SetupProblem missing(Place place) {
    return new SetupProblem(
        "TRV-WEB-032",
        "configuration key " + place.key(),
        "It has no value, and must have one: " + expected(place.schema()) + ".",
        "Set the environment variable "
            + sources.prefix()
            + ConfigVariables.nameOf(place.key())
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
