package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.api.support.Apps;
import dev.triveni.api.support.Compiled;
import dev.triveni.api.support.Golden;
import dev.triveni.web.App;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupProblemsTest {
  private static final String WRONG =
      """
      package wrong;

      import dev.triveni.api.*;
      import dev.triveni.web.Request;
      import jakarta.validation.constraints.Size;
      import java.util.*;

      @Routes("/wrong")
      public final class Wrong {
        public record Ticket(String text) {}
        public record Deep(Map<String, Integer> lines) {}
        public record Loop(String text) {}
        public record Ring(String text) {}
        public record Settings(String text) {}
        public record PerRequest(String text) {}

        @Get("/returns") public Thread returnsNoJson() { return null; }
        @Get("/optional") public Optional<Thread> returnsNoJsonInside() { return null; }
        @Get("/provided") public void notProvided(Thread worker) {}
        @Get("/constraint") public void wrongConstraint(@Size(min = 1) int number) {}
        @Get("/inferred") public void notInferred(Map<String, Integer> numbers) {}
        @Get("/text") public void notText(@Query Map<String, Integer> numbers) {}
        @Get("/inside") public void notTextInside(@Query Deep deep) {}
        @Post("/raw") public void rawNumber(@Body(type = "text/plain") int number) {}
        @Post("/form") public void notTextInForm(@Form Map<String, Integer> numbers) {}
        @Post("/bodies") public void twoBodies(Ticket ticket, @Form String order) {}
        @Get("/{id}/{part:int}") public void takesNoVariable(int id) {}
        @Get("/{id}/by-hand") public void byHand(Request request) {}
        @Get("/loop") public void needsLoop(Loop loop) {}
        @Get("/settings") public void needsSettings(Settings settings) {}
        @Get("/sources") public void twoSources(@Query @Header String name) {}
        @Delete(value = "/status", status = 204) public Ticket statusWithoutBody() { return null; }
        @Get("slash") public void withoutSlash() {}
        @Get(value = "/odd", status = 99) public void oddStatus() {}

        @Provides public Loop loop(Ring ring) { return new Loop(""); }
        @Provides public Ring ring(Loop loop) { return new Ring(""); }
        @Provides public PerRequest perRequest() { return new PerRequest(""); }
        @Provides(Provides.Scope.APPLICATION)
        public Settings settings(PerRequest value, @Header String host, Request request) {
          return new Settings("");
        }
      }
      """;
  private static final String UNNAMED =
      """
      package wrong;

      import dev.triveni.api.*;

      @Routes("/unnamed")
      public final class Unnamed {
        @Get("/{id}") public void find(long id) {}
        @Get public void list() {}
      }
      """;
  private static final String CLOSED =
      """
      package closed;

      import dev.triveni.api.*;

      @Routes("/closed")
      public final class Closed {
        @Get void get() {}
      }
      """;

  @TempDir Path folder;

  @Test
  void everyMistakeIsToldAtTheStartTogetherWithWhatToDo() {
    Object wrong = Compiled.instance(folder.resolve("a"), WRONG, "-parameters");
    Object unnamed = Compiled.instance(folder.resolve("b"), UNNAMED);
    Object closed =
        Compiled.instanceInModule(
            folder.resolve("c"),
            "module closed { requires dev.triveni.api; exports closed; }",
            CLOSED);
    App app =
        Apps.app(
            api -> api.routes(wrong, unnamed, closed, new NoRoutes()).providers(new NoRoutes()));
    Providers.of(app)
        .add(String.class, "first")
        .make(String.class, _ -> "second")
        .replace(Integer.class, 1);

    List<SetupProblem> problems = problems(app);

    Golden.check(
        "setup-problems.txt",
        problems.stream().map(SetupProblem::toString).collect(Collectors.joining("\n")));
    Set<String> ids =
        problems.stream().map(SetupProblem::id).collect(Collectors.toCollection(TreeSet::new));
    assertThat(ids).hasSize(21).contains("TRV-API-001", "TRV-API-012", "TRV-API-021");
    assertThat(problems).doesNotHaveDuplicates();
  }

  @Test
  void anUnusedProviderIsCheckedToo() {
    App app = Apps.app(api -> api.undocumented().providers(new NeedsMore()));
    assertThat(problems(app)).singleElement().extracting(SetupProblem::id).isEqualTo("TRV-API-004");
  }

  @Test
  void whatATestReplacesNeedsNothingAnyMore() {
    App app = Apps.app(api -> api.undocumented().providers(new NeedsMore()));
    Providers.of(app).replace(StringBuilder.class, new StringBuilder("replaced"));
    assertThat(app.freeze()).isSameAs(app);
  }

  @Test
  void aStartedApplicationTakesNoMoreProviders() {
    App app = Apps.app(Api::undocumented).freeze();
    Providers providers = Providers.of(app);
    assertThatThrownBy(() -> providers.add(Integer.class, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "TRV-API-015 The application is already started: providers cannot be added or replaced"
                + " any more. Move this call before start().");
    assertThatThrownBy(() -> providers.replace(Integer.class, 1))
        .hasMessageContaining("TRV-API-015");
  }

  @Test
  void documentationIsMovedToAPathThatBeginsWithASlash() {
    assertThatThrownBy(() -> Api.of(api -> api.documentedBelow("internal")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TRV-API-023 The path 'internal' of the documentation does not begin with a slash."
                + " Write '/internal'.");
  }

  private static List<SetupProblem> problems(App app) {
    SetupException failure = catchThrowableOfType(SetupException.class, app::freeze);
    return failure.problems();
  }

  static final class NoRoutes {}

  static final class NeedsMore {
    @Provides
    StringBuilder text(Thread worker) {
      return new StringBuilder(worker.getName());
    }
  }
}
