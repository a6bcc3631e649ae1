package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.Handler;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupMistakesTest {
  private static final Handler OK = _ -> Response.noContent();

  @Test
  void allMistakesAreReportedTogetherAtTheStart() {
    App inner = Apps.create().get("inner", OK);
    App app =
        Apps.create()
            .get("/books/{id}", OK)
            .get("/books/{number}", OK)
            .get("/{x:nope}", OK)
            .add(Route.of("get", "/lower", OK))
            .add(Route.get("/one", OK).named("same"))
            .add(Route.get("/two", OK).named("same"))
            .mount("static", OK)
            .mount("/inner", inner)
            .check(() -> List.of(new SetupProblem("TRV-X-001", "place", "Wrong.", "Right it.")));
    assertThatThrownBy(() -> TestClient.of(app))
        .isInstanceOfSatisfying(
            SetupException.class,
            e ->
                assertThat(e.problems())
                    .extracting(SetupProblem::id)
                    .containsExactly(
                        "TRV-X-001",
                        "TRV-WEB-004",
                        "TRV-WEB-003",
                        "TRV-WEB-001",
                        "TRV-WEB-006",
                        "TRV-WEB-003",
                        "TRV-WEB-003"))
        .hasMessageStartingWith("The application cannot start (7 problems):\n  TRV-X-001 place: ");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          x                    | it does not begin with '/'
          /{a}.json            | the segment '{a}.json' is not a variable such as {id} or {id:int}
          /{}                  | the segment '{}' is not a variable such as {id} or {id:int}
          /a}                  | the segment 'a}' is not a variable such as {id} or {id:int}
          /{a}/{a}             | the variable {a} stands there twice
          /{a:path}/b          | something follows the variable that takes the rest
          /{a:int(5)}          | the converter 'int' takes nothing in brackets
          /{a:any}             | the converter 'any' takes words, such as any(new, old)
          /{a:regex([)}        | the regular expression '[' is wrong: Unclosed character class
          /{a:in t}            | there is no converter 'in t', only any(…), regex(…), float, int, path, string, uuid
          /a%20b               | the segment 'a%20b' is percent-encoded; patterns are compared with decoded text
          /a?b=c               | it has a query or a fragment, which no path has
          """,
      delimiter = '|')
  void aPatternThatCannotBeUsedIsExplained(String pattern, String why) {
    assertThat(problems(Apps.create().get(pattern, OK)))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.id()).isEqualTo("TRV-WEB-003");
          assertThat(problem.text())
              .isEqualTo("The pattern of route GET " + pattern + " cannot be used: " + why + ".");
          assertThat(problem.place()).matches("SetupMistakesTest\\.java:\\d+");
        });
  }

  @Test
  void theSamePathWithAnotherMethodOrConverterIsNoDuplicate() {
    App app =
        Apps.create()
            .get("/{id}", OK)
            .post("/{id}", OK)
            .get("/{id:int}", OK)
            .get("/{id:path}", OK)
            .get("/{id}/", OK);
    assertThat(problems(app)).isEmpty();
  }

  @Test
  void aMountIsDeclaredTwiceOnce() {
    assertThat(problems(Apps.create().mount("/a", OK).mount("/a/", OK)))
        .singleElement()
        .asString()
        .startsWith("TRV-WEB-004")
        .contains("Mount /a/ is declared twice: SetupMistakesTest.java:");
  }

  @Test
  void endingTheSetupTwiceIsTheSame() {
    App app = Apps.create().check(List::of);
    assertThat(app.freeze().freeze()).isSameAs(app);
  }

  private static List<SetupProblem> problems(App app) {
    try {
      app.freeze();
      return List.of();
    } catch (SetupException e) {
      return e.problems();
    }
  }
}
