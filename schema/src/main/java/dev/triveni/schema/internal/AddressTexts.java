package dev.triveni.schema.internal;

import dev.triveni.schema.Network;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The schemas of internet addresses and networks, which are never looked up.
final class AddressTexts {
  /// Java takes fewer and longer numbers, too.
  private static final Pattern IPV4 =
      Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");

  private AddressTexts() {}

  static TextSchema any() {
    return of(
        "ip_any_address",
        "value is not a valid IPv4 or IPv6 address",
        "ipvanyaddress",
        text -> text.indexOf(':') < 0 ? ipv4(text) : InetAddress.ofLiteral(text));
  }

  static TextSchema v4() {
    return of("ip_v4_address", "Input is not a valid IPv4 address", "ipv4", AddressTexts::ipv4);
  }

  static TextSchema v6() {
    return of(
        "ip_v6_address", "Input is not a valid IPv6 address", "ipv6", Inet6Address::ofLiteral);
  }

  private static Object ipv4(String text) {
    if (!IPV4.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return Inet4Address.ofLiteral(text);
  }

  private static TextSchema of(
      String type, String message, String format, Function<String, Object> parse) {
    return new TextSchema(
        type,
        message,
        in -> {
          try {
            return parse.apply(in.string());
          } catch (IllegalArgumentException _) {
            return in.refuse(type, message);
          }
        },
        value -> ((InetAddress) value).getHostAddress(),
        OrderedMap.of("type", "string", "format", format));
  }

  static TextSchema network() {
    String message = "value is not a valid IPv4 or IPv6 network";
    return new TextSchema(
        "ip_any_network",
        message,
        in ->
            Network.find(in.string())
                .map(Object.class::cast)
                .orElseGet(() -> in.refuse("ip_any_network", message)),
        Object::toString,
        OrderedMap.of("type", "string", "format", "ipvanynetwork"));
  }
}
