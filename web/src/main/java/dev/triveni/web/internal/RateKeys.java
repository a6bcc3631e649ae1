package dev.triveni.web.internal;

import dev.triveni.web.Request;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The keys that rate limits count for.
public final class RateKeys {
  private static final int LONGEST = 64;
  private static final int NETWORK_BYTES = 8;

  private RateKeys() {}

  /// The address of the client; of IPv6 the network of 64 bits, all of which a client usually has.
  public static String address(Request request) {
    InetAddress client = request.client();
    byte[] bytes = client.getAddress();
    return client instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
        : client.getHostAddress();
  }

  /// The key as it is, or its digest if it is long, so that no client fills the memory with keys.
  public static String bounded(String key) {
    return key.length() <= LONGEST ? key : HexFormat.of().formatHex(digest(key));
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
