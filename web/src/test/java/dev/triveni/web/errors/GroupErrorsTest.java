package dev.triveni.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.ErrorHandler;
import dev.triveni.web.Group;
import dev.triveni.web.Handler;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.StaticFiles;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.api.Test;

/// Whose error handler answers for a failure inside a group.
@Shows("FL-26")
@SuppressWarnings("serial")
class GroupErrorsTest {
  private static class Parent extends RuntimeException {}

  private static final class Child extends Parent {}

  @Test
  @Shows("FL-18")
  void theHandlersOfAGroupGoBeforeThoseOfTheApplication() {
    Group group =
        Group.of(
            "/in",
            g ->
                g.get("/forbidden", throwing(HttpException.forbidden("No.")))
                    .get("/missing", throwing(HttpException.notFound("No.")))
                    .get("/child", throwing(new Child()))
                    .onStatus(403, saying("group 403"))
                    .onError(HttpException.class, saying("group any"))
                    .onError(Parent.class, saying("group parent")));
    App app =
        Apps.create()
            .add(group)
            .get("/forbidden", throwing(HttpException.forbidden("No.")))
            .get("/child", throwing(new Child()))
            .onStatus(403, saying("403"))
            .onStatus(404, saying("404"))
            .onError(Child.class, saying("child"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/in/forbidden").text()).isEqualTo("group 403");
      assertThat(client.get("/in/missing").text()).isEqualTo("group any");
      assertThat(client.get("/in/child").text()).isEqualTo("group parent");
      assertThat(client.get("/forbidden").text()).isEqualTo("403");
      assertThat(client.get("/child").text()).isEqualTo("child");
    }
  }

  @Test
  void whatAGroupDoesNotHandleGoesToTheGroupAroundAndToTheApplication() {
    Group inner =
        Group.of(
            "/inner",
            g ->
                g.get("/401", throwing(HttpException.of(401, "No.")))
                    .get("/403", throwing(HttpException.of(403, "No.")))
                    .get("/404", throwing(HttpException.of(404, "No.")))
                    .get("/409", throwing(HttpException.of(409, "No.")))
                    .onStatus(401, saying("inner")));
    Group outer =
        Group.of(
            "/outer",
            g -> g.add(inner).onStatus(401, saying("outer")).onStatus(403, saying("outer")));
    App app =
        Apps.create()
            .add(outer)
            .onStatus(401, saying("app"))
            .onStatus(403, saying("app"))
            .onStatus(404, saying("app"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/outer/inner/401").text()).isEqualTo("inner");
      assertThat(client.get("/outer/inner/403").text()).isEqualTo("outer");
      assertThat(client.get("/outer/inner/404").text()).isEqualTo("app");
      assertThat(client.get("/outer/inner/409").text()).contains("\"status\":409");
    }
  }

  @Test
  void aStatusOfAGroupSeesFailuresThatNoClassHandles() {
    Group group =
        Group.of(
            "/in",
            g ->
                g.get("/child", throwing(new Child()))
                    .get("/other", throwing(new IllegalStateException("planted")))
                    .onStatus(500, saying("group 500")));
    App app = Apps.create().add(group).onError(Parent.class, saying("parent"));
    app.onStatus(500, saying("500"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/in/child").text()).isEqualTo("parent");
      assertThat(client.get("/in/other").text()).isEqualTo("group 500");
    }
  }

  @Test
  void failuresOfFiltersAndFilesBelongToTheGroup() {
    Group filtered =
        Group.of(
            "/filtered",
            g ->
                g.get("/x", _ -> Response.noContent())
                    .filter((_, _) -> {
                      throw new Child();
                    })
                    .onError(Child.class, saying("group child")));
    Group files =
        Group.of(
            "/files",
            g ->
                g.mount("/static", StaticFiles.ofResources(GroupErrorsTest.class, "site"))
                    .onStatus(404, saying("no such file")));
    App app = Apps.create().add(filtered).add(files).onStatus(404, saying("404"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/filtered/x").text()).isEqualTo("group child");
      assertThat(client.get("/files/static/missing.css").text()).isEqualTo("no such file");
      assertThat(client.get("/files/nothing").text()).isEqualTo("404");
    }
  }

  @Test
  void aHandlerOfAGroupMayEndWithAnErrorThatTheApplicationHandles() {
    Group group =
        Group.of(
            "/in",
            g ->
                g.get("/x", throwing(new Child()))
                    .onError(
                        Child.class,
                        (_, _) -> {
                          throw HttpException.forbidden("Not for you.");
                        }));
    App app = Apps.create().add(group).onStatus(403, saying("403"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/in/x").text()).isEqualTo("403");
    }
  }

  @Test
  void problemsLookAsTheApplicationWantsWheneverItSaysSo() {
    Group group =
        Group.of(
            "/in",
            g ->
                g.get("/x", throwing(HttpException.notFound("Gone fishing.")))
                    .onStatus(403, saying("403")));
    App app = Apps.create().add(group).errorFormat(ErrorFormat.detail());
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/in/x").text()).isEqualTo("{\"detail\":\"Gone fishing.\"}");
    }
  }

  private static Handler throwing(Exception error) {
    return _ -> {
      throw error;
    };
  }

  private static <E extends Throwable> ErrorHandler<E> saying(String text) {
    return (_, _) -> Response.text(text);
  }
}
