package dev.triveni.examples.desk;

import static dev.triveni.examples.desk.ArticleTable.ARTICLE;
import static dev.triveni.examples.desk.LabelledTicketTable.LABELLED_TICKET;
import static dev.triveni.examples.desk.TeamTable.TEAM;

import dev.triveni.data.Database;
import dev.triveni.schema.Schemas;
import dev.triveni.web.App;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What the desk begins with: articles, labelled tickets and teams.
final class FirstRows {
  private FirstRows() {}

  /// Fills the database when the application starts.
  static void atStart(App app) {
    app.onStart(() -> addTo(app.resource(Database.class)));
  }

  /// What somebody has changed since the first start stays.
  private static void addTo(Database db) {
    db.transaction(() -> {
      if (!db.from(ARTICLE).exists()) {
        db.insertAll(ARTICLE, read("articles.jsonl", Article.class));
        db.insertAll(LABELLED_TICKET, labelledTickets());
      }
      db.insertMissing(TEAM, teams(), TEAM.queue);
    });
  }

  /// The labelled tickets as they were in the beginning.
  static List<LabelledTicket> labelledTickets() {
    return read("tickets.labelled.jsonl", LabelledTicket.class);
  }

  private static List<Team> teams() {
    return Arrays.stream(Queue.values())
        .map(queue -> new Team(queue, "Team " + queue.label()))
        .toList();
  }

  private static <T> List<T> read(String name, Class<T> type) {
    try (InputStream in = FirstRows.class.getResourceAsStream("/desk/" + name)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var schema = Schemas.strict().of(type);
      return lines
          .lines()
          .map(line -> schema.read(line.getBytes(StandardCharsets.UTF_8)).orThrow())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + name + " of the desk cannot be read", e);
    }
  }
}
