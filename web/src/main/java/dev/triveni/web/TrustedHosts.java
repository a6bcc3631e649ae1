package dev.triveni.web;

import dev.triveni.web.internal.CallSite;
import dev.triveni.web.internal.security.HostNames;
import java.util.List;

/// Answers only for the hosts of this application; any other is told 400. Without it, whoever can
/// choose the `Host` of a request can put it into links and caches, and a page whose name suddenly
/// means another address (DNS rebinding) can read what is served on the visitor's own machine.
/// Immutable.
///
/// ```java
/// app.filter(TrustedHosts.of("example.org", "*.example.org"));
/// ```
///
/// Ports do not matter. It is in every application that has `security.trusted-hosts`.
public final class TrustedHosts implements Filter {
  private final HostNames hosts;

  private TrustedHosts(HostNames hosts) {
    this.hosts = hosts;
  }

  /// For these hosts; `*.example.org` is every subdomain of `example.org`, `*` every host.
  ///
  /// @throws SetupException if one is not a host
  public static TrustedHosts of(String... hosts) {
    return of(List.of(hosts), CallSite.find());
  }

  /// For hosts that are named at a place, such as a configuration key.
  static TrustedHosts of(List<String> hosts, String place) {
    return new TrustedHosts(HostNames.of(hosts, place));
  }

  /// For the names and addresses that this machine has for itself.
  static TrustedHosts local() {
    return of("localhost", "*.localhost", "127.0.0.1", "[::1]");
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    if (!hosts.contains(request.authority())) {
      throw HttpException.badRequest("This server does not answer for the host of the request.");
    }
    return next.handle(request);
  }
}
