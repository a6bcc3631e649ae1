package dev.triveni.examples.polls;

import static dev.triveni.examples.polls.ChoiceTable.CHOICE;
import static dev.triveni.examples.polls.QuestionTable.QUESTION;

import dev.triveni.data.Database;
import dev.triveni.data.Query;
import dev.triveni.data.web.EntityRecords;
import dev.triveni.html.DetailView;
import dev.triveni.html.Html;
import dev.triveni.html.ListView;
import dev.triveni.web.Group;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.View;
import java.time.Instant;
import java.util.Map;

/// The pages of the polls.
final class PollPages {
  private PollPages() {}

  // @start region=routes
  private static final EntityRecords<Question, Question, Long> QUESTIONS =
      EntityRecords.of(QUESTION).narrowed(PollPages::published);

  static Group routes() {
    return Group.of(
            "/polls",
            group -> {
              group.add(
                  View.of("", ListView.of(QUESTIONS).pageSize(5).template("polls/index"))
                      .named("index"));
              group.add(
                  View.of("/{id:int}", DetailView.of(QUESTIONS).template("polls/detail"))
                      .named("detail"));
              group.add(
                  View.of("/{id:int}/results", DetailView.of(QUESTIONS).template("polls/results"))
                      .named("results"));
              group.add(Route.post("/{id:int}/vote", PollPages::vote).named("vote"));
            })
        .named("polls");
  }

  private static Query<Question> published(Query<Question> all) {
    return all.filter(QUESTION.published.lte(Instant.now()))
        .orderBy(QUESTION.published.desc())
        .with(QUESTION.choices());
  }

  // @end

  // @start region=vote
  private static Response vote(Request request) {
    Database db = request.app().resource(Database.class);
    long id = request.variable("id", Long.class);
    Question question =
        QUESTIONS.find(id).orElseThrow(() -> HttpException.notFound("There is no question " + id));
    int counted =
        db.from(CHOICE)
            .filter(CHOICE.question().id.eq(id), CHOICE.id.toText().eq(chosen(request)))
            .update(CHOICE.votes.set(CHOICE.votes.plus(1)));
    if (counted == 0) {
      var values = Map.of("item", question, "error", "You didn't select a choice.");
      return Html.page("polls/detail", values);
    }
    return Response.redirect(request.url("polls.results", id));
  }

  // @end

  private static String chosen(Request request) {
    return request.form().find("choice").orElse("");
  }
}
