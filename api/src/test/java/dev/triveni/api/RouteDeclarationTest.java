package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Handler;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import org.junit.jupiter.api.Test;

/// Routes by declaration and by code.
class RouteDeclarationTest {

  @Routes("/declared")
  static final class Books {

    @Get
    Response list() {
      return Response.text("books");
    }
  }

  @Test
  @Shows(value = "FL-11", code = "@Get Response list() { … }")
  void oneMethodIsReachedByItsDeclarationAndByCode() {
    Books books = new Books();
    App app =
        Apps.app(api -> api.routes(books))
            .get("/code", _ -> books.list())
            .add(Route.of("GET", "/route", _ -> books.list()));
    try (TestClient client = TestClient.of(app)) {
      for (String path : new String[] {"/declared", "/code", "/route"}) {
        assertThat(client.get(path).text()).as(path).isEqualTo("books");
      }
    }
  }

  @Test
  @Shows(value = "FL-11", code = "app.get(\"/x\", handler).post(\"/x\", handler)")
  void everyMethodHasItsShortcut() {
    Handler handler = request -> Response.text(request.method());
    App app =
        Apps.app(_ -> {})
            .get("/x", handler)
            .post("/x", handler)
            .put("/x", handler)
            .patch("/x", handler)
            .delete("/x", handler);
    try (TestClient client = TestClient.of(app)) {
      for (String method : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
        assertThat(client.send(method, "/x").text()).isEqualTo(method);
      }
    }
  }
}
