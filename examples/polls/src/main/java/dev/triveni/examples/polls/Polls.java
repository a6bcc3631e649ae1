package dev.triveni.examples.polls;

import static dev.triveni.examples.polls.ChoiceTable.CHOICE;
import static dev.triveni.examples.polls.QuestionTable.QUESTION;

import dev.triveni.data.Database;
import dev.triveni.data.web.Entities;
import dev.triveni.html.Html;
import dev.triveni.schema.Default;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.StaticFiles;
import java.time.Instant;
import java.util.List;

/// Questions, and votes for their answers: the application of Django's tutorial.
final class Polls {

  /// The section `polls` of the configuration.
  ///
  /// @param sample whether an empty database gets a question to try out
  record Settings(@Default("false") boolean sample) {}

  static void main(String[] arguments) {
    create(Config.load()).run(arguments);
  }

  // @start region=app
  static App create(Config config) {
    return App.create(config)
        .install(Entities.of(QUESTION, CHOICE))
        .install(Html.templates())
        .install(Polls::sample)
        .get("/", request -> Response.redirect(request.url("polls.index")))
        .add(PollPages.routes())
        .mount("/static", StaticFiles.ofResources(Polls.class, "static"));
  }

  // @end

  private static void sample(App app) {
    if (app.config().read("polls", Settings.class).sample()) {
      app.onStart(() -> addSample(app.resource(Database.class)));
    }
  }

  private static void addSample(Database db) {
    if (db.from(QUESTION).exists()) {
      return;
    }
    db.transaction(() -> {
      Question question = QUESTION.create().text("What's new?").published(Instant.now()).save(db);
      for (String text : List.of("Not much", "The sky", "Just hacking again")) {
        CHOICE.create().question(question).text(text).votes(0).save(db);
      }
    });
  }
}
