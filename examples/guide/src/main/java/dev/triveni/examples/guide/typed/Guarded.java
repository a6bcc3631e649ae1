package dev.triveni.examples.guide.typed;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.triveni.api.Api;
import dev.triveni.api.ApiKey;
import dev.triveni.api.BasicCredentials;
import dev.triveni.api.Get;
import dev.triveni.api.HttpBasic;
import dev.triveni.api.OAuth2Password;
import dev.triveni.api.OAuth2PasswordForm;
import dev.triveni.api.Post;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.api.Scopes;
import dev.triveni.api.SecurityScopes;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.HttpException;
import dev.triveni.web.Signer;
import java.lang.annotation.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chapter 20: who may call an endpoint.
@Routes
final class Guarded {
  private static final Map<String, String> PASSWORDS = Map.of("ann", "swordfish");

  record User(String username) {}

  // @start region=basic
  @Get("/basic/me")
  User basic(@HttpBasic BasicCredentials credentials) {
    if (!credentials.matches("ann", "swordfish")) {
      throw HttpException.of(401, "User or password is wrong.").header("WWW-Authenticate", "Basic");
    }
    return new User(credentials.username());
  }

  // @end

  // @start region=key
  @Get("/keyed")
  String keyed(@ApiKey(header = "X-API-Key") Optional<String> key) {
    return key.map(it -> "Known by " + it).orElse("A stranger");
  }

  // @end

  // @start region=scheme
  @OAuth2Password(
      tokenUrl = "token",
      scopes = {"me: Who one is.", "items: What one has."})
  @Retention(RUNTIME)
  @interface Token {}

  // @end

  @Routes
  static final class Accounts {
    private final Signer signer;

    Accounts(App app) {
      // @start region=signer
      signer = app.signer("token").validFor(Duration.ofMinutes(30));
      // @end
    }

    // @start region=accounts
    @Post("/token")
    Map<String, String> login(OAuth2PasswordForm form) {
      if (!form.password().equals(PASSWORDS.get(form.username()))) {
        throw HttpException.badRequest("User or password is wrong.");
      }
      String token = signer.sign(form.username() + " " + form.scope());
      return Map.of("access_token", token, "token_type", "bearer");
    }

    @Provides
    User user(@Token String token, SecurityScopes scopes) {
      List<String> words = List.of(signer.unsign(token).orElse("").split(" "));
      if (words.getFirst().isEmpty() || !scopes.areIn(words.subList(1, words.size()))) {
        throw HttpException.of(401, "This token does not do.")
            .header("WWW-Authenticate", scopes.challenge());
      }
      return new User(words.getFirst());
    }
    // @end
  }

  // @start region=scopes
  @Get("/me")
  User me(@Scopes("me") User user) {
    return user;
  }

  @Get("/me/items")
  List<String> items(@Scopes("items") User user) {
    return List.of("The lamp of " + user.username());
  }

  // @end

  static App create(Config config) {
    App app = App.create(config);
    return app.install(Api.of(new Guarded(), new Accounts(app)));
  }
}
