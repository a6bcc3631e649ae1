package dev.triveni.fuzzer;

import dev.triveni.fuzzer.ApiOperation.Parameter;
import dev.triveni.fuzzer.Draft.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plants mistakes into a valid request, one into each copy of it.
///
/// @param document where the schemas stand
/// @param operation what is asked for
record Plants(ApiDocument document, ApiOperation operation) {

  /// A value in the request that can be replaced.
  ///
  /// @param schema what it must be
  /// @param value what it is
  /// @param loc where it is
  /// @param place in which part of the request
  /// @param put makes the request with another value
  private record Spot(
      Map<String, @Nullable Object> schema,
      @Nullable Object value,
      List<String> loc,
      Place place,
      Function<@Nullable Object, Draft> put) {

    Plant plant(@Nullable Object wrong, String what, Set<String> types) {
      return new Plant(put.apply(wrong), types, loc, what);
    }
  }

  /// The requests with one mistake each.
  List<Plant> of(Draft draft) {
    List<Plant> plants = new ArrayList<>();
    draft.values().forEach((parameter, value) -> add(plants, draft, parameter, value));
    if (draft.content() instanceof Content.Tree(Object body)) {
      boolean isJson = operation.mediaType().orElse("").equals("application/json");
      Map<String, @Nullable Object> schema = document.flat(operation.bodySchema());
      Spot spot =
          new Spot(
              schema,
              body,
              List.of("body"),
              isJson ? Place.JSON : Place.FORM,
              wrong -> draft.with(new Content.Tree(wrong)));
      at(spot).stream()
          .map(plant ->
              plant.loc().size() == 1
                  ? plant.orLacking(Trees.texts(schema.get("required")))
                  : plant)
          .forEach(plants::add);
      if (isJson) {
        plants.add(brokenOff(draft));
      }
    }
    return List.copyOf(plants);
  }

  private void add(List<Plant> plants, Draft draft, Parameter parameter, @Nullable Object value) {
    Spot spot =
        new Spot(
            document.flat(parameter.schema()),
            value,
            List.of(parameter.place().word(), parameter.name()),
            parameter.place(),
            wrong -> draft.with(parameter, wrong));
    plants.addAll(at(spot));
    if (parameter.isRequired() && parameter.place() != Place.PATH) {
      plants.add(new Plant(draft.without(parameter), Set.of("missing"), spot.loc(), "left out"));
    }
  }

  private static Plant brokenOff(Draft draft) {
    return new Plant(
        draft.with(new Content.Raw("{\"")),
        Set.of("json_invalid"),
        List.of("body", "2"),
        "broken off");
  }

  private List<Plant> at(Spot spot) {
    List<Map<String, @Nullable Object>> choices =
        Samples.choices(spot.schema()).stream()
            .filter(choice -> !choice.equals(Map.of("type", "null")))
            .toList();
    if (choices.size() == 1) {
      return spot.value() == null ? List.of() : at(narrowed(spot, choices.getFirst()));
    }
    if (!choices.isEmpty()) {
      return atUnion(spot, choices);
    }
    List<Plant> plants =
        new ArrayList<>(
            new Values(spot.schema(), spot.place())
                .wrong().stream()
                    .map(wrong -> spot.plant(wrong.value(), wrong.what(), wrong.types()))
                    .toList());
    plants.addAll(inside(spot));
    return List.copyOf(plants);
  }

  private Spot narrowed(Spot spot, Map<String, @Nullable Object> choice) {
    return new Spot(document.flat(choice), spot.value(), spot.loc(), spot.place(), spot.put());
  }

