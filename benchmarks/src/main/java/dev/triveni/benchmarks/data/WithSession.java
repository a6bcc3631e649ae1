package dev.triveni.benchmarks.data;

import dev.triveni.benchmarks.data.HibernateRows.ArticleRow;
import dev.triveni.benchmarks.data.HibernateRows.AuthorRow;
import dev.triveni.benchmarks.data.HibernateRows.TagRow;
import java.time.Instant;
import java.util.List;

/// Hibernate's session.
final class WithSession implements Way {
  private final Hibernates.Started hibernate;

  WithSession(String url) {
    hibernate = Hibernates.on(url);
  }

  @Override
  public String name() {
    return "Hibernate session";
  }

  @Override
  public Object get(long id) {
    return hibernate.factory().fromSession(session -> session.find(ArticleRow.class, id));
  }

  @Override
  public List<?> listWithAuthors(long from) {
    return hibernate
        .factory()
        .fromSession(session ->
            session
                .createSelectionQuery(
                    "from ArticleRow a join fetch a.author where a.id >= :from order by a.id",
                    ArticleRow.class)
                .setParameter("from", from)
                .setMaxResults(50)
                .getResultList());
  }

  @Override
  public List<?> countByAuthor() {
    return hibernate
        .factory()
        .fromSession(session ->
            session
                .createSelectionQuery(
                    "select a.author.name, count(*) from ArticleRow a group by a.author.name",
                    Object[].class)
                .getResultList());
  }

  @Override
  public List<?> next(long id) {
    return hibernate
        .factory()
        .fromSession(session ->
            session
                .createSelectionQuery(
                    "from ArticleRow a where a.id > :id order by a.id", ArticleRow.class)
                .setParameter("id", id)
                .setMaxResults(21)
                .getResultList());
  }

  @Override
  public int addViews(long author) {
    return hibernate
        .factory()
        .fromTransaction(session ->
            session
                .createMutationQuery(
                    "update ArticleRow a set a.views = a.views + 1 where a.author.id = :author")
                .setParameter("author", author)
                .executeUpdate());
  }

  @Override
  public void loadAndSave(long id, String title) {
    hibernate.factory().inTransaction(session -> session.find(ArticleRow.class, id).title = title);
  }

  @Override
  public void tag(long article, long tag) {
    hibernate
        .factory()
        .inTransaction(session ->
            session
                .find(ArticleRow.class, article)
                .tags
                .add(session.getReference(TagRow.class, tag)));
  }

  @Override
  public void insert(String title) {
    hibernate
        .factory()
        .inTransaction(session -> {
          ArticleRow row = fresh(title);
          row.author = session.getReference(AuthorRow.class, 1L);
          session.persist(row);
        });
  }

  static ArticleRow fresh(String title) {
    ArticleRow row = new ArticleRow();
    row.title = title;
    row.body = "Text";
    row.writtenAt = Instant.EPOCH;
    return row;
  }

  @Override
  public void insertThousand() {
    hibernate
        .factory()
        .inTransaction(session -> {
          AuthorRow author = session.getReference(AuthorRow.class, 1L);
          for (int i = 0; i < 1_000; i++) {
            ArticleRow row = fresh("One of many");
            row.author = author;
            session.persist(row);
          }
        });
  }

  @Override
  public void close() {
    hibernate.close();
  }
}
