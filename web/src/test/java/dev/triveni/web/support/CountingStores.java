package dev.triveni.web.support;

import dev.triveni.web.Config;
import dev.triveni.web.SessionStore;
import dev.triveni.web.spi.SessionStoreFactory;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A store of another module, which the configuration calls `counting`.
public final class CountingStores implements SessionStoreFactory {
  private static final AtomicInteger SAVED = new AtomicInteger();

  /// Made by the service loader.
  public CountingStores() {}

  /// Makes the store known to this thread, until the result is closed.
  public static AutoCloseable announced(Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(SessionStoreFactory.class.getName()), CountingStores.class.getName());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before);
    Thread.currentThread().setContextClassLoader(loader);
    SAVED.set(0);
    return () -> {
      Thread.currentThread().setContextClassLoader(before);
      loader.close();
    };
  }

  /// How many sessions were saved.
  public static int saved() {
    return SAVED.get();
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public SessionStore create(Config config) {
    SessionStore memory = SessionStore.inMemory();
    return new SessionStore() {
      @Override
      public Optional<byte[]> find(String id) {
        return memory.find(id);
      }

      @Override
      public void save(String id, byte[] content, Instant expiry) {
        SAVED.incrementAndGet();
        memory.save(id, content, expiry);
      }

      @Override
      public boolean replace(String id, byte[] content, Instant expiry) {
        return memory.replace(id, content, expiry);
      }

      @Override
      public void delete(String id) {
        memory.delete(id);
      }
    };
  }
}
