package dev.triveni.web.internal;

import java.net.InetAddress;
import java.util.Optional;

/// A network: an address and how many of its bits count.
///
/// @param address the address
/// @param bits how many bits from the left must be the same
public record AddressRange(InetAddress address, int bits) {

  /// Reads an address, or a network such as `10.0.0.0/8`.
  public static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress address =
        parseAddress(parts[0]).orElseThrow(() -> new IllegalArgumentException(message(text)));
    int length = 8 * address.getAddress().length;
    int bits = parts.length == 1 ? length : parseBits(parts[1], text);
    if (bits < 0 || bits > length) {
      throw new IllegalArgumentException(message(text));
    }
    return new AddressRange(address, bits);
  }

  /// An address written in digits, all four numbers of it; empty for a name, which is never looked
  /// up.
  public static Optional<InetAddress> parseAddress(String text) {
    try {
      InetAddress address = InetAddress.ofLiteral(text);
      boolean whole = text.indexOf(':') >= 0 || text.equals(address.getHostAddress());
      return whole ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Whether the address is in this network.
  public boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static int parseBits(String digits, String text) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(message(text), e);
    }
  }

  private static String message(String text) {
    return "TRV-WEB-023 '"
        + text
        + "' is not an address or a network. Write it like 192.0.2.7 or 10.0.0.0/8.";
  }
}
