package dev.triveni.examples.tutorial.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.TestClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// Which values are closed after the response, and in which order.
class DependenciesTest {
  private final List<String> closed = new CopyOnWriteArrayList<>();

  @Test
  void aSessionIsClosedAfterTheResponse() {
    get(new Tutorial007(closed::add), "db");
    assertThat(closed).containsExactly("db");
  }

  @Test
  void whatNeedsSomethingIsClosedBeforeIt() {
    get(new Tutorial008(closed::add), "dep_c");
    assertThat(closed).containsExactly("dep_c", "dep_b", "dep_a");
  }

  @Test
  void whatIsLentIsClosedWhenItIsBack() {
    get(new Tutorial010(closed::add), "db");
    assertThat(closed).containsExactly("db");
  }

  private static void get(Object routes, String named) {
    try (TestClient client = TestClient.of(Chapter.app(api -> api.routes(routes)))) {
      assertThat(client.get("/").json()).isEqualTo(Map.of("c", named));
    }
  }
}
