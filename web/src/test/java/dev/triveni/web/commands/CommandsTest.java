package dev.triveni.web.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.schema.Default;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.CommandResult;
import dev.triveni.web.ExitException;
import dev.triveni.web.Group;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.support.Apps;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an application does when it is started with arguments.
class CommandsTest {

  record Greeting(
      @Size(max = 10) String name,
      @Default("1") @Max(3) int count,
      boolean loud,
      @Default("true") boolean polite,
      Optional<String> from,
      @Default("[]") List<String> titles) {}

  record Files(int level, List<String> names) {}

  private static App greeter() {
    return Apps.create()
        .command(
            "greet",
            "Says hello",
            Greeting.class,
            (greeting, terminal) -> {
              for (int i = 0; i < greeting.count(); i++) {
                terminal.print("Hello " + greeting.name() + "!");
              }
            })
        .command("show", "Shows it", Greeting.class, (greeting, t) -> t.print(greeting))
        .command("zip", "Packs files", Files.class, (files, t) -> t.print(files))
        .command("hello", "Says hello to all", t -> t.print("Hello all!"));
  }

  @Test
  @Shows(value = "FL-50", code = "client.command(\"greet\", \"bob\").output()")
  void aTestReadsOutputAndExitCode() {
    try (TestClient client = TestClient.of(greeter())) {
      CommandResult result = client.command("greet", "bob", "--count=2");
      assertThat(result.output()).isEqualToNormalizingNewlines("Hello bob!\nHello bob!\n");
      assertThat(result.exitCode()).isZero();
      assertThat(client.command("greet").exitCode()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ann                      | Greeting[name=ann, count=1, loud=false, polite=true, from=Optional.empty, titles=[]]
          ann --count 3 --loud     | Greeting[name=ann, count=3, loud=true, polite=true, from=Optional.empty, titles=[]]
          --count=2 ann --from=bob | Greeting[name=ann, count=2, loud=false, polite=true, from=Optional[bob], titles=[]]
          --name=ann --no-polite   | Greeting[name=ann, count=1, loud=false, polite=false, from=Optional.empty, titles=[]]
          --loud --no-loud ann     | Greeting[name=ann, count=1, loud=false, polite=true, from=Optional.empty, titles=[]]
          ann --titles=a --titles b| Greeting[name=ann, count=1, loud=false, polite=true, from=Optional.empty, titles=[a, b]]
          -- --loud                | Greeting[name=--loud, count=1, loud=false, polite=true, from=Optional.empty, titles=[]]
          """)
  void argumentsAndOptionsBecomeARecord(String words, String record) {
    try (TestClient client = TestClient.of(greeter())) {
      String[] all = ("show " + words).split(" ");
      assertThat(client.command(all).output().strip()).isEqualTo(record);
    }
  }

  @Test
  void aListTakesAllArgumentsThatAreLeft() {
    try (TestClient client = TestClient.of(greeter())) {
      assertThat(client.command("zip", "-5", "a", "b").output().strip())
          .isEqualTo("Files[level=-5, names=[a, b]]");
      assertThat(client.command("zip", "5").output().strip()).isEqualTo("Files[level=5, names=[]]");
    }
  }

  @Test
  void allMistakesAreToldTogether() {
    try (TestClient client = TestClient.of(greeter())) {
      CommandResult result = client.command("greet", "--cuont=2", "--count=many", "--from");
      assertThat(result.errors())
          .isEqualToNormalizingNewlines(
              """
              TRV-WEB-128 There is no option --cuont. Did you mean --count?
              TRV-WEB-131 --from has no value. Write --from=….
              TRV-WEB-129 <name>: Field required.
              TRV-WEB-129 --count: Input should be a valid integer, unable to parse string as an integer, not 'many'.
              Usage: greet <name> [--count=1] [--loud] [--polite] [--from=…] [--titles=…]
                <name>
                --count=1
                --loud
                --polite
                --from=…
                --titles=…
              """);
      assertThat(result.output()).isEmpty();
      assertThat(client.command("greet", "somebody else", "--count=4").errors())
          .contains("<name>: String should have at most 10", "--count: Input should be less than");
      assertThat(client.command("greet", "a", "b").errors())
          .startsWith("TRV-WEB-130 There are more arguments than the command takes: [b].");
      assertThat(client.command("hello", "you").errors())
          .startsWith("TRV-WEB-127 The command hello takes no arguments, and was given [you].");
    }
  }

  @Test
  void helpListsAllAndExplainsEach() {
    try (TestClient client = TestClient.of(greeter())) {
      assertThat(client.command("--help").output())
          .isEqualToNormalizingNewlines(
              """
              Usage: [command] [arguments]. Without a command, the application serves.

                greet  Says hello
                hello  Says hello to all
                show   Shows it
                zip    Packs files

              A command with --help tells its arguments.
              """);
      assertThat(client.command("zip", "--help").output())
          .isEqualToNormalizingNewlines(
              "Usage: zip <level> <names>…\n  <level>\n  <names>…\n\nPacks files\n");
    }
  }

  @Test
  void anUnknownCommandIsToldWithTheNearest() {
    try (TestClient client = TestClient.of(greeter())) {
      CommandResult result = client.command("gret", "bob");
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.errors().strip())
          .isEqualTo("TRV-WEB-125 There is no command 'gret bob'. Did you mean greet?");
      assertThat(client.command("quite", "else").errors()).contains("--help lists all.");
    }
  }

  @Test
  void aCommandEndsWithItsOwnCodeOrWithOne() {
    App app =
        Apps.create()
            .command(
                "find",
                "Finds nobody",
                _ -> {
                  throw ExitException.of(3, "There is no student bob.");
                })
            .command(
                "fail",
                "Fails",
                _ -> {
                  throw new IllegalStateException("planted");
                });
    try (TestClient client = TestClient.of(app)) {
      CommandResult found = client.command("find");
      assertThat(found.exitCode()).isEqualTo(3);
      assertThat(found.errors().strip()).isEqualTo("There is no student bob.");
      assertThat(found.failure()).isEmpty();
      CommandResult failed = client.command("fail");
      assertThat(failed.exitCode()).isEqualTo(1);
      assertThat(failed.failure().orElseThrow()).hasMessage("planted");
    }
  }

  @Test
  void aCommandAsks() {
    App app =
        Apps.create()
            .command(
                "drop",
                "Deletes it all",
                terminal ->
                    terminal.print(
                        terminal.confirm("Delete " + terminal.ask("What") + "?")
                            ? "Deleted."
                            : "Kept."));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.commandWith("books\nYes\n", "drop").output())
          .isEqualToNormalizingNewlines("What: Delete books? [y/N]: Deleted.\n");
      assertThat(client.commandWith("books\n\n", "drop").output()).contains("Kept.");
      CommandResult ended = client.command("drop");
      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.errors()).startsWith("TRV-WEB-132 The input ended before 'What' was");
    }
  }

  @Test
  void twoCommandsOfOneNameStopTheStart() {
    App app = greeter().command("greet", "Says it again", _ -> {});
    assertThatThrownBy(app::freeze)
        .hasMessageContaining("TRV-WEB-126 command greet: Two commands have this name:");
  }

  @Nested
  class Groups {
    private final List<String> log = new ArrayList<>();

    record NewStudent(String name) {}

    private final Group students =
        Group.of(
                "/students",
                group ->
                    group
                        .get("/", _ -> Response.text("all"))
                        .command(
                            "create",
                            "Adds a student",
                            NewStudent.class,
                            (student, terminal) ->
                                terminal.print(student.name() + " is in " + App.current().config()))
                        .command("clear", "Removes all students", _ -> log.add("cleared"))
                        .install(app -> log.add("once"))
                        .onAdded(app -> log.add("each time")))
            .named("students");

    @Test
    @Shows(value = "FL-19", code = "app students create bob")
    void aCommandOfAGroupIsCalledByTheNameOfTheGroup() {
      try (TestClient client = TestClient.of(Apps.create().add(students))) {
        assertThat(client.command("students", "create", "bob").output().strip())
            .isEqualTo("bob is in Config[code]");
        assertThat(client.command("students").output())
            .contains("students create  Adds a student", "students clear   Removes all students");
        assertThat(client.command("students", "creat", "bob").errors())
            .contains("Did you mean students create?");
      }
    }

    @Test
    @Shows(value = "FL-19", code = "group.install(app -> app.on(RequestEnded.class, listener))")
    void whatWaitsForTheApplicationIsDoneOnceOrEachTimeThatTheGroupIsAdded() {
      Group outer = Group.of("/school", group -> group.add(students)).named("school");
      App app =
          Apps.create().add(students).add(students.under("/pupils").named("pupils")).add(outer);
      assertThat(log).containsExactly("once", "each time", "each time", "each time");
      try (TestClient client = TestClient.of(app)) {
        assertThat(client.command("school", "students", "clear").exitCode()).isZero();
        assertThat(client.command("pupils", "clear").exitCode()).isZero();
        assertThat(log).endsWith("each time", "cleared", "cleared");
      }
      assertThat(TestClient.of(Apps.create().add(students)).get("/students/").text())
          .isEqualTo("all");
      assertThat(log.stream().filter("once"::equals)).hasSize(2);
    }
  }
}
