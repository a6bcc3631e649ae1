package dev.triveni.server.internal;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.triveni.web.Request;
import java.nio.charset.StandardCharsets;

/// A JSON object on a line of its own for each event: time, level, logger, thread, the id of the
/// current request, message, error with its stack trace.
final class JsonLines extends EncoderBase<ILoggingEvent> {

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(256);
    line.append("{\"time\":").append(JsonText.quote(event.getInstant().toString()));
    member(line, "level", event.getLevel().toString());
    member(line, "logger", event.getLoggerName());
    member(line, "thread", event.getThreadName());
    Request.findCurrent().ifPresent(request -> member(line, "requestId", request.id()));
    member(line, "message", event.getFormattedMessage());
    IThrowableProxy error = event.getThrowableProxy();
    if (error != null) {
      member(line, "error", ThrowableProxyUtil.asString(error));
    }
    return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  private static void member(StringBuilder line, String name, String value) {
    line.append(",\"").append(name).append("\":").append(JsonText.quote(value));
  }
}
