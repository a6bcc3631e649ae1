package dev.triveni.schema;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/// A range of internet addresses, such as `10.0.0.0/8`. Immutable.
///
/// @param address the first address
/// @param prefix how many leading bits all addresses have in common
public record Network(InetAddress address, int prefix) {

  /// Checks that no bit after the prefix is set.
  public Network {
    byte[] bytes = address.getAddress();
    if (prefix < 0 || prefix > bytes.length * Byte.SIZE) {
      throw new IllegalArgumentException("A prefix of %d is not possible".formatted(prefix));
    }
    for (int bit = prefix; bit < bytes.length * Byte.SIZE; bit++) {
      if (bit(bytes, bit)) {
        throw new IllegalArgumentException(
            "%s has bits set after the first %d".formatted(address.getHostAddress(), prefix));
      }
    }
  }

  /// The network that a text says, or nothing if it says none: an address, and maybe a slash with
  /// the length of the prefix or, for IPv4, with a mask.
  public static Optional<Network> find(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int whole = address.getAddress().length * Byte.SIZE;
      int prefix = slash < 0 ? whole : prefix(text.substring(slash + 1));
      return Optional.of(new Network(address, prefix));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static int prefix(String text) {
    if (text.indexOf('.') < 0) {
      return Integer.parseInt(text);
    }
    byte[] mask = Inet4Address.ofLiteral(text).getAddress();
    int length = 0;
    while (length < mask.length * Byte.SIZE && bit(mask, length)) {
      length++;
    }
    for (int bit = length; bit < mask.length * Byte.SIZE; bit++) {
      if (bit(mask, bit)) {
        throw new IllegalArgumentException("%s is no mask".formatted(text));
      }
    }
    return length;
  }

  private static boolean bit(byte[] bytes, int index) {
    return (bytes[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1) == 1;
  }

  /// Whether an address is one of the network's.
  public boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      if (bit(mine, bit) != bit(theirs, bit)) {
        return false;
      }
    }
    return true;
  }

  /// Whether its addresses are those of IPv6.
  public boolean isIpv6() {
    return address instanceof Inet6Address;
  }

  /// The text, such as `10.0.0.0/8`.
  @Override
  public String toString() {
    return address.getHostAddress() + "/" + prefix;
  }
}
