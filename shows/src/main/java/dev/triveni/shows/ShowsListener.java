package dev.triveni.shows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Writes which features were shown by the tests of a run. Thread-safe.
///
/// The folder is named by the system property `shows.directory`; without it nothing is written.
/// There is one file for each outermost test class, so that running a single class renews its own
/// lines and leaves the others. It is there as soon as the class has ended.
public final class ShowsListener implements TestExecutionListener {
  private final Optional<Path> directory;
  private final Map<ShowingTest, Standing> standings = new ConcurrentHashMap<>();
  private volatile Optional<TestPlan> plan = Optional.empty();

  /// Creates a listener that writes to the folder named by `shows.directory`.
  public ShowsListener() {
    this(Optional.ofNullable(System.getProperty("shows.directory")).map(Path::of));
  }

  ShowsListener(Optional<Path> directory) {
    this.directory = directory;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = Optional.of(started);
    standings.clear();
  }

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    recordAll(identifier, Standing.SKIPPED);
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (identifier.isTest()) {
          record(identifier, Standing.PASSED);
        }
      }
      case ABORTED -> recordAll(identifier, Standing.SKIPPED);
      case FAILED -> recordAll(identifier, Standing.FAILED);
    }
    if (identifier.getSource().orElse(null) instanceof ClassSource source) {
      directory.ifPresent(folder -> write(folder, source.getClassName()::equals));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    directory.ifPresent(folder -> write(folder, _ -> true));
  }

  /// What befalls a class befalls each of its tests.
  private void recordAll(TestIdentifier identifier, Standing standing) {
    record(identifier, standing);
    plan.stream()
        .flatMap(known -> known.getDescendants(identifier).stream())
        .forEach(descendant -> record(descendant, standing));
  }

  private void record(TestIdentifier identifier, Standing standing) {
    if (identifier.getSource().orElse(null) instanceof MethodSource source) {
      standings.merge(ShowingTest.of(source), standing, Standing::and);
    }
  }

  private void write(Path folder, Predicate<String> classes) {
    Map<String, List<String>> files = new TreeMap<>();
    standings.forEach((test, standing) -> {
      if (classes.test(test.outermostClass())) {
        files
            .computeIfAbsent(test.outermostClass(), _ -> new ArrayList<>())
            .addAll(test.shown(standing).map(ShownFeature::line).toList());
      }
    });
    try {
      Files.createDirectories(folder);
      for (var file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey() + ".tsv"), sorted(file.getValue()));
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot write which features the tests showed", cause);
    }
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }
}
