package dev.triveni.data.guide;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;

import dev.triveni.data.Database;
import dev.triveni.data.ExecutedQuery;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.Golden;
import dev.triveni.data.support.Servers;
import java.time.Instant;
import java.util.Locale;

/// A chapter of `docs/guide/queries.md`: what its blocks say to the database is kept word for word.
/// Used by one thread.
final class Chapter implements AutoCloseable {
  private final Servers server;
  private final Desk desk;
  private final StringBuilder text = new StringBuilder();

  Chapter(Servers server) {
    this.server = server;
    this.desk = Desk.on(server);
    desk.db().from(ARTICLE).update(ARTICLE.createdAt.set(Instant.parse("2026-11-22T10:15:30Z")));
  }

  Desk desk() {
    return desk;
  }

  Database db() {
    return desk.db();
  }

  /// Runs a block, and notes its SQL.
  void show(String block, Runnable work) {
    text.append("-- ").append(block).append('\n');
    for (ExecutedQuery query : db().record(work)) {
      text.append(query.sql().replace("\"", "")).append(";\n");
    }
    text.append('\n');
  }

  void check(String name) {
    Golden.check(
        "guide/%s-%s.sql".formatted(name, server.name().toLowerCase(Locale.ROOT)), text.toString());
  }

  @Override
  public void close() {
    db().close();
  }
}
