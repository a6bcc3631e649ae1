package dev.triveni.web.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Filter;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Shows(
    value = {"FL-25", "DJ-83"},
    code = "app.filter((request, next) -> next.handle(request))")
class FiltersTest {
  private final List<String> log = new ArrayList<>();

  @Test
  void theFilterAddedFirstIsTheOutermost() {
    App inner = Apps.create().filter(logging("inner app"));
    inner.add(
        Route.get("/x", _ -> logged("handler"))
            .filter(logging("route 1"))
            .filter(logging("route 2")));
    App app = Apps.create().filter(logging("app 1")).filter(logging("app 2")).mount("/in", inner);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/in/x").text()).isEqualTo("handler");
    }
    assertThat(log)
        .containsExactly(
            "before app 1",
            "before app 2",
            "before inner app",
            "before route 1",
            "before route 2",
            "handler",
            "after route 2",
            "after route 1",
            "after inner app",
            "after app 2",
            "after app 1",
            "done route 2",
            "done route 1",
            "done inner app",
            "done app 2",
            "done app 1");
  }

  @Test
  void aFilterMayAnswerInsteadOfTheHandler() {
    App app =
        Apps.create()
            .filter(logging("outer"))
            .filter((_, _) -> logged("filter answers"))
            .filter(logging("never"))
            .get("/", _ -> logged("never"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("filter answers");
    }
    assertThat(log).containsExactly("before outer", "filter answers", "after outer", "done outer");
  }

  @Test
  void workAfterTheResponseIsDoneWhenTheHandlerFailsToo() {
    App app =
        Apps.create()
            .filter(logging("outer"))
            .get(
                "/",
                request -> {
                  request.afterResponse(() -> log.add("clean up"));
                  throw HttpException.of(500, "Planted.");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(500);
    }
    assertThat(log).containsExactly("before outer", "after outer", "clean up", "done outer");
  }

  @Test
  void filtersSeeRequestsThatNoRouteTakes() {
    App app = Apps.create().filter((request, next) -> next.handle(request).header("X-F", "1"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/nothing").status()).isEqualTo(404);
      assertThat(client.get("/nothing").header("X-F")).contains("1");
    }
  }

  private Filter logging(String name) {
    return (request, next) -> {
      log.add("before " + name);
      request.afterResponse(() -> log.add("done " + name));
      Response response = next.handle(request);
      log.add("after " + name);
      return response;
    };
  }

  private Response logged(String text) {
    log.add(text);
    return Response.text(text);
  }
}
