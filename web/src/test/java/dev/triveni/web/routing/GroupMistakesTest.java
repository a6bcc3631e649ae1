package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.web.App;
import dev.triveni.web.Group;
import dev.triveni.web.Handler;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.SetupException;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Golden;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GroupMistakesTest {
  private static final Handler OK = _ -> Response.noContent();

  @Test
  void mistakesInGroupsHaveTheirTexts() {
    Group users = Group.of("/users", group -> group.add(Route.get("/a", OK).named("a")));
    App app =
        Apps.create()
            .add(users)
            .add(users)
            .add(Group.of("/users", group -> group.get("/a", OK)))
            .add(Group.of("users", group -> group.get("/a", OK).get("/b", OK)))
            .add(Group.of("/{x:nope}", group -> group.get("/a", OK)))
            .add(Group.of("/g", group -> group.get("a", OK).mount("static", OK)))
            .add(Group.of("/{id}", group -> group.get("/{id}", OK)))
            .add(Group.of("/out", group -> group.add(Group.of("in", in -> in.get("/a", OK)))));
    SetupException mistakes = catchThrowableOfType(SetupException.class, app::freeze);
    Golden.check(
        "groups.txt",
        mistakes.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
  }

  @Test
  void aDuplicateAcrossGroupsNamesBothPlaces() {
    Route first = Route.get("/b/{id}", OK).at("First.java:1");
    Route second = Route.get("/{number}", OK).at("Second.java:2");
    App app =
        Apps.create()
            .add(Group.of("/a", group -> group.add(first)))
            .add(Group.of("/a/b", group -> group.add(second)));
    SetupException mistakes = catchThrowableOfType(SetupException.class, app::freeze);
    assertThat(mistakes.problems())
        .singleElement()
        .hasToString(
            "TRV-WEB-004 Second.java:2: Route GET /a/b/{number} is declared twice: First.java:1"
                + " and Second.java:2. Remove one, or give one a different path.");
  }

  @Test
  void aMistakeIsAtThePlaceOfTheRouteInTheGroup() {
    Group group = Group.of("/a", inside -> inside.get("/{x:nope}", OK));
    SetupException mistakes =
        catchThrowableOfType(SetupException.class, Apps.create().add(group)::freeze);
    assertThat(mistakes.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.place()).matches("GroupMistakesTest\\.java:\\d+"));
  }
}
