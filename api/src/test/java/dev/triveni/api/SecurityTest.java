package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Shows(value = "FA-22", code = "User user(@Scopes(\"items\") User user)")
class SecurityTest {
  private static TestClient client;

  @BeforeAll
  static void start() {
    client =
        TestClient.of(
            Apps.app(api ->
                api.undocumented().providers(new Users()).routes(new Schemes(), new Mine())));
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  @ParameterizedTest
  @Shows(value = "FA-24", code = "Object items(@OAuth2Password(tokenUrl = \"token\") String token)")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /basic    | Basic realm="simple"
          /bearer   | Bearer
          /digest   | Digest
          /header   | APIKey
          /cookie   | APIKey
          /query    | APIKey
          /password | Bearer
          /code     | Bearer
          /any      | Bearer
          /connect  | Bearer
          """)
  void aRequestWithoutCredentialsIsToldWhichAreNeeded(String path, String challenge) {
    TestResponse response = client.get("/schemes" + path);
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).hasValue(challenge);
    assertThat(response.text()).contains("Not authenticated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /basic    | Authorization | Basic dXNlcjpwYTpzcw== | user pa:ss
          /basic    | Authorization | basic dXNlcjo=         | user
          /bearer   | Authorization | Bearer t0ken           | Bearer t0ken
          /bearer   | Authorization | bearer t0ken           | bearer t0ken
          /digest   | Authorization | Digest a="b", c="d"    | a="b", c="d"
          /header   | X-Key         | k                      | k
          /cookie   | Cookie        | key=k                  | k
          /password | Authorization | Bearer t0ken           | t0ken
          /code     | Authorization | Bearer t0ken           | t0ken
          /any      | Authorization | Anything at all        | Anything at all
          /connect  | Authorization | Bearer t0ken           | Bearer t0ken
          """)
  void credentialsAreFoundWhereTheSchemeSays(
      String path, String field, String value, String found) {
    TestResponse response = client.get("/schemes" + path, Headers.of(field, value));
    assertThat(response.json()).isEqualTo(found);
  }

