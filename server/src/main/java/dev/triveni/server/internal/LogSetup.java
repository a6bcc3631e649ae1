package dev.triveni.server.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.DefaultJoranConfigurator;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;

/// Sets Logback up where the application brings no `logback.xml` of its own: lines for people, or
/// JSON lines where the configuration says `LOG_FORMAT=json`.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_LOW_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
  /// They warn of every malformed request, and so let anybody fill the log.
  private static final List<String> MALFORMED_REQUESTS =
      List.of("org.eclipse.jetty.http", "org.eclipse.jetty.util.HostPort");

  /// Made by Logback.
  public LogSetup() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    DefaultJoranConfigurator files = new DefaultJoranConfigurator();
    files.setContext(context);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    if (files.configure(context) == ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY) {
      root.addAppender(KeptLines.startedIn(context));
      return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
    root.addAppender(KeptLines.startedIn(context));
    LogFormat format = LogFormat.configured();
    root.setLevel(Level.INFO);
    root.addAppender(console(context, encoder(context, format)));
    context.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
    // DJL warns where there is CUDA without a GPU, and tells where it found its natives.
    context.getLogger("ai.djl").setLevel(Level.ERROR);
    MALFORMED_REQUESTS.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
    format.complaint().ifPresent(complaint -> context.getLogger("dev.triveni").warn(complaint));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> console(
      LoggerContext context, Encoder<ILoggingEvent> encoder) {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setName("console");
    console.setEncoder(encoder);
    console.start();
    return console;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    Encoder<ILoggingEvent> lines =
        switch (format.kind()) {
          case TEXT -> new TextLines();
          case JSON -> new JsonLines();
        };
    lines.setContext(context);
    lines.start();
    return lines;
  }
}
