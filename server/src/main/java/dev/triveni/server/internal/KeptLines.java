package dev.triveni.server.internal;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.triveni.web.spi.RequestLog;

/// Hands lines to the error page of development, which shows those of its request.
final class KeptLines extends AppenderBase<ILoggingEvent> {

  static KeptLines startedIn(LoggerContext context) {
    KeptLines lines = new KeptLines();
    lines.setContext(context);
    lines.setName("development");
    lines.start();
    return lines;
  }

  @Override
  protected void append(ILoggingEvent event) {
    RequestLog.keep(() -> text(event));
  }

  private static String text(ILoggingEvent event) {
    String logger = event.getLoggerName();
    return event.getLevel()
        + " "
        + logger.substring(logger.lastIndexOf('.') + 1)
        + " "
        + event.getFormattedMessage();
  }
}
