package dev.triveni.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.Key;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {
  private static final Headers SENT =
      Headers.of(
          "Host",
          "shop.example:8080",
          "X-Color",
          "red",
          "x-color",
          "blue",
          "Cookie",
          "a=1; b=\"2\"");

  @Test
  void everyPartOfARequestIsSeen() {
    assertThat(seen("/x?a=1", Request::method)).isEqualTo("GET");
    assertThat(seen("/x%20y?a=1", Request::path)).isEqualTo("/x%20y");
    assertThat(seen("/x?a=1", Request::fullPath)).isEqualTo("/x");
    assertThat(seen("/x?a=1", Request::mountPath)).isEmpty();
    assertThat(seen("/x?a=1", Request::scheme)).isEqualTo("http");
    assertThat(seen("/x?a=1", Request::authority)).isEqualTo("shop.example:8080");
    assertThat(seen("/x?a=1", Request::origin)).isEqualTo("http://shop.example:8080");
    assertThat(seen("/x?a=1", Request::url)).isEqualTo("http://shop.example:8080/x?a=1");
    assertThat(seen("/x", Request::url)).isEqualTo("http://shop.example:8080/x");
    assertThat(seen("/x", r -> r.client().getHostAddress())).isEqualTo("127.0.0.1");
    assertThat(seen("/x?a=1", r -> r.head().query())).isEqualTo("a=1");
    assertThat(seen("/x?a=1", Request::toString)).isEqualTo("GET /x");
    assertThat(seen("/x", r -> r.header("x-COLOR"))).isEqualTo("Optional[red]");
    assertThat(seen("/x", r -> r.header("X-Size"))).isEqualTo("Optional.empty");
    assertThat(seen("/x", r -> r.headers().all("X-Color"))).isEqualTo("[red, blue]");
    assertThat(seen("/x", r -> r.headers().names())).isEqualTo("[Host, X-Color, Cookie]");
    assertThat(seen("/x", r -> r.headers().contains("HOST"))).isEqualTo("true");
    assertThat(seen("/x", r -> r.cookie("a"))).isEqualTo("Optional[1]");
    assertThat(seen("/x", r -> r.cookie("b"))).isEqualTo("Optional[2]");
    assertThat(seen("/x", r -> r.cookie("c"))).isEqualTo("Optional.empty");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # query            | what the program sees
          a=1&b=2&a=3        | {a=[1, 3], b=[2]}
          a                  | {a=[]}
          a=                 | {a=[]}
          =a                 | {=[a]}
          &&a=1&             | {a=[1]}
          a=b=c              | {a=[b=c]}
          a=%2B+%26          | {a=[+ &]}
          %C3%A4=%C3%B6      | {ä=[ö]}
          """,
      delimiter = '|')
  void aQueryIsReadAsFormsSendIt(String query, String expected) {
    String seen = seen("/x?" + query, Request::queries);
    assertThat(seen.replace("[, ", "[")).isEqualTo(expected);
  }

  @Test
  void aQueryParameterHasAFirstValueAndAllOfThem() {
    assertThat(seen("/x?a=1&a=2", r -> r.query("a"))).isEqualTo("Optional[1]");
    assertThat(seen("/x?a=1&a=2", r -> r.queries("a"))).isEqualTo("[1, 2]");
    assertThat(seen("/x?a=1", r -> r.query("b"))).isEqualTo("Optional.empty");
    assertThat(seen("/x", r -> r.queries("b"))).isEqualTo("[]");
  }

  @Test
  void aQueryCannotBeChangedAndIsReadOnce() {
    App app =
        Apps.create()
            .get(
                "/{id}",
                request -> {
                  assertThat(request.withVariables(request.variables()).queries())
                      .isSameAs(request.queries());
                  assertThatThrownBy(() -> request.queries().clear())
                      .isInstanceOf(UnsupportedOperationException.class);
                  assertThatThrownBy(() -> request.queries("a").add("x"))
                      .isInstanceOf(UnsupportedOperationException.class);
                  return Response.text("checked");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/x?a=1").text()).isEqualTo("checked");
    }
  }

  @Test
  void aQueryThatIsNotEncodedRightIsABadRequestOnceItIsRead() {
    App app =
        Apps.create()
            .get("/reads", request -> Response.text("" + request.query("a")))
            .get("/ignores", _ -> Response.text("fine"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/reads?a=%zz").status()).isEqualTo(400);
      assertThat(client.get("/reads?%=a").status()).isEqualTo(400);
      assertThat(client.get("/ignores?a=%zz").text()).isEqualTo("fine");
    }
  }

  @Test
  void aPathVariableHasATextAndAType() {
    assertThat(seenAt("/{id:int}", "/7", r -> r.variable("id"))).isEqualTo("7");
    assertThat(seenAt("/{id:int}", "/7", r -> r.variable("id", Long.class) + 1)).isEqualTo("8");
    assertThat(
            seenAt(
                "/{a}/{b}",
                "/x/y",
                r -> r.variables().containsKey("b") + " " + r.variables().entrySet()))
        .isEqualTo("true [a=x, b=y]");
  }

  @Test
  void anUnknownPathVariableIsAMistakeOfTheProgram() {
    App app =
        Apps.create()
            .get("/{id}", request -> Response.text(request.variable("name")))
            .onError(NoSuchElementException.class, (error, _) -> Response.text(error.getMessage()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/7").text())
          .isEqualTo(
              "TRV-WEB-012 GET /7 has no path variable 'name', only [id]. Add {name} to the route's"
                  + " pattern.");
    }
  }

  @Test
  void filtersPutValuesBesideARequest() {
    Key<String> color = Key.of("color");
    Key<String> size = Key.of("size");
    App app =
        Apps.create()
            .filter((request, next) -> next.handle(request.with(color, "red").with(color, "blue")))
            .get("/", r -> Response.text(r.get(color) + r.find(size) + color))
            .get("/none", r -> Response.text(r.get(size)))
            .onError(NoSuchElementException.class, (error, _) -> Response.text(error.getMessage()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("blueOptional.emptycolor");
      assertThat(client.get("/none").text())
          .isEqualTo(
              "TRV-WEB-013 GET /none has nothing under 'size'. Add the filter that puts it there.");
    }
  }

  private static String seen(String target, Function<Request, Object> view) {
    return seenAt("/{rest:path}", target, view);
  }

  private static String seenAt(String pattern, String target, Function<Request, Object> view) {
    App app = Apps.create().get(pattern, request -> Response.text("" + view.apply(request)));
    try (TestClient client = TestClient.of(app)) {
      return client.get(target, SENT).text();
    }
  }
}
