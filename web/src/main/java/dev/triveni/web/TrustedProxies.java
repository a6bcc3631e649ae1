package dev.triveni.web;

import dev.triveni.web.internal.AddressRange;
import dev.triveni.web.spi.RequestHead;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Believes `X-Forwarded-For`, `-Proto` and `-Host` from the proxies of this application, and from
/// nobody else. Immutable.
///
/// ```java
/// app.filter(TrustedProxies.of("10.0.0.0/8", "127.0.0.1"));
/// ```
///
/// The client is the last address of `X-Forwarded-For` that is not a trusted proxy itself, so what
/// a client writes into the field is never taken for its address. Of the other two the last value
/// counts: the nearest proxy must set or remove both. Without a trusted peer no field has any
/// effect.
///
/// Where the addresses of the proxies are not known, their number is: {@link #hops}.
public final class TrustedProxies implements Filter {
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[\\w.-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

  private static final Pattern PREFIX = Pattern.compile("(?:/[\\w.~-]+)+/?");
  private static final int BY_ADDRESS = 0;

  private final List<AddressRange> ranges;
  private final int hops;
  private final boolean prefixed;

  private TrustedProxies(List<AddressRange> ranges, int hops, boolean prefixed) {
    this.ranges = ranges;
    this.hops = hops;
    this.prefixed = prefixed;
  }

  /// Trusts these addresses and networks (CIDR).
  ///
  /// @throws IllegalArgumentException if one is not an address or a network
  public static TrustedProxies of(String... networks) {
    List<AddressRange> ranges = Arrays.stream(networks).map(AddressRange::parse).toList();
    return new TrustedProxies(ranges, BY_ADDRESS, false);
  }

  /// Trusts whoever connects, and the proxies before it, as many as there are hops in all. Each
  /// must append to every field. Only for a port that nobody but the nearest proxy can reach.
  ///
  /// @throws IllegalArgumentException if it is less than 1
  public static TrustedProxies hops(int hops) {
    if (hops < 1) {
      throw new IllegalArgumentException(
          "TRV-WEB-174 " + hops + " proxies cannot be trusted. Give the number that there are.");
    }
    return new TrustedProxies(List.of(), hops, false);
  }

  /// Believes `X-Forwarded-Prefix` too: below which path the proxy shows the application. Links
  /// begin with it. The nearest proxy must set or remove the field.
  public TrustedProxies prefixed() {
    return new TrustedProxies(ranges, hops, true);
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    boolean trusted = hops > BY_ADDRESS || isTrusted(request.client());
    return next.handle(trusted ? withPrefix(asForwarded(request)) : request);
  }

  private Request withPrefix(Request request) {
    Optional<String> prefix =
        prefixed
            ? value(request, "X-Forwarded-Prefix").filter(path -> PREFIX.matcher(path).matches())
            : Optional.empty();
    return prefix
        .map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
        .map(request::under)
        .orElse(request);
  }

  private Request asForwarded(Request request) {
    RequestHead head = request.head();
    String scheme =
        value(request, "X-Forwarded-Proto")
            .filter(name -> name.equals("http") || name.equals("https"))
            .orElse(head.scheme());
    String authority =
        value(request, "X-Forwarded-Host")
            .filter(host -> AUTHORITY.matcher(host).matches())
            .orElse(head.authority());
    return request.withHead(
        new RequestHead(
            head.method(),
            head.path(),
            head.query(),
            head.protocol(),
            scheme,
            authority,
            head.headers(),
            new InetSocketAddress(client(request), head.client().getPort())));
  }

  private InetAddress client(Request request) {
    return hops == BY_ADDRESS
        ? firstStranger(request)
        : value(request, "X-Forwarded-For")
            .flatMap(AddressRange::parseAddress)
            .orElseGet(request::client);
  }

  private InetAddress firstStranger(Request request) {
    InetAddress nearest = request.client();
    for (String text : all(request, "X-Forwarded-For").reversed()) {
      Optional<InetAddress> address = AddressRange.parseAddress(text);
      if (address.isEmpty()) {
        return nearest;
      }
      nearest = address.get();
      if (!isTrusted(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }

  private boolean isTrusted(InetAddress address) {
    for (AddressRange range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /// What the farthest trusted proxy wrote; of several that are trusted by address, the nearest.
  private Optional<String> value(Request request, String name) {
    List<String> values = all(request, name);
    int at = values.size() - Math.max(hops, 1);
    return at < 0 ? Optional.empty() : Optional.of(values.get(at));
  }

  private static List<String> all(Request request, String name) {
    List<String> values = new ArrayList<>();
    for (String line : request.headers().all(name)) {
      Arrays.stream(line.split(",")).map(String::strip).forEach(values::add);
    }
    return values;
  }
}
