package dev.triveni.server.internal;

import dev.triveni.web.Message;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.BadPayloadException;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;
import org.jspecify.annotations.Nullable;

/// Puts messages together from frames. Text that is no UTF-8 is refused as soon as it is seen. Used
/// by one thread at a time.
final class MessageAssembly {
  private static final int MOST_LEFT = 4;

  private final long limit;
  private long length;
  private @Nullable ByteArrayOutputStream bytes;
  private @Nullable Utf8 text;

  MessageAssembly(long limit) {
    this.limit = limit;
  }

  /// Takes a frame.
  ///
  /// @return the message that it completes; null if there is more to come
  @Nullable Message add(Frame frame) {
    begin(frame.getOpCode());
    ByteBuffer payload = frame.getPayload();
    length += payload.remaining();
    if (length > limit) {
      throw new MessageTooLargeException("The message is longer than " + limit + " bytes");
    }
    if (text != null) {
      text.add(payload, frame.isFin());
    } else if (bytes != null) {
      byte[] part = new byte[payload.remaining()];
      payload.get(part);
      bytes.writeBytes(part);
    }
    return frame.isFin() ? end() : null;
  }

  private void begin(byte opCode) {
    if (opCode == OpCode.TEXT) {
      text = new Utf8();
      length = 0;
    } else if (opCode == OpCode.BINARY) {
      bytes = new ByteArrayOutputStream();
      length = 0;
    }
  }

  private Message end() {
    Message message =
        text != null
            ? Message.of(text.characters.toString())
            : Message.of(bytes == null ? new byte[0] : bytes.toByteArray());
    text = null;
    bytes = null;
    return message;
  }

  /// Characters from bytes that may end within one.
  private static final class Utf8 {
    private final StringBuilder characters = new StringBuilder();
    private final ByteBuffer left = ByteBuffer.allocate(MOST_LEFT).flip();
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    void add(ByteBuffer payload, boolean last) {
      ByteBuffer all = ByteBuffer.allocate(left.remaining() + payload.remaining());
      all.put(left).put(payload).flip();
      CharBuffer decoded = CharBuffer.allocate(all.remaining() + 1);
      CoderResult result = decoder.decode(all, decoded, last);
      if (result.isError() || (last && decoder.flush(decoded).isError())) {
        throw new BadPayloadException("The text is not UTF-8");
      }
      characters.append(decoded.flip());
      left.clear().put(all).flip();
    }
  }
}
