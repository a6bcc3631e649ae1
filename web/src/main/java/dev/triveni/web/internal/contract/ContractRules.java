package dev.triveni.web.internal.contract;

import dev.triveni.web.App;
import dev.triveni.web.Extension;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The rules that extensions keep, each tried in applications of its own.
public final class ContractRules {
  private final Supplier<App> apps;
  private final Supplier<? extends Extension> extensions;
  private final Questions questions;

  /// A rule in words, and what tries it.
  private record Rule(String words, Trial trial) {

    Optional<String> broken() {
      try {
        return trial.problem().map(problem -> words + ": " + problem);
      } catch (Exception | LinkageError e) {
        return Optional.of(words + ": " + (e.getMessage() == null ? e : e.getMessage()));
      }
    }
  }

  @FunctionalInterface
  private interface Trial {
    Optional<String> problem() throws Exception;
  }

  /// The rules for what `extensions` makes.
  ///
  /// @param apps makes applications that have what it needs
  /// @param headers sent with every request
  public ContractRules(
      Supplier<App> apps, Supplier<? extends Extension> extensions, Headers headers) {
    this.apps = apps;
    this.extensions = extensions;
    this.questions = new Questions(headers);
  }

  /// What breaks the rules; of an extension that does not even start just that.
  public List<String> broken() {
    Optional<String> first = new Rule("It can be installed, and starts", this::starts).broken();
    return first.isPresent() ? List.of(first.get()) : brokenOfStarted();
  }

  private List<String> brokenOfStarted() {
    List<Rule> rules =
        List.of(
            new Rule("Two applications of one process may have it", this::servesTwo),
            new Rule("Routes beside it answer as without it", this::leavesAlone),
            new Rule("Requests run at the same time", this::letsRun),
            new Rule("Streams pass as they are written", this::letsStream),
            new Rule("What it begins ends with the application", this::ends));
    return rules.stream().flatMap(rule -> rule.broken().stream()).toList();
  }

  private App with(Extension extension, Probes probes) {
    return probes.addTo(apps.get()).install(extension);
  }

  private App withNew(Probes probes) {
    return with(extensions.get(), probes);
  }

  private Optional<String> starts() {
    try (TestClient client = TestClient.of(withNew(new Probes()))) {
      return questions.answered(client);
    }
  }

  private Optional<String> servesTwo() {
    Extension shared = extensions.get();
    try (TestClient first = TestClient.of(with(shared, new Probes()))) {
      Optional<String> second = servesSecond(shared);
      return second.isPresent() ? second : questions.answered(first);
    }
  }

  private Optional<String> servesSecond(Extension shared) {
    try (TestClient second = TestClient.of(with(shared, new Probes()))) {
      return questions.answered(second);
    }
  }

  private Optional<String> leavesAlone() {
    try (TestClient without = TestClient.of(new Probes().addTo(apps.get()));
        TestClient with = TestClient.of(withNew(new Probes()))) {
      return questions.alike(without, with);
    }
  }

  private Optional<String> letsRun() throws Exception {
    App app = withNew(new Probes());
    try (TestClient _ = TestClient.of(app)) {
      return questions.together(app);
    }
  }

  private Optional<String> letsStream() {
    Probes probes = new Probes();
    try (TestClient client = TestClient.of(withNew(probes))) {
      return questions.inParts(client, probes);
    }
  }

  private Optional<String> ends() throws InterruptedException {
    Set<Thread> before = LeftThreads.now();
    TestClient.of(withNew(new Probes())).close();
    return LeftThreads.since(before);
  }
}
