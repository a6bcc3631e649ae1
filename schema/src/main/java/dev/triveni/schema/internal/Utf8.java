package dev.triveni.schema.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Checks that bytes are well-formed UTF-8 (RFC 3629), eight at a time where they are ASCII.
///
/// The JSON parser lets overlong forms pass, which hide characters from whoever filters bytes.
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  private Utf8() {}

  /// Where the bytes stop being well-formed; -1 if they are to the end.
  static int firstError(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      at = skipAscii(bytes, at);
      if (at < bytes.length) {
        int length = sequence(bytes, at);
        if (length == 0) {
          return at;
        }
        at += length;
      }
    }
    return -1;
  }

  private static int skipAscii(byte[] bytes, int start) {
    int at = start;
    while (at <= bytes.length - Long.BYTES && ((long) EIGHT.get(bytes, at) & NOT_ASCII) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /// The length of the sequence of two to four bytes; 0 if it is not well-formed.
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int second = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
    if (first >= 0xC2 && first <= 0xDF) {
      return continues(second) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      int lowest = first == 0xE0 ? 0xA0 : 0x80;
      int highest = first == 0xED ? 0x9F : 0xBF;
      return second >= lowest && second <= highest && continues(bytes, at + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
      int lowest = first == 0xF0 ? 0x90 : 0x80;
      int highest = first == 0xF4 ? 0x8F : 0xBF;
      boolean right = second >= lowest && second <= highest;
      return right && continues(bytes, at + 2) && continues(bytes, at + 3) ? 4 : 0;
    }
    return 0;
  }

  private static boolean continues(byte[] bytes, int at) {
    return at < bytes.length && continues(bytes[at] & 0xFF);
  }

  private static boolean continues(int each) {
    return each >= 0x80 && each <= 0xBF;
  }
}
