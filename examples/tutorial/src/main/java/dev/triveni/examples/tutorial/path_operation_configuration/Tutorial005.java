package dev.triveni.examples.tutorial.path_operation_configuration;

import dev.triveni.api.Operation;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;

@Routes
final class Tutorial005 {

  /// Create an item with all the information:
  ///
  /// - **name**: each item must have a name
  /// - **description**: a long description
  /// - **price**: required
  /// - **tax**: if the item doesn't have tax, you can omit this
  /// - **tags**: a set of unique tag strings for this item
  ///
  /// @return The created item
  @Post("/items/")
  @Operation(summary = "Create an item")
  Item createItem(Item item) {
    return item;
  }
}
