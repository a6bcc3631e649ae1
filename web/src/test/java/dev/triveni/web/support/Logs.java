package dev.triveni.web.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Keeps what is logged while it is open. Thread-safe.
public final class Logs implements AutoCloseable {
  private final Logger logger;
  private final Level level;
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Keeper keeper = new Keeper();

  private Logs(Logger logger) {
    this.logger = logger;
    this.level = logger.getLevel();
    logger.setLevel(Level.FINE);
    logger.setUseParentHandlers(false);
    logger.addHandler(keeper);
  }

  /// Listens to a logger and those below it.
  public static Logs of(String name) {
    return new Logs(Logger.getLogger(name));
  }

  /// The lines of at least this level, with the level in front.
  public List<String> lines(Level least) {
    return records.stream()
        .filter(logged -> logged.getLevel().intValue() >= least.intValue())
        .map(logged -> logged.getLevel() + " " + logged.getMessage())
        .toList();
  }

  /// What was thrown with the only line of at least this level.
  public Throwable thrown(Level least) {
    return records.stream()
        .filter(logged -> logged.getLevel().intValue() >= least.intValue())
        .map(LogRecord::getThrown)
        .toList()
        .getFirst();
  }

  @Override
  public void close() {
    logger.removeHandler(keeper);
    logger.setUseParentHandlers(true);
    logger.setLevel(level);
  }

  private final class Keeper extends Handler {
    @Override
    public void publish(LogRecord logged) {
      records.add(logged);
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
