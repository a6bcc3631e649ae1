package dev.triveni.server.internal;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.triveni.web.Request;
import java.nio.charset.Charset;
import java.time.LocalTime;
import java.time.ZoneId;

/// A line for people for each event: time, level, logger, the id of the current request, message,
/// and below it the stack trace of an error. Logback's pattern `%d{HH:mm:ss.SSS} %-5level
/// %-16logger{0} %requestId%msg%n%ex` says the same, and takes longer to load than all else that a
/// small application does until it listens.
final class TextLines extends EncoderBase<ILoggingEvent> {
  private static final int LEVEL = 5;
  private static final int LOGGER = 16;
  private static final int NANOS_OF_A_MILLISECOND = 1_000_000;

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(256);
    time(line, LocalTime.ofInstant(event.getInstant(), ZoneId.systemDefault()));
    column(line.append(' '), event.getLevel().toString(), LEVEL);
    column(line.append(' '), simpleName(event.getLoggerName()), LOGGER);
    line.append(' ');
    Request.findCurrent().ifPresent(request -> line.append('[').append(request.id()).append("] "));
    line.append(event.getFormattedMessage()).append(System.lineSeparator());
    IThrowableProxy error = event.getThrowableProxy();
    if (error != null) {
      line.append(ThrowableProxyUtil.asString(error));
    }
    return line.toString().getBytes(Charset.defaultCharset());
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  private static void time(StringBuilder line, LocalTime time) {
    digits(line, time.getHour(), 2);
    digits(line.append(':'), time.getMinute(), 2);
    digits(line.append(':'), time.getSecond(), 2);
    digits(line.append('.'), time.getNano() / NANOS_OF_A_MILLISECOND, 3);
  }

  private static void digits(StringBuilder line, int number, int width) {
    String text = Integer.toString(number);
    line.repeat('0', width - text.length()).append(text);
  }

  private static void column(StringBuilder line, String text, int width) {
    line.append(text).repeat(' ', Math.max(0, width - text.length()));
  }

  private static String simpleName(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }
}
