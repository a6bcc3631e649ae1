package dev.triveni.web.internal;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Makes ids for requests: 16 hexadecimal digits, so that two of them meet once in billions.
public final class RequestIds {
  private static final HexFormat HEX = HexFormat.of();

  private RequestIds() {}

  /// A new id.
  public static String next() {
    return HEX.toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
