package dev.triveni.web.internal.session;

import dev.triveni.schema.Schemas;
import dev.triveni.web.Config;
import dev.triveni.web.SessionSettings;
import dev.triveni.web.SessionStore;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.Signer;
import dev.triveni.web.internal.OnFirstUse;
import dev.triveni.web.spi.SessionStoreFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where the sessions of an application are going to be kept: what was said in code, or else in the
/// configuration. Used by one thread.
public final class SessionSetup {
  private static final String MEMORY = "memory";

  private final Config config;
  private @Nullable SessionStore store;

  /// What the configuration says.
  public SessionSetup(Config config) {
    this.config = config;
  }

  /// Sets the store.
  public void store(SessionStore newStore) {
    store = newStore;
  }

  /// What is wrong with the settings.
  public List<SetupProblem> problems() {
    try {
      return settings().store().flatMap(SessionSetup::unknown).stream().toList();
    } catch (SetupException e) {
      return e.problems();
    }
  }

  /// The plan, once all is said.
  ///
  /// @param signer makes what signs cookies; fails without a secret key
  public SessionPlan plan(Schemas schemas, Supplier<Signer> signer, InstantSource clock) {
    SessionSettings settings = settings();
    return new SessionPlan(schemas, settings, OnFirstUse.of(signer), stores(settings), clock);
  }

  private SessionSettings settings() {
    return config.read("session", SessionSettings.class);
  }

  private Supplier<Optional<SessionStore>> stores(SessionSettings settings) {
    if (store == null && settings.store().isPresent()) {
      return OnFirstUse.of(() -> settings.store().map(this::made));
    }
    Optional<SessionStore> known = Optional.ofNullable(store);
    return () -> known;
  }

  private SessionStore made(String name) {
    if (name.equals(MEMORY)) {
      return SessionStore.inMemory();
    }
    return factories().stream()
        .filter(factory -> factory.name().equals(name))
        .findFirst()
        .orElseThrow()
        .create(config);
  }

  private static Optional<SetupProblem> unknown(String name) {
    List<String> names = new ArrayList<>(List.of(MEMORY));
    factories().forEach(factory -> names.add(factory.name()));
    return names.contains(name)
        ? Optional.empty()
        : Optional.of(
            new SetupProblem(
                "TRV-WEB-105",
                "configuration key session.store",
                "There is no session store '" + name + "'.",
                "Use one of " + names + ", or add the dependency that has it."));
  }

  private static List<SessionStoreFactory> factories() {
    return ServiceLoader.load(SessionStoreFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
