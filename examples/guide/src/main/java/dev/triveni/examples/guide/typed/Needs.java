package dev.triveni.examples.guide.typed;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.triveni.api.Fresh;
import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Lender;
import dev.triveni.api.Post;
import dev.triveni.api.Providers;
import dev.triveni.api.Provides;
import dev.triveni.api.Provides.Scope;
import dev.triveni.api.Provisions;
import dev.triveni.api.Qualifier;
import dev.triveni.api.Routes;
import dev.triveni.api.Uses;
import dev.triveni.web.App;
import dev.triveni.web.HttpException;
import java.lang.annotation.Retention;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Chapter 19: what endpoints need, and do not make themselves.
@Routes
final class Needs {

  record User(String name, boolean isEditor) {
    static User named(String name) {
      return new User(name, name.equals("ann"));
    }
  }

  record Editor(User user) {}

  static final class Users {

    // @start region=methods
    @Provides
    User user(@Header String xUser) {
      return User.named(xUser);
    }

    @Provides
    Editor editor(User user) {
      if (!user.isEditor()) {
        throw HttpException.forbidden("This is for editors.");
      }
      return new Editor(user);
    }
    // @end
  }

  // @start region=needed
  @Get("/me")
  User me(User user) {
    return user;
  }

  @Get("/drafts")
  List<String> drafts(Editor editor) {
    return List.of("A draft of " + editor.user().name());
  }

  // @end

  // @start region=check
  @Provides
  record KnownToken(@Header("X-Token") String token) {
    KnownToken {
      if (!token.equals("secret")) {
        throw HttpException.badRequest("This token is not known.");
      }
    }
  }

  @Get("/reports")
  @Uses(KnownToken.class)
  List<String> reports() {
    return List.of("March", "April");
  }

  // @end

  // @start region=role
  @Qualifier
  @Retention(RUNTIME)
  @interface Role {
    String value();
  }

  // @end

  static final class Roles {

    // @start region=checked
    @Provides
    @Role("")
    void role(Role needed, @Header String xRole) {
      if (!xRole.equals(needed.value())) {
        throw HttpException.forbidden("This needs the role " + needed.value() + ".");
      }
    }
    // @end
  }

  // @start region=plans
  @Get("/plans")
  @Role("planner")
  String plans() {
    return "Next year";
  }

  // @end

  static final class Storage {

    // @start region=lender
    @Provides(Scope.APPLICATION)
    Store store() {
      return new Store();
    }

    @Provides
    void transaction(Store store, Lender<Transaction> lender) throws Exception {
      Transaction transaction = store.begin();
      try {
        lender.lend(transaction);
        transaction.commit();
      } catch (Exception e) {
        transaction.rollback();
        throw e;
      }
    }
    // @end
  }

  // @start region=lent
  @Post("/orders")
  String order(String what, Transaction transaction) {
    transaction.add(what);
    if (what.equals("nothing")) {
      throw HttpException.badRequest("Order something.");
    }
    return what;
  }

  // @end

  record Ticket(int number) {}

  static final class Tickets {
    private final AtomicInteger last = new AtomicInteger();

    @Provides
    Ticket ticket() {
      return new Ticket(last.incrementAndGet());
    }
  }

  // @start region=fresh
  @Get("/tickets")
  List<Ticket> tickets(Ticket first, Ticket same, @Fresh Ticket other) {
    return List.of(first, same, other);
  }

  // @end

  static void addCommand(App app) {
    // @start region=command
    app.command(
        "orders",
        "Lists the orders",
        terminal -> {
          try (Provisions provisions = Providers.of(app).open()) {
            provisions.get(Store.class).orders().forEach(terminal::print);
          }
        });
    // @end
  }
}
