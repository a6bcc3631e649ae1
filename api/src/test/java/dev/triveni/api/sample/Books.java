package dev.triveni.api.sample;

import dev.triveni.api.Delete;
import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The books that we sell.
///
/// Prices are in *euros*.
@Routes("/books")
final class Books {

  /// What a book is about.
  enum Subject {
    /// Made up.
    FICTION,
    /// True.
    SCIENCE
  }

  /// A book.
  ///
  /// @param title what stands on its cover
  /// @param price what it costs
  record Book(
      @NotBlank @Size(max = 200) String title,
      @DecimalMin("0") BigDecimal price,
      Set<Subject> subjects,
      @Default("paper") Optional<String> binding,
      Optional<LocalDate> published,
      Map<String, Integer> stock,
      List<Book> sequels) {}

  /// A part of a list.
  record Page<T>(List<T> items, long total) {}

  /// Finds books. The best come first.
  ///
  /// @param q words of the title
  /// @param limit how many at most
  /// @return the books that were found
  @Get
  Page<Book> search(
      @Size(min = 2) String q,
      @Max(100) @Default("20") int limit,
      @Size(max = 3) Optional<List<Subject>> subject) {
    return new Page<>(List.of(), 0);
  }

  /// One book.
  @Get("/{id}")
  Optional<Book> find(UUID id) {
    return Optional.empty();
  }

  /// Adds a book.
  ///
  /// @param book what is added
  @Post(status = 201)
  Book add(Book book, Sessions.Caller caller) {
    return book;
  }

  @Put("/{id}")
  void replace(UUID id, Book book, Sessions.Caller caller) {}

  @Deprecated
  @Delete("/{id}")
  void remove(UUID id) {}

  /// All titles.
  @Get("/titles")
  Stream<String> titles() {
    return Stream.of("A", "B");
  }
}
