package dev.triveni.benchmarks.data;

import static dev.triveni.benchmarks.data.ArticleTable.ARTICLE;
import static dev.triveni.benchmarks.data.AuthorTable.AUTHOR;
import static dev.triveni.benchmarks.data.TagTable.TAG;
import static dev.triveni.data.Expressions.count;

import dev.triveni.data.Database;
import dev.triveni.data.Many;
import dev.triveni.data.Ref;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// Triveni's entities.
final class WithEntities implements Way {
  private final Database db;

  private record Count(String name, long articles) {}

  WithEntities(String url) {
    db = Database.open(url);
  }

  @Override
  public String name() {
    return "Triveni";
  }

  @Override
  public Object get(long id) {
    return db.get(ARTICLE, id);
  }

  @Override
  public List<?> listWithAuthors(long from) {
    return db.from(ARTICLE)
        .filter(ARTICLE.id.gte(from))
        .with(ARTICLE.author())
        .orderBy(ARTICLE.id)
        .limit(50)
        .list();
  }

  @Override
  public List<?> countByAuthor() {
    return db.from(ARTICLE).select(Count::new, ARTICLE.author().name, count()).list();
  }

  @Override
  public List<?> next(long id) {
    return db.from(ARTICLE).filter(ARTICLE.id.gt(id)).orderBy(ARTICLE.id).limit(21).list();
  }

  @Override
  public int addViews(long author) {
    return db.from(ARTICLE)
        .filter(ARTICLE.author().id.eq(author))
        .update(ARTICLE.views.set(ARTICLE.views.plus(1)));
  }

  @Override
  public void loadAndSave(long id, String title) {
    ARTICLE.change(db.get(ARTICLE, id)).title(title).save(db);
  }

  @Override
  public void tag(long article, long tag) {
    db.related(ARTICLE.tags(), article(article)).add(new Tag(tag, ""));
  }

  private static Article article(long id) {
    return new Article(id, "", "", 0, Instant.EPOCH, Ref.of(AUTHOR, 1L), Many.none());
  }

  @Override
  public void insert(String title) {
    db.insert(ARTICLE, fresh(title));
  }

  private static Article fresh(String title) {
    return new Article(null, title, "Text", 0, Instant.EPOCH, Ref.of(AUTHOR, 1L), Many.none());
  }

  @Override
  public void insertThousand() {
    db.insertAll(ARTICLE, Collections.nCopies(1_000, fresh("One of many")));
  }

  /// Makes the tables.
  void createTables() {
    db.createTables(AUTHOR, TAG, ARTICLE);
  }

  @Override
  public void close() {
    db.close();
  }
}
