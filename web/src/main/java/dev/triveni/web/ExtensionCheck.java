package dev.triveni.web;

import dev.triveni.web.internal.contract.ContractRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells whether an extension keeps to the contract of {@link Extension}: a test of it is one line,
/// for whoever writes one. Used by one thread.
///
/// ```java
/// @Test
/// void keepsTheContract() {
///   ExtensionCheck.of(Greeter::new).verify();
/// }
/// ```
///
/// It is installed in applications of a few routes, next to what it needs. What it adds is its own
/// matter; the routes beside it have to answer as they do without it.
public final class ExtensionCheck {
  private final Supplier<? extends Extension> extension;
  private final List<Consumer<App>> needed = new ArrayList<>();
  private Config config = Config.of(Map.of());
  private Headers headers = Headers.none();

  private ExtensionCheck(Supplier<? extends Extension> extension) {
    this.extension = extension;
  }

  /// A check of what this makes.
  public static ExtensionCheck of(Supplier<? extends Extension> extension) {
    return new ExtensionCheck(extension);
  }

  /// Gives applications these settings, which the extension needs.
  public ExtensionCheck config(Config settings) {
    config = settings;
    return this;
  }

  /// Does this to each application before the extension is installed: other extensions that it
  /// needs, resources.
  public ExtensionCheck after(Consumer<App> preparation) {
    needed.add(preparation);
    return this;
  }

  /// Sends these fields with every request, names and values in turn: what an extension demands of
  /// all requests, such as a key.
  public ExtensionCheck headers(String... namesAndValues) {
    headers = Headers.of(namesAndValues);
    return this;
  }

  /// What it does that the contract does not allow, each in a sentence; empty if it keeps to it.
  public List<String> problems() {
    return new ContractRules(this::app, extension, headers).broken();
  }

  /// Fails a test unless the extension keeps to the contract.
  ///
  /// @throws AssertionError with all problems
  public void verify() {
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      throw new AssertionError(
          "TRV-WEB-301 The extension does not keep to contract "
              + Extension.CONTRACT
              + " of extensions:\n- "
              + String.join("\n- ", problems)
              + "\nThe comment of dev.triveni.web.Extension says what is asked of it.");
    }
  }

  private App app() {
    App app = App.create(config);
    needed.forEach(preparation -> preparation.accept(app));
    return app;
  }
}