  @Test
  void aKeyInTheQueryIsFound() {
    assertThat(client.get("/schemes/query?key=k").json()).isEqualTo("k");
    assertThat(client.get("/schemes/query?key=").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /basic    | Basic
          /basic    | Basic notabase64token!
          /basic    | Basic bm9jb2xvbg==
          /basic    | Basic //8=
          /basic    | Bearer dXNlcjpwYXNz
          /bearer   | Bearer
          /bearer   | Basic dXNlcjpwYXNz
          /bearer   | Bearert0ken
          /digest   | Bearer t0ken
          /password | Basic dXNlcjpwYXNz
          /password | Bearer
          """)
  void malformedOrOtherCredentialsAreRefused(String path, String value) {
    TestResponse response = client.get("/schemes" + path, Headers.of("Authorization", value));
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate")).isPresent();
  }

  @Test
  void anOptionalIsEmptyWhereCredentialsAreMissing() {
    assertThat(client.get("/schemes/optional").json()).isEqualTo("nobody");
    TestResponse known = client.get("/schemes/optional", Headers.of("Authorization", "Bearer t"));
    assertThat(known.json()).isEqualTo("t");
  }

  @Test
  void malformedCredentialsAreRefusedEvenWhereTheyAreOptional() {
    Headers wrong = Headers.of("Authorization", "Basic ????");
    assertThat(client.get("/schemes/optional-basic", wrong).status()).isEqualTo(401);
    assertThat(client.get("/schemes/optional-basic").json()).isEqualTo("nobody");
  }

  @Test
  void whoIsNotKnownIsRefusedBeforeOtherMistakesAreTold() {
    assertThat(client.get("/mine/items").status()).isEqualTo(401);
    TestResponse known = client.get("/mine/items", Headers.of("Authorization", "Bearer me items"));
    assertThat(known.status()).isEqualTo(422);
  }

  @Test
  void scopesAreThoseOfTheEndpointAndOfEachProviderOnTheWay() {
    assertThat(refused("/mine/items?q=x", "nothing")).isEqualTo("Bearer scope=\"items me\"");
    assertThat(refused("/mine", "nothing")).isEqualTo("Bearer scope=\"me\"");
    assertThat(refused("/mine/status", "nothing")).isEqualTo("Bearer scope=\"status\"");
    assertThat(refused("/mine/anybody", "")).isEqualTo("Bearer");
    Headers all = Headers.of("Authorization", "Bearer me items");
    assertThat(client.get("/mine/items?q=x", all).json()).isEqualTo("me items x");
  }

  @Test
  void aValueThatDependsOnScopesIsMadeForEachSetOfThem() {
    Headers one = Headers.of("Authorization", "Bearer a b");
    assertThat(client.get("/mine/two", one).json()).isEqualTo(List.of("[a]", "[b]", "true"));
  }

  @Test
  void passwordsAreComparedAsAWhole() {
    BasicCredentials credentials = new BasicCredentials("stanleyjobson", "swordfish");
    assertThat(credentials.matches("stanleyjobson", "swordfish")).isTrue();
    assertThat(credentials.matches("stanleyjobson", "swordfis")).isFalse();
    assertThat(credentials.matches("stanley", "swordfish")).isFalse();
    assertThat(credentials).hasToString("BasicCredentials[stanleyjobson]");
    assertThat(new HttpCredentials("Bearer", "t0ken")).hasToString("HttpCredentials[Bearer]");
  }

  private static String refused(String path, String granted) {
    Headers headers =
        granted.isEmpty() ? Headers.of() : Headers.of("Authorization", "Bearer " + granted);
    TestResponse response = client.get(path, headers);
    assertThat(response.status()).isEqualTo(401);
    return response.header("WWW-Authenticate").orElseThrow();
  }

  @Routes("/schemes")
  static class Schemes {
    @Get("/basic")
    String basic(@HttpBasic(realm = "simple") BasicCredentials credentials) {
      return (credentials.username() + " " + credentials.password()).strip();
    }

    @Get("/bearer")
    String bearer(@HttpBearer HttpCredentials credentials) {
      return credentials.scheme() + " " + credentials.credentials();
    }

    @Get("/digest")
    String digest(@HttpDigest String credentials) {
      return credentials;
    }

    @Get("/header")
    String header(@ApiKey(header = "X-Key") String key) {
      return key;
    }

    @Get("/cookie")
    String cookie(@ApiKey(cookie = "key") String key) {
      return key;
    }

    @Get("/query")
    String query(@ApiKey(query = "key") String key) {
      return key;
    }

    @Get("/password")
    String password(@OAuth2Password(tokenUrl = "token") String token) {
      return token;
    }

    @Get("/code")
    String code(@OAuth2Code(authorizationUrl = "authorize", tokenUrl = "token") String token) {
      return token;
    }

    @Get("/any")
    String any(@OAuth2 String authorization) {
      return authorization;
    }

    @Get("/connect")
    String connect(@OpenIdConnect(url = "/openid") String authorization) {
      return authorization;
    }

    @Get("/optional")
    String optional(@Token Optional<String> token) {
      return token.orElse("nobody");
    }

    @Get("/optional-basic")
    String optionalBasic(@HttpBasic Optional<BasicCredentials> credentials) {
      return credentials.map(BasicCredentials::username).orElse("nobody");
    }
  }

  /// The scheme of the application, declared once.
  @OAuth2Password(
      tokenUrl = "token",
      scopes = {"me: Who one is.", "items: What one has."})
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  @interface Token {}

  record User(String granted) {}

  record Active(User user) {}

  record Shared(String token) {}

  static class Users {
    @Provides
    Shared shared(@Token String token) {
      return new Shared(token);
    }

    @Provides
    User user(SecurityScopes scopes, @Token Optional<String> token) {
      List<String> granted = List.of(token.orElse("").split(" "));
      if (token.isEmpty() || !scopes.areIn(granted)) {
        throw HttpException.of(401, "Not enough permissions")
            .header("WWW-Authenticate", scopes.challenge());
      }
      return new User(token.get());
    }

    @Provides
    Active active(@Scopes("me") User user) {
      return new Active(user);
    }

    @Provides
    Asked asked(SecurityScopes scopes) {
      return new Asked(scopes.scopes().toString());
    }
  }

  record Asked(String scopes) {}

  @Routes("/mine")
  static class Mine {
    @Get
    String me(Active active) {
      return active.user().granted();
    }

    @Get("/items")
    String items(@Scopes("items") Active active, @Query String q) {
      return active.user().granted() + " " + q;
    }

    @Get("/status")
    @Scopes("status")
    String status(User user) {
      return user.granted();
    }

    @Get("/anybody")
    String anybody(User user) {
      return user.granted();
    }

    @Get("/two")
    List<String> two(
        @Scopes("a") Asked first, @Scopes("b") Asked second, Shared one, @Scopes("c") Shared same) {
      return List.of(first.scopes(), second.scopes(), String.valueOf(one == same));
    }
  }
}
