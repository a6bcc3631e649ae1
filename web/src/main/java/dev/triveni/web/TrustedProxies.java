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
public final class TrustedProxies implements Filter {
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[\\w.-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

  private final List<AddressRange> ranges;

  private TrustedProxies(List<AddressRange> ranges) {
    this.ranges = ranges;
  }

  /// Trusts these addresses and networks (CIDR).
  ///
  /// @throws IllegalArgumentException if one is not an address or a network
  public static TrustedProxies of(String... networks) {
    return new TrustedProxies(Arrays.stream(networks).map(AddressRange::parse).toList());
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    boolean trusted = isTrusted(request.client());
    return next.handle(trusted ? asForwarded(request) : request);
  }

  private Request asForwarded(Request request) {
    RequestHead head = request.head();
    String scheme =
        last(request, "X-Forwarded-Proto")
            .filter(name -> name.equals("http") || name.equals("https"))
            .orElse(head.scheme());
    String authority =
        last(request, "X-Forwarded-Host")
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

  private static Optional<String> last(Request request, String name) {
    List<String> values = all(request, name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  private static List<String> all(Request request, String name) {
    List<String> values = new ArrayList<>();
    for (String line : request.headers().all(name)) {
      Arrays.stream(line.split(",")).map(String::strip).forEach(values::add);
    }
    return values;
  }
}
