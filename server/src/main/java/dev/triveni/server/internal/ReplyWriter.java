package dev.triveni.server.internal;

import dev.triveni.web.spi.ClientLeftException;
import dev.triveni.web.spi.Reply;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;

/// Writes one reply. Used by one thread.
final class ReplyWriter {
  private static final Logger LOG = System.getLogger("dev.triveni.server");
  private static final int WHOLE = 64 * 1024;
  private static final int NOT_MODIFIED = 304;
  private static final long DISCARD_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Request request;
  private final Response response;
  private final Exchange exchange;
  private final BodyInput body;

  ReplyWriter(Request request, Response response, Exchange exchange, BodyInput body) {
    this.request = request;
    this.response = response;
    this.exchange = exchange;
    this.body = body;
  }

  void write(Reply reply) throws IOException {
    writeHead(reply);
    if (HttpMethod.HEAD.is(request.getMethod()) || reply.status() == NOT_MODIFIED) {
      writeHeadOnly(reply);
    } else if (reply.length() == 0) {
      end(NOTHING);
    } else if (reply.length() > 0 && reply.length() <= WHOLE) {
      writeWhole(reply);
    } else {
      writeStreaming(reply);
    }
  }

  /// Ends a response that cannot be completed: with an error if nothing of it has been sent, else
  /// by cutting it off.
  void breakOff(Throwable failure) {
    boolean clientLeft = exchange.hasClientLeft();
    try {
      exchange.endApplication();
    } catch (ClientLeftException _) {
      clientLeft = true;
    }
    if (clientLeft || failure instanceof EofException) {
      exchange.abort(failure);
      return;
    }
    LOG.log(Level.WARNING, "The response to " + describe() + " broke off", failure);
    if (response.isCommitted()) {
      exchange.abort(failure);
    } else {
      response.reset();
      Response.writeError(request, response, exchange, 500);
    }
  }

  private void writeHead(Reply reply) {
    response.setStatus(reply.status());
    HttpFields.Mutable fields = response.getHeaders();
    reply.headers().forEach(fields::add);
  }

  /// Where no length is known, none may be sent: Jetty would say 0 if the first write was the last.
  private void writeHeadOnly(Reply reply) throws IOException {
    if (reply.length() >= 0 && reply.status() != NOT_MODIFIED) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.length());
    } else {
      new StreamingOutput(response, exchange, Reply.UNKNOWN_LENGTH).flush();
    }
    end(NOTHING);
  }

  private void writeWhole(Reply reply) throws IOException {
    WholeOutput out = new WholeOutput((int) reply.length());
    reply.body().writeTo(out);
    end(out.whole());
  }

  private void writeStreaming(Reply reply) throws IOException {
    if (reply.length() > 0) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.length());
    }
    StreamingOutput out = new StreamingOutput(response, exchange, reply.length());
    reply.body().writeTo(out);
    end(out.rest());
  }

  /// Writes the last bytes. The thread does not wait for a slow client, unless the client is still
  /// sending a body that nobody read.
  private void end(ByteBuffer rest) throws IOException {
    exchange.endApplication();
    if (body.skipWhatArrived()) {
      response.write(true, rest, exchange);
    } else {
      endBeforeBody(rest);
    }
  }

  private void endBeforeBody(ByteBuffer rest) throws IOException {
    if (!response.isCommitted() && !exchange.isHttp2()) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    try (Blocker.Callback written = Blocker.callback()) {
      response.write(true, rest, written);
      written.block();
    } catch (IOException e) {
      exchange.abort(e);
      return;
    }
    body.discard(DISCARD_NANOS);
    exchange.succeeded();
  }

  private String describe() {
    String id = response.getHeaders().get("X-Request-Id");
    String what = request.getMethod() + " " + request.getHttpURI().getPath();
    return id == null ? what : what + " (" + id + ")";
  }
}
