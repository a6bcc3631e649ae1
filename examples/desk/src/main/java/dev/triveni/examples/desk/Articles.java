package dev.triveni.examples.desk;

import dev.triveni.api.Events;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// The help centre.
@Routes("/articles")
final class Articles {

  // @start region=search
  /// Finds articles by what they mean, the best first.
  ///
  /// @param q what to look for, in your own words
  /// @param limit how many articles at most
  @Get
  List<Hit> search(
      @NotBlank @Size(max = 500) String q,
      @Min(1) @Max(50) @Default("5") int limit,
      HelpCentre helpCentre) {
    return helpCentre.search(q, limit);
  }

  // @end

  /// One article.
  @Get("/{id}")
  Optional<Article> find(String id, HelpCentre helpCentre) {
    return helpCentre.find(id);
  }

  // @start region=answer
  /// Answers a question in sentences of the help centre, each with its source, while it finds them.
  ///
  /// @param q the question
  @Get("/answer")
  Events<Answer> answer(@NotBlank @Size(max = 500) String q, HelpCentre helpCentre) {
    return events -> helpCentre.answer(q, events::send);
  }
  // @end
}
