package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Filter;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.View;
import dev.triveni.web.support.Apps;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What Flask's class-based views do:
///
/// ```python
/// class CounterView(MethodView):
///     init_every_request = False
///     decorators = [outer, inner]
///     def get(self, id): ...
///     def post(self, id): ...
///
/// app.add_url_rule("/counters/<int:id>", view_func=CounterView.as_view("counter"))
/// ```
@Shows(
    value = "FL-20",
    code = "app.add(View.of(\"/users/{id:int}\", UserView::new).named(\"user\"))")
class ViewsTest {

  private static final class CounterView implements View {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public List<Filter> filters() {
      return List.of(appending("outer"), appending("inner"));
    }

    @Override
    public Response get(Request request) {
      return Response.text(request.variable("id") + ": " + count);
    }

    @Override
    public Response post(Request request) {
      return Response.text(request.variable("id") + ": " + count.incrementAndGet());
    }

    private static Filter appending(String name) {
      return (request, next) -> next.handle(request).header("X-Around", name);
    }
  }

  private static class Nothing implements View {}

  /// Inherits what it answers.
  private static final class Heir extends Nothing implements Greeting {}

  private interface Greeting extends View {
    @Override
    default Response get(Request request) {
      return Response.text("hello");
    }
  }

  @Test
  void theMethodsOfOneClassAnswerTheMethodsOfOnePath() {
    App app = Apps.create().add(View.of("/counters/{id:int}", new CounterView()).named("counter"));
    assertThat(app.url("counter", 7)).isEqualTo("/counters/7");
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.post("/counters/7", "{}").text()).isEqualTo("7: 1");
      assertThat(client.get("/counters/7").text()).isEqualTo("7: 1");
      assertThat(client.send("HEAD", "/counters/7").status()).isEqualTo(200);
      var missing = client.delete("/counters/7");
      assertThat(missing.status()).isEqualTo(405);
      assertThat(missing.header("Allow")).contains("GET, HEAD, OPTIONS, POST");
    }
  }

  @Test
  void aViewMayBeMadeForEachRequest() {
    App app = Apps.create().add(View.of("/counters/{id:int}", CounterView::new));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.post("/counters/7", "{}").text()).isEqualTo("7: 1");
      assertThat(client.post("/counters/7", "{}").text()).isEqualTo("7: 1");
    }
  }

  @Test
  void theFiltersOfAViewGoAroundItsMethodsInOrder() {
    App app = Apps.create().add(View.of("/c/{id:int}", new CounterView()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/c/1").headers().all("X-Around")).containsExactly("inner", "outer");
    }
  }

  @Test
  void oneViewMayBeAddedUnderTwoNames() {
    CounterView shared = new CounterView();
    App app =
        Apps.create()
            .add(View.of("/a/{id:int}", shared).named("a"))
            .add(View.of("/b/{id:int}", shared).named("b"));
    assertThat(app.url("b", 1)).isEqualTo("/b/1");
    try (TestClient client = TestClient.of(app)) {
      client.post("/a/1", "{}");
      assertThat(client.get("/b/2").text()).isEqualTo("2: 1");
    }
  }

  @Test
  void methodsMayBeInherited() {
    try (TestClient client = TestClient.of(Apps.create().add(View.of("/", new Heir())))) {
      assertThat(client.get("/").text()).isEqualTo("hello");
      assertThat(client.delete("/").status()).isEqualTo(405);
    }
  }

  @Test
  void aViewWithoutMethodsIsAMistake() {
    assertThatThrownBy(() -> View.of("/", new Nothing()))
        .hasMessageContaining("TRV-WEB-173 ViewsTest.java:")
        .hasMessageContaining("The view Nothing overrides none of its methods.");
  }
}
