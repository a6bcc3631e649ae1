package dev.triveni.server.internal;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.triveni.web.Request;

/// The id of the current request in brackets and a space, or nothing outside of a request.
public final class RequestIdConverter extends ClassicConverter {

  /// Made by Logback.
  public RequestIdConverter() {}

  @Override
  public String convert(ILoggingEvent event) {
    return Request.findCurrent().map(request -> "[" + request.id() + "] ").orElse("");
  }
}
