package dev.triveni.benchmarks.data;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// JDBC by hand: what all others are compared with.
final class WithJdbc implements Way {
  private static final String COLUMNS =
      "a.\"id\", a.\"title\", a.\"body\", a.\"views\", a.\"written_at\", a.\"author_id\"";

  private final HikariDataSource source = new HikariDataSource();

  private record Row(
      long id, String title, String body, int views, Instant writtenAt, long author, String name) {}

  private record Count(String name, long articles) {}

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  WithJdbc(String url) {
    source.setJdbcUrl(url);
  }

  @Override
  public String name() {
    return "JDBC";
  }

  private <T> T run(String sql, Work<T> work) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Row> rows(PreparedStatement statement, boolean named) throws SQLException {
    List<Row> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(
            new Row(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getInt(4),
                rows.getObject(5, OffsetDateTime.class).toInstant(),
                rows.getLong(6),
                named ? rows.getString(8) : ""));
      }
    }
    return all;
  }

  @Override
  public Object get(long id) {
    return run(
        "select " + COLUMNS + " from \"article\" a where a.\"id\" = ?",
        statement -> {
          statement.setLong(1, id);
          return rows(statement, false).getFirst();
        });
  }

  @Override
  public List<?> listWithAuthors(long from) {
    return run(
        "select "
            + COLUMNS
            + ", u.\"id\", u.\"name\" from \"article\" a join \"author\" u on u.\"id\" = a.\"author_id\""
            + " where a.\"id\" >= ? order by a.\"id\" limit 50",
        statement -> {
          statement.setLong(1, from);
          return rows(statement, true);
        });
  }

  @Override
  public List<?> countByAuthor() {
    return run(
        "select u.\"name\", count(*) from \"article\" a join \"author\" u on u.\"id\" = a.\"author_id\""
            + " group by u.\"name\"",
        statement -> {
          List<Count> all = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              all.add(new Count(rows.getString(1), rows.getLong(2)));
            }
          }
          return all;
        });
  }

  @Override
  public List<?> next(long id) {
    return run(
        "select " + COLUMNS + " from \"article\" a where a.\"id\" > ? order by a.\"id\" limit 21",
        statement -> {
          statement.setLong(1, id);
          return rows(statement, false);
        });
  }

  @Override
  public int addViews(long author) {
    return run(
        "update \"article\" set \"views\" = \"views\" + 1 where \"author_id\" = ?",
        statement -> {
          statement.setLong(1, author);
          return statement.executeUpdate();
        });
  }

  @Override
  public void loadAndSave(long id, String title) {
    get(id);
    run(
        "update \"article\" set \"title\" = ? where \"id\" = ?",
        statement -> {
          statement.setString(1, title);
          statement.setLong(2, id);
          return statement.executeUpdate();
        });
  }

  @Override
  public void tag(long article, long tag) {
    run(
        "insert into \"article_tags\" (\"article_id\", \"tag_id\") values (?, ?)",
        statement -> {
          statement.setLong(1, article);
          statement.setLong(2, tag);
          return statement.executeUpdate();
        });
  }

  @Override
  public void insert(String title) {
    insert(List.of(title));
  }

  @Override
  public void insertThousand() {
    insert(java.util.Collections.nCopies(1_000, "One of many"));
  }

  private void insert(List<String> titles) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(titles.size() == 1);
      try (PreparedStatement statement =
          connection.prepareStatement(
              "insert into \"article\" (\"title\", \"body\", \"views\", \"written_at\", \"author_id\")"
                  + " values (?, ?, ?, ?, ?)",
              Statement.RETURN_GENERATED_KEYS)) {
        for (String title : titles) {
          statement.setString(1, title);
          statement.setString(2, "Text");
          statement.setInt(3, 0);
          statement.setObject(4, Instant.EPOCH.atOffset(ZoneOffset.UTC));
          statement.setLong(5, 1);
          statement.addBatch();
        }
        statement.executeBatch();
        try (ResultSet keys = statement.getGeneratedKeys()) {
          while (keys.next()) {
            keys.getLong(1);
          }
        }
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
