package dev.triveni.examples.tutorial.server_sent_events;

import java.util.List;

record Item(String name, double price) {
  static final List<Item> ITEMS =
      List.of(
          new Item("Plumbus", 32.99),
          new Item("Portal Gun", 999.99),
          new Item("Meeseeks Box", 49.99));
}
