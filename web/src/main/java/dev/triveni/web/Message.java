package dev.triveni.web;

import java.nio.charset.StandardCharsets;

/// What goes over a WebSocket. Immutable.
public sealed interface Message {

  /// A message of text.
  record Text(String text) implements Message {

    @Override
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /// A message of bytes. They are not copied: leave them alone.
  record Binary(byte[] bytes) implements Message {

    @Override
    public String text() {
      throw HttpException.of(415, "Text is expected here, not bytes.");
    }
  }

  /// A message of text.
  static Message of(String text) {
    return new Text(text);
  }

  /// A message of bytes.
  static Message of(byte[] bytes) {
    return new Binary(bytes);
  }

  /// The text.
  ///
  /// @throws HttpException 415 if it is a message of bytes; unless caught, the socket closes with
  ///   1003
  String text();

  /// The bytes; those of a text in UTF-8.
  byte[] bytes();
}
