package dev.triveni.examples.guide.typed;

import dev.triveni.api.Body;
import dev.triveni.api.Patch;
import dev.triveni.api.Post;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.schema.Changes;
import dev.triveni.schema.Default;
import dev.triveni.schema.Described;
import dev.triveni.schema.Discriminator;
import dev.triveni.schema.HttpUrl;
import dev.triveni.schema.Name;
import dev.triveni.web.Lookup;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Chapter 15: what a request has in its body.
@Routes
final class Bodies {
  private final Map<String, Item> items = new ConcurrentHashMap<>();

  // @start region=item
  record Item(
      @NotBlank String name,
      Optional<@Size(max = 300) String> description,
      @Positive double price,
      @Default("10.5") double tax) {}

  // @end

  // @start region=put
  record Stored(String id, Item item, Optional<String> note) {}

  @Put("/items/{id}")
  Stored put(String id, Item item, Optional<String> note) {
    items.put(id, item);
    return new Stored(id, item, note);
  }

  // @end

  // @start region=several
  record User(String username, Optional<String> fullName) {}

  record Order(Item item, User user, int importance) {}

  @Post("/orders")
  Order order(Item item, User user, @Body @Min(1) int importance) {
    return new Order(item, user, importance);
  }

  // @end

  // @start region=nested
  record Image(@HttpUrl URI url, String name) {}

  record Offer(
      String name,
      @Default("[]") Set<String> tags,
      @Size(min = 1) List<Item> items,
      Optional<List<Image>> images) {}

  @Post("/offers")
  Offer offer(Offer offer) {
    return offer;
  }

  @Post("/images")
  int images(@Body List<Image> images) {
    return images.size();
  }

  @Post("/weights")
  double weights(@Body Map<Integer, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  // @end

  // @start region=changes
  @Patch("/items/{id}")
  Item update(String id, Changes<Item> changes) {
    Item stored = Lookup.orNotFound(Optional.ofNullable(items.get(id)), "item " + id);
    items.put(id, changes.applyTo(stored));
    return items.get(id);
  }

  // @end

  // @start region=union
  @Discriminator("kind")
  sealed interface Pet {}

  @Name("cat")
  record Cat(String name, int lives) implements Pet {}

  @Name("dog")
  record Dog(String name, boolean barks) implements Pet {}

  @Post("/pets")
  String pet(Pet pet) {
    return switch (pet) {
      case Cat cat -> cat.name() + " has " + cat.lives() + " lives";
      case Dog dog -> dog.name() + (dog.barks() ? " barks" : " is quiet");
    };
  }

  // @end

  // @start region=generic
  record Page<T>(List<T> items, int total) {}

  @Post("/pages")
  Page<Image> page(Page<Image> page) {
    return page;
  }

  // @end

  // @start region=rule
  record Stay(LocalDate arrival, LocalDate departure) {
    Stay {
      if (!arrival.isBefore(departure)) {
        throw new IllegalArgumentException("The arrival comes before the departure.");
      }
    }
  }

  // @end

  @Post("/stays")
  long nights(Stay stay) {
    return stay.arrival().datesUntil(stay.departure()).count();
  }

  // @start region=described
  /// Something to read.
  ///
  /// @param title as it stands on the cover
  record Book(
      @Described(examples = "\"Emma\"") String title,
      @Described(title = "Net price", examples = "9.5") double price) {}

  // @end

  @Post("/books")
  Book book(Book book) {
    return book;
  }
}
