package dev.triveni.examples.tutorial.body_updates;

import dev.triveni.schema.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

record Item(
    Optional<String> name,
    Optional<String> description,
    Optional<Double> price,
    @Default("10.5") double tax,
    @Default("[]") List<String> tags) {

  static Map<String, Item> examples() {
    return new ConcurrentHashMap<>(
        Map.of(
            "foo", of("Foo", Optional.empty(), 50.2, 10.5),
            "bar", of("Bar", Optional.of("The bartenders"), 62, 20.2),
            "baz", of("Baz", Optional.empty(), 50.2, 10.5)));
  }

  private static Item of(String name, Optional<String> description, double price, double tax) {
    return new Item(Optional.of(name), description, Optional.of(price), tax, List.of());
  }
}
