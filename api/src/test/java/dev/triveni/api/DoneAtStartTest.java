package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.Provides.Scope;
import dev.triveni.api.support.Apps;
import dev.triveni.api.support.Compiled;
import dev.triveni.schema.Validate;
import dev.triveni.schema.Validator;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an application finds out when it starts is not found out again, neither for another
/// endpoint nor for a request. How long it takes is in `benchmarks/README.md`.
class DoneAtStartTest {
  private static final int ROUTERS = 200;
  private static final int ITEMS = 700;

  /// Counts how often it is made: once for each place of a type that is analysed.
  public static final class Named implements Validator<String> {
    private static final AtomicInteger MADE = new AtomicInteger();

    /// Counts.
    public Named() {
      MADE.incrementAndGet();
    }
  }

  record Item(@Validate(Named.class) String name) {}

  @Routes("/items")
  static class Items {
    @Get("/{id}")
    Item find(long id, @Validate(Named.class) String name) {
      return new Item(name + id);
    }

    @Get
    List<Item> all(@Validate(Named.class) String name) {
      return List.of(new Item(name));
    }

    @Post
    Item add(Item item) {
      return item;
    }

    @Put("/{id}")
    Item change(long id, Item item) {
      return item;
    }

    @Delete("/{id}")
    void remove(long id) {}
  }

  @Test
  void aTypeIsAnalysedOnceForAThousandEndpoints() {
    Named.MADE.set(0);
    App app =
        Apps.app(api -> {
          api.undocumented();
          IntStream.range(0, ROUTERS)
              .forEach(i -> api.include(Router.of("/area" + i, it -> it.routes(new Items()))));
        });
    try (TestClient client = TestClient.of(app)) {
      assertThat(app.routes()).hasSize(5 * ROUTERS);
      assertThat(Named.MADE).as("one for the record, one for the parameters").hasValue(2);
      assertThat(client.get("/area0/items/7?name=a").text()).isEqualTo("{\"name\":\"a7\"}");
      assertThat(client.get("/area199/items?name=b").text()).isEqualTo("[{\"name\":\"b\"}]");
      assertThat(client.get("/area199/items").status()).isEqualTo(422);
      assertThat(Named.MADE).hasValue(2);
    }
  }

  private static final String LIBRARY =
      """
      package library;
      import dev.triveni.api.*;
      @Routes("/books")
      public class Books {
        public record Book(String title, String isbn) {}
        public record Title(String title) {}
        @Get @Sends(as = Title.class)
        public Book first() {
          return new Book("Emma", "1");
        }
      }
      """;

  @Test
  void requestsReadNothingOfClasses(@TempDir Path folder) {
    Object books = Compiled.instance(folder, LIBRARY, "-parameters");
    try (TestClient client = TestClient.of(Apps.app(api -> api.undocumented().routes(books)))) {
      TestResponse first = client.get("/books");
      List<String> read = Compiled.asked(books);
      assertThat(read).as("doc comments and the order of methods").isNotEmpty();

      assertThat(client.get("/books").text())
          .isEqualTo(first.text())
          .isEqualTo("{\"title\":\"Emma\"}");
      assertThat(Compiled.asked(books)).isEqualTo(read);
    }
  }

  record Clock() {}

  record Session(Clock clock) {}

  record Account(Session session) {}

  static class Storage {
    private final AtomicInteger clocks = new AtomicInteger();

    @Provides(Scope.APPLICATION)
    Clock clock() {
      clocks.incrementAndGet();
      return new Clock();
    }

    @Provides
    Session session(Clock clock) {
      return new Session(clock);
    }

    @Provides
    Account account(Session session) {
      return new Account(session);
    }
  }

  static class WithoutClock {
    @Provides
    Session session(@Closing Clock clock) {
      return new Session(clock);
    }

    @Provides
    Account account(Session session) {
      return new Account(session);
    }
  }

  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Closing {}

  @Routes
  static class Accounts {
    @Get("/account")
    String account(Account account, Clock clock) {
      return account.session().clock() == clock ? "same" : "another";
    }
  }

  @Test
  @Shows(value = "UN-FA-03", code = "@Provides(Scope.APPLICATION)")
  void theGraphOfProvidersIsResolvedAtTheStart() {
    App app =
        Apps.app(api -> api.undocumented().providers(new WithoutClock()).routes(new Accounts()));
    assertThatThrownBy(app::freeze)
        .as("no request has come yet")
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("TRV-API-165")
        .hasMessageContaining("WithoutClock.session")
        .hasMessageContaining("Nothing provides");
  }

  @Test
  @Shows(value = "UN-FA-03", code = "Providers.of(app).open().get(Account.class)")
  void requestsCommandsAndTestsHaveTheSameProviders() throws Exception {
    Storage storage = new Storage();
    App app =
        Apps.app(api -> api.undocumented().providers(storage).routes(new Accounts()))
            .command(
                "who",
                "Tells whose clock it is",
                terminal -> {
                  try (Provisions provisions = Providers.of(App.current()).open()) {
                    Clock clock = provisions.get(Account.class).session().clock();
                    terminal.print(clock.equals(provisions.get(Clock.class)) ? "same" : "another");
                  }
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/account").text()).isEqualTo("\"same\"");
      assertThat(client.get("/account").text()).isEqualTo("\"same\"");
      assertThat(client.command("who").output()).isEqualTo("same\n");
      assertThat(storage.clocks).as("one clock for all").hasValue(1);
    }
  }

  @Test
  @Shows("UN-FA-03")
  void aTestReplacesWhatIsProvidedForAll() {
    Storage storage = new Storage();
    App app = Apps.app(api -> api.undocumented().providers(storage).routes(new Accounts()));
    Providers.of(app).replace(Clock.class, new Clock());
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/account").text()).isEqualTo("\"same\"");
      assertThat(storage.clocks).hasValue(0);
    }
  }

  record Order(long id, List<Line> lines) {
    private static final AtomicInteger MADE = new AtomicInteger();

    Order {
      MADE.incrementAndGet();
    }
  }

  record Line(@Validate(Counting.class) String what, int count) {}

  /// Counts what is validated.
  public static final class Counting implements Validator<String> {
    private static final AtomicInteger VALIDATED = new AtomicInteger();

    @Override
    public String after(String value) {
      VALIDATED.incrementAndGet();
      return value;
    }
  }

  @Routes
  static class Orders {
    private final List<Order> orders =
        IntStream.range(0, ITEMS)
            .mapToObj(i -> new Order(i, List.of(new Line("tea", i), new Line("milk", 1))))
            .toList();

    @Get("/orders")
    List<Order> all() {
      return orders;
    }
  }

  @Test
  @Shows(value = "UN-FA-02", code = "List<Order> all() { return orders; }")
  void aLargeResultIsWrittenWithoutBeingValidatedOrCopied() {
    Orders orders = new Orders();
    Order.MADE.set(0);
    Counting.VALIDATED.set(0);
    try (TestClient client = Apps.client(orders)) {
      List<?> sent = (List<?>) client.get("/orders").json();
      assertThat(sent).hasSize(ITEMS);
      assertThat(sent.getLast().toString()).contains("699").contains("milk");
      assertThat(Order.MADE).as("copies").hasValue(0);
      assertThat(Counting.VALIDATED).as("validations").hasValue(0);
    }
  }
}
