package dev.triveni.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Filter;
import dev.triveni.web.Group;
import dev.triveni.web.Key;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What Flask's `url_value_preprocessor` and `url_defaults` do:
///
/// ```python
/// @bp.url_value_preprocessor
/// def pull_lang(endpoint, values): g.lang = values.pop("lang", None)
///
/// @bp.url_defaults
/// def add_lang(endpoint, values): values.setdefault("lang", g.lang)
/// ```
@Shows(value = "FL-14", code = "group.urlDefault(\"lang\")")
class UrlDefaultsTest {
  private static final Key<Locale> LOCALE = Key.of("locale");

  private final Group site =
      Group.of(
              "/{lang:any(en, de)}",
              group ->
                  group
                      .add(Route.get("/about", UrlDefaultsTest::about).named("about"))
                      .add(Route.get("/posts/{id:int}", UrlDefaultsTest::about).named("post"))
                      .urlDefault("lang"))
          .named("site");

  /// Knows nothing of languages in paths.
  private static Response about(Request request) {
    return Response.text(request.url(".about") + " " + request.url("site.post", 7));
  }

  @Test
  void linksKeepTheLanguageOfTheRequestThatHandlersDoNotMention() {
    App app = Apps.create().add(site);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/de/about").text()).isEqualTo("/de/about /de/posts/7");
      assertThat(client.get("/en/posts/1").text()).isEqualTo("/en/about /en/posts/7");
    }
  }

  @Test
  void aLinkMayNameAnotherLanguage() {
    App app =
        Apps.create()
            .add(site)
            .filter((r, _) ->
                Response.text(
                    r.link("site.post", 7).with("lang", "en") + " " + r.url("site.post", "en", 8)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/de/about").text()).isEqualTo("/en/posts/7 /en/posts/8");
    }
  }

  @Test
  void aFilterMayTakeTheVariableAndADefaultMayGiveAnyValue() {
    Filter readLocale =
        (request, next) -> next.handle(request.with(LOCALE, Locale.of(request.variable("lang"))));
    Group pages =
        Group.of(
                "/{lang}",
                group ->
                    group
                        .filter(readLocale)
                        .add(
                            Route.get("/a", r -> Response.text(r.get(LOCALE) + r.url(".a")))
                                .named("a")))
            .named("pages");
    App app =
        Apps.create()
            .add(pages)
            .urlDefault("lang", r -> r.find(LOCALE).map(Locale::getLanguage))
            .get("/", r -> Response.text(r.link("pages.a").with("lang", "fr") + ""));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/nl/a").text()).isEqualTo("nl/nl/a");
      assertThat(client.get("/").text()).isEqualTo("/fr/a");
    }
  }

  @Test
  void theDefaultOfAGroupGoesBeforeThatOfTheApplication() {
    Group inner =
        Group.of(
            "/{x}/inner",
            group ->
                group
                    .add(Route.get("/", _ -> Response.noContent()).named("inner"))
                    .urlDefault("x", _ -> Optional.of("group")));
    Group plain =
        Group.of(
            "/{x}/plain",
            group -> group.add(Route.get("/", _ -> Response.noContent()).named("plain")));
    App app =
        Apps.create()
            .add(inner)
            .add(plain)
            .urlDefault("x", _ -> Optional.of("application"))
            .get("/", r -> Response.text(r.url("inner") + " " + r.url("plain")));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("/group/inner/ /application/plain/");
    }
  }

  @Test
  void withoutAValueTheLinkSaysWhatIsMissing() {
    App app =
        Apps.create()
            .add(site)
            .get("/", r -> Response.text(r.url("site.about")))
            .onError(IllegalArgumentException.class, (e, _) -> Response.text(e.getMessage()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text())
          .startsWith("TRV-WEB-008 The URL of route 'site.about'")
          .contains("takes 1 value for [lang], and got none");
    }
  }
}
