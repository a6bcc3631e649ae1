package dev.triveni.examples.guide.typed;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.triveni.api.Cookie;
import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Query;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import dev.triveni.schema.Described;
import dev.triveni.schema.MultipleOf;
import dev.triveni.schema.Name;
import dev.triveni.schema.OneOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chapter 14: what a request says beside its body.
@Routes
final class Parameters {

  // @start region=enum
  enum Fit {
    @Name("small")
    SMALL,
    @Name("large")
    LARGE
  }

  @Get("/shirts/{size}")
  Map<String, Object> shirt(Fit size) {
    return Map.of("size", size, "price", size == Fit.SMALL ? 9 : 12);
  }

  // @end

  // @start region=search
  @Get("/search")
  Map<String, Object> search(
      @Size(min = 3, max = 50) @Pattern(regexp = "[a-z ]+") Optional<String> q,
      @Default("[]") List<String> tag,
      @Query("sort-by") @Default("name") String order,
      @Query(deprecated = true) @Default("false") boolean all) {
    return Map.of("q", q, "tag", tag, "order", order, "all", all);
  }

  // @end

  // @start region=numbers
  @Get("/boxes/{id}")
  Map<String, Object> box(
      @Min(1) @Max(1000) int id,
      @Positive double weight,
      @Default("12") @MultipleOf("6") int pieces,
      Optional<LocalDate> packed) {
    return Map.of("id", id, "weight", weight, "pieces", pieces, "packed", packed);
  }

  // @end

  // @start region=headers
  @Get("/visit")
  Map<String, Object> visit(
      @Header String userAgent, @Header List<String> xToken, @Cookie Optional<String> theme) {
    return Map.of("agent", userAgent, "tokens", xToken, "theme", theme);
  }

  // @end

  // @start region=model
  record Filters(
      @Default("100") @Min(1) @Max(100) int limit,
      @Default("0") @PositiveOrZero int offset,
      @Default("created_at") @OneOf({"created_at", "updated_at"}) String orderBy,
      @Default("[]") List<String> tags) {}

  @Get("/things")
  Filters things(@Query(exact = true) Filters filters) {
    return filters;
  }

  // @end

  // @start region=reuse
  @Query
  @Described(description = "How many at most.")
  @Min(1)
  @Max(100)
  @Default("20")
  @Retention(RUNTIME)
  @interface Limit {}

  @Get("/names")
  List<String> names(@Limit int limit) {
    return List.of("Ann", "Bob", "Cy").stream().limit(limit).toList();
  }
  // @end
}
