package dev.triveni.benchmarks.data;

import dev.triveni.benchmarks.data.HibernateRows.ArticleRow;
import dev.triveni.benchmarks.data.HibernateRows.AuthorRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/// Hibernate's stateless session.
final class WithStatelessSession implements Way {
  private final Hibernates.Started hibernate;

  WithStatelessSession(String url) {
    hibernate = Hibernates.on(url);
  }

  @Override
  public String name() {
    return "Hibernate stateless";
  }

  private <T> T read(Function<StatelessSession, T> work) {
    return hibernate.factory().fromStatelessSession(work);
  }

  @Override
  public Object get(long id) {
    return read(session -> session.get(ArticleRow.class, id));
  }

  @Override
  public List<?> listWithAuthors(long from) {
    return read(session ->
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
    return read(session ->
        session
            .createSelectionQuery(
                "select a.author.name, count(*) from ArticleRow a group by a.author.name",
                Object[].class)
            .getResultList());
  }

  @Override
  public List<?> next(long id) {
    return read(session ->
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
        .fromStatelessTransaction(session ->
            session
                .createMutationQuery(
                    "update ArticleRow a set a.views = a.views + 1 where a.author.id = :author")
                .setParameter("author", author)
                .executeUpdate());
  }

  @Override
  public void loadAndSave(long id, String title) {
    hibernate
        .factory()
        .inStatelessTransaction(session -> {
          ArticleRow row = session.get(ArticleRow.class, id);
          row.title = title;
          session.update(row);
        });
  }

  @Override
  public void tag(long article, long tag) {
    hibernate
        .factory()
        .inStatelessTransaction(session ->
            session
                .createNativeMutationQuery(
                    "insert into \"article_tags\" (\"article_id\", \"tag_id\") values (:a, :t)")
                .setParameter("a", article)
                .setParameter("t", tag)
                .executeUpdate());
  }

  @Override
  public void insert(String title) {
    hibernate.factory().inStatelessTransaction(session -> session.insert(fresh(title)));
  }

  private static ArticleRow fresh(String title) {
    ArticleRow row = WithSession.fresh(title);
    row.author = new AuthorRow();
    row.author.id = 1L;
    return row;
  }

  @Override
  public void insertThousand() {
    hibernate
        .factory()
        .inStatelessTransaction(session -> {
          List<Object> rows = new ArrayList<>();
          for (int i = 0; i < 1_000; i++) {
            rows.add(fresh("One of many"));
          }
          session.insertMultiple(rows);
        });
  }

  @Override
  public void close() {
    hibernate.close();
  }
}
