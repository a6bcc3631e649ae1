package dev.triveni.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The language of `websocket-cases.txt`: frames as short words.
final class WebSocketScript {
  private static final String KINDS = "CTB-----XPO";

  private WebSocketScript() {}

  /// The pieces of bytes that a client sends.
  static List<byte[]> sent(String script) {
    List<byte[]> pieces = new ArrayList<>();
    int size = Integer.MAX_VALUE;
    for (String word : words(script)) {
      if (word.startsWith("/")) {
        size = Integer.parseInt(word.substring(1));
        continue;
      }
      byte[] bytes = bytes(word);
      for (int from = 0; from < bytes.length; from += Math.min(size, bytes.length)) {
        int to = size >= bytes.length ? bytes.length : Math.min(from + size, bytes.length);
        pieces.add(Arrays.copyOfRange(bytes, from, to));
      }
    }
    return pieces;
  }

  static List<String> words(String script) {
    return script.isBlank() ? List.of() : List.of(script.strip().split(" +"));
  }

  /// A frame of the server as a word, to be compared with what is expected.
  static boolean fits(String expected, RawWebSocket.Frame frame) {
    String[] parts = expected.replace("?", "").split(":", 2);
    if ((frame.first() & 0xf0) != 0x80 || kind(frame.opcode()) != parts[0].charAt(0)) {
      return false;
    }
    return frame.opcode() == 8
        ? frame.code() == (parts.length == 1 ? 1005 : Integer.parseInt(parts[1]))
        : Arrays.equals(payload(parts[1]), frame.payload());
  }

  private static byte[] bytes(String word) {
    if (word.startsWith("=")) {
      return HexFormat.of().parseHex(word.substring(1));
    }
    boolean masked = !word.startsWith("u");
    String frame = masked ? word : word.substring(1);
    String[] parts = frame.split(":", 2);
    String text = parts.length == 1 ? "" : parts[1];
    return switch (parts[0].charAt(0)) {
      case 'X' -> RawWebSocket.frame(0x88, farewell(text), masked);
      case 'Y' -> RawWebSocket.frame(0x88, payload(text), masked);
      case 'F' ->
          RawWebSocket.frame(Integer.parseInt(parts[0].substring(1), 16), payload(text), masked);
      default -> RawWebSocket.frame(first(parts[0].charAt(0)), payload(text), masked);
    };
  }

  private static int first(char kind) {
    int opcode = KINDS.indexOf(Character.toUpperCase(kind));
    return Character.isUpperCase(kind) ? 0x80 | opcode : opcode;
  }

  private static char kind(int opcode) {
    return opcode < KINDS.length() ? KINDS.charAt(opcode) : '-';
  }

  private static byte[] farewell(String text) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    String[] parts = text.split(",", 2);
    int code = Integer.parseInt(parts[0]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(code >> 8);
    out.write(code);
    out.writeBytes(payload(parts.length == 1 ? "" : parts[1]));
    return out.toByteArray();
  }

  private static byte[] payload(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] last = {};
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == '%') {
        last = new byte[] {(byte) Integer.parseInt(text.substring(i + 1, i + 3), 16)};
        out.writeBytes(last);
        i += 3;
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        for (int n = Integer.parseInt(text.substring(i + 1, end)); n > 1; n--) {
          out.writeBytes(last);
        }
        i = end + 1;
      } else {
        int next = text.offsetByCodePoints(i, 1);
        last = text.substring(i, next).getBytes(StandardCharsets.UTF_8);
        out.writeBytes(last);
        i = next;
      }
    }
    return out.toByteArray();
  }
}
