package dev.triveni.examples.tutorial.query_params_str_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

@Routes
final class Tutorial015 {
  private static final Map<String, String> DATA =
      Map.of(
          "isbn-9781529046137", "The Hitchhiker's Guide to the Galaxy",
          "imdb-tt0371724", "The Hitchhiker's Guide to the Galaxy",
          "isbn-9781439512982", "Isaac Asimov: The Complete Stories, Vol. 2");

  record BookId(@Value String text) {
    BookId {
      if (!text.startsWith("isbn-") && !text.startsWith("imdb-")) {
        throw new IllegalArgumentException(
            "Invalid ID format, it must start with \"isbn-\" or \"imdb-\"");
      }
    }

    static BookId any() {
      List<String> all = List.copyOf(DATA.keySet());
      return new BookId(all.get(ThreadLocalRandom.current().nextInt(all.size())));
    }
  }

  record Book(BookId id, Optional<String> name) {}

  @Get("/items/")
  Object readItems(Optional<BookId> id) {
    BookId chosen = id.orElseGet(BookId::any);
    return new Book(chosen, Optional.ofNullable(DATA.get(chosen.text())));
  }
}