  /// Only a union that is told by a tag has one mistake where one thing is wrong.
  private List<Plant> atUnion(Spot spot, List<Map<String, @Nullable Object>> choices) {
    String tag = Trees.text(Trees.child(spot.schema(), "discriminator").get("propertyName"));
    Map<String, @Nullable Object> value = Trees.map(spot.value());
    if (tag.isEmpty() || !value.containsKey(tag)) {
      return List.of();
    }
    List<Plant> plants = new ArrayList<>();
    plants.add(spot.plant(without(value, tag), "without its tag", Set.of("union_tag_not_found")));
    plants.add(
        spot.plant(with(value, tag, "no such tag"), "tagged wrongly", Set.of("union_tag_invalid")));
    choices.stream()
        .map(choice -> narrowed(spot, choice))
        .filter(choice -> isTagged(choice, tag, value.get(tag)))
        .findFirst()
        .ifPresent(choice -> plants.addAll(inside(choice)));
    return List.copyOf(plants);
  }

  private boolean isTagged(Spot choice, String tag, @Nullable Object value) {
    Map<String, @Nullable Object> property =
        document.flat(Trees.child(Trees.child(choice.schema(), "properties"), tag));
    return property.containsKey("const")
        && String.valueOf(property.get("const")).equals(String.valueOf(value));
  }

  private List<Plant> inside(Spot spot) {
    return switch (spot.value()) {
      case List<?> list when !list.isEmpty() -> inList(spot, list);
      case Map<?, ?> map -> inObject(spot, Trees.map(map));
      case null, default -> List.of();
    };
  }

  private List<Plant> inList(Spot spot, List<?> list) {
    Map<String, @Nullable Object> items = Trees.child(spot.schema(), "items");
    if (items.isEmpty()) {
      return List.of();
    }
    int last = list.size() - 1;
    return at(
        new Spot(
            document.flat(items),
            list.get(last),
            deeper(spot.loc(), String.valueOf(last)),
            spot.place(),
            wrong -> {
              List<@Nullable Object> others = new ArrayList<>(list);
              others.set(last, wrong);
              return spot.put().apply(others);
            }));
  }

  private List<Plant> inObject(Spot spot, Map<String, @Nullable Object> object) {
    List<Plant> plants = new ArrayList<>();
    Map<String, @Nullable Object> properties = Trees.child(spot.schema(), "properties");
    for (String name : Trees.texts(spot.schema().get("required"))) {
      if (!isTag(document.flat(Trees.child(properties, name)))) {
        plants.add(
            new Plant(
                spot.put().apply(without(object, name)),
                Set.of("missing"),
                deeper(spot.loc(), name),
                "left out"));
      }
    }
    if (Boolean.FALSE.equals(spot.schema().get("additionalProperties"))) {
      plants.add(
          new Plant(
              spot.put().apply(with(object, "notDeclared", "x")),
              Set.of("extra_forbidden"),
              deeper(spot.loc(), "notDeclared"),
              "not declared"));
    }
    object.forEach((name, value) -> {
      Map<String, @Nullable Object> schema =
          properties.isEmpty()
              ? Trees.child(spot.schema(), "additionalProperties")
              : Trees.child(properties, name);
      if (!schema.isEmpty() && !isTag(document.flat(schema))) {
        plants.addAll(
            at(
                new Spot(
                    document.flat(schema),
                    value,
                    deeper(spot.loc(), name),
                    spot.place(),
                    wrong -> spot.put().apply(with(object, name, wrong)))));
      }
    });
    return List.copyOf(plants);
  }

  private static boolean isTag(Map<String, @Nullable Object> schema) {
    return schema.containsKey("const");
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> object, String name, @Nullable Object value) {
    Map<String, @Nullable Object> other = new LinkedHashMap<>(object);
    other.put(name, value);
    return other;
  }

  private static Map<String, @Nullable Object> without(
      Map<String, @Nullable Object> object, String name) {
    Map<String, @Nullable Object> other = new LinkedHashMap<>(object);
    other.remove(name);
    return other;
  }

  private static List<String> deeper(List<String> loc, String step) {
    return Stream.concat(loc.stream(), Stream.of(step)).toList();
  }
}
