package dev.triveni.server.internal;

import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.ServerSettings;
import dev.triveni.web.spi.Service;
import dev.triveni.web.spi.SocketUpgrade;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Hands each request to the application, and its reply to the client.
final class ServiceHandler extends Handler.Abstract {
  private final Service service;
  private final Traffic traffic;
  private final BodyRate rate;
  private final long bodyLimit;
  private final SocketUpgrades sockets;

  ServiceHandler(
      Service service, ServerSettings settings, Traffic traffic, SocketUpgrades sockets) {
    this.service = service;
    this.traffic = traffic;
    this.sockets = sockets;
    this.rate = BodyRate.of(settings);
    this.bodyLimit = settings.bodyBytes();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (HttpMethod.CONNECT.is(request.getMethod()) || RequestHeads.isEncodedStrangely(request)) {
      Response.writeError(request, response, callback, 501);
      return true;
    }
    Optional<String> ambiguity = RequestHeads.ambiguity(request);
    if (ambiguity.isPresent()) {
      Response.writeError(request, response, callback, 400, ambiguity.get());
      return true;
    }
    if (mayHoldItsConnection(request)) {
      request.getComponents().getExecutor().execute(() -> serve(request, response, callback));
    } else {
      serve(request, response, callback);
    }
    return true;
  }

  /// Jetty handles a request that upgraded its connection to HTTP/2 before it reads on, so that
  /// neither other requests nor the client's departure would be seen meanwhile.
  private static boolean mayHoldItsConnection(Request request) {
    return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2
        && request.getId().equals("1");
  }

  private void serve(Request request, Response response, Callback callback) {
    Exchange exchange = Exchange.begin(request, callback, traffic);
    BodyInput input = new BodyInput(request, exchange, rate);
    ReplyWriter writer = new ReplyWriter(request, response, exchange, input);
    Runnable afterwards = () -> {};
    try {
      RequestBody body = new RequestBody(input, request.getLength(), bodyLimit);
      Reply reply = service.serve(RequestHeads.of(request), body);
      Optional<SocketUpgrade> upgrade = reply.upgrade();
      if (upgrade.isPresent()) {
        sockets.open(upgrade.get(), reply, request, response, exchange);
        return;
      }
      afterwards = reply.afterwards();
      writer.write(reply);
    } catch (Throwable failure) {
      writer.breakOff(failure);
    } finally {
      afterwards.run();
    }
  }
}
