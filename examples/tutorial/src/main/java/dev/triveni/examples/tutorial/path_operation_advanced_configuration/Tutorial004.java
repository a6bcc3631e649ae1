package dev.triveni.examples.tutorial.path_operation_advanced_configuration;

import dev.triveni.api.Operation;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.Optional;
import java.util.Set;

@Routes
final class Tutorial004 {

  record Item(
      String name,
      Optional<String> description,
      double price,
      Optional<Double> tax,
      @Default("[]") Set<String> tags) {}

  /// Create an item with all the information:
  ///
  /// - **name**: each item must have a name
  /// - **description**: a long description
  /// - **price**: required
  /// - **tax**: if the item doesn't have tax, you can omit this
  /// - **tags**: a set of unique tag strings for this item
  ///
  /// @param item User input.
  @Post("/items/")
  @Operation(summary = "Create an item")
  Item createItem(Item item) {
    return item;
  }
}
