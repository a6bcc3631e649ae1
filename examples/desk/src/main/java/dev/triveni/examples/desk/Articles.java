package dev.triveni.examples.desk;

import static dev.triveni.examples.desk.ArticleTable.ARTICLE;
import static dev.triveni.examples.desk.GivenAnswerTable.GIVEN_ANSWER;
import static dev.triveni.examples.desk.TagTable.TAG;

import dev.triveni.api.Body;
import dev.triveni.api.Events;
import dev.triveni.api.Get;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.data.Database;
import dev.triveni.schema.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The help centre.
@Routes("/articles")
final class Articles {

  /// A question that no article answers.
  ///
  /// @param question what was asked
  /// @param askedAt when
  record Open(String question, Instant askedAt) {}

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
  Optional<Article> find(String id, Database db) {
    return db.from(ARTICLE).filter(ARTICLE.id.eq(id)).with(ARTICLE.tags()).find();
  }

  /// Says what an article is about.
  @Put("/{id}/tags")
  Article tag(
      String id, @Body @Size(max = 20) Set<@NotBlank @Size(max = 40) String> names, Database db) {
    return db.transaction(() -> {
      List<Tag> tags = names.stream().map(name -> tag(name, db)).toList();
      ARTICLE.change(db.get(ARTICLE, id)).tags(tags).save(db);
      return db.from(ARTICLE).filter(ARTICLE.id.eq(id)).with(ARTICLE.tags()).get();
    });
  }

  private static Tag tag(String name, Database db) {
    return db.from(TAG).filter(TAG.name.eq(name)).findOrSave(() -> TAG.create().name(name));
  }

  // @start region=answer
  /// Answers a question in sentences of the help centre, each with its source, while it finds them.
  ///
  /// @param q the question
  @Get("/answer")
  Events<Answer> answer(@NotBlank @Size(max = 500) String q, HelpCentre helpCentre, Database db) {
    return events -> {
      List<Article> sources = helpCentre.answer(q, events::send);
      GIVEN_ANSWER.create().question(q).passages(sources.size()).sources(sources).save(db);
    };
  }

  // @end

  /// Lists what was asked and not answered, the latest first.
  ///
  /// @param limit how many questions at most
  @Get("/questions")
  List<Open> questions(@Min(1) @Max(100) @Default("20") int limit, Database db) {
    return db.from(GIVEN_ANSWER)
        .filter(GIVEN_ANSWER.passages.eq(0))
        .orderBy(GIVEN_ANSWER.id.desc())
        .limit(limit)
        .select(Open::new, GIVEN_ANSWER.question, GIVEN_ANSWER.askedAt)
        .list();
  }
}
