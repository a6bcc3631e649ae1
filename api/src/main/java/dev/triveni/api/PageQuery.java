package dev.triveni.api;

import dev.triveni.api.internal.PageHeader;
import dev.triveni.schema.Default;
import dev.triveni.schema.Described;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/// Which page of a list a request asks for, by `?page=2&page_size=10`: a parameter of endpoints.
/// The response says in `X-Pagination` where the page is among all, as Flask-Smorest does.
///
/// ```java
/// @Get("/pets")
/// List<Pet> list(PageQuery page) {
///   return pets.range(page.total(pets.count()).first(), page.size());
/// }
/// ```
///
/// Used by one thread.
@Provides
public final class PageQuery {
  private final int page;
  private final int size;
  private final ResponseChanges response;

  /// The page that a request asks for.
  public PageQuery(
      @Query @Min(1) @Default("1") @Described(description = "The page, from 1.") int page,
      @Query("page_size")
          @Min(1)
          @Max(100)
          @Default("10")
          @Described(description = "How many a page has.")
          int size,
      ResponseChanges response) {
    this.page = page;
    this.size = size;
    this.response = response;
  }

  /// The number of the page, from 1.
  public int page() {
    return page;
  }

  /// How many it has at most.
  public int size() {
    return size;
  }

  /// How many come before it.
  public long first() {
    return (page - 1L) * size;
  }

  /// Tells the client how many there are altogether.
  public PageQuery total(long count) {
    response.change(made -> made.setHeader("X-Pagination", PageHeader.of(page, size, count)));
    return this;
  }

  /// The page of a list that is here as a whole.
  public <T> List<T> of(List<T> all) {
    total(all.size());
    return all.stream().skip(first()).limit(size).toList();
  }
}
