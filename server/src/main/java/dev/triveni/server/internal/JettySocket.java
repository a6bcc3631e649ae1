package dev.triveni.server.internal;

import dev.triveni.web.Message;
import dev.triveni.web.spi.SocketConnection;
import dev.triveni.web.spi.SocketSession;
import dev.triveni.web.spi.SocketUpgrade;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.exception.WebSocketException;
import org.jspecify.annotations.Nullable;

/// A WebSocket on Jetty: frames to messages one way, messages to frames the other. Thread-safe.
final class JettySocket implements FrameHandler, SocketConnection {
  private static final Logger LOG = System.getLogger("dev.triveni.server");
  private static final long FAREWELL_SECONDS = 5;

  private final SocketUpgrade upgrade;
  private final Runnable afterwards;
  private final Arrival arrival;
  private final OpenSockets open;
  private final MessageAssembly messages;
  private final long sendMillis;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean saidGoodbye = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean demanded;
  private volatile boolean pinged;
  private volatile @Nullable CoreSession session;
  private volatile @Nullable SocketSession application;
  private volatile @Nullable Thread thread;

  JettySocket(SocketUpgrade upgrade, Runnable afterwards, Arrival arrival, OpenSockets open) {
    this.upgrade = upgrade;
    this.afterwards = afterwards;
    this.arrival = arrival;
    this.open = open;
    this.messages = new MessageAssembly(upgrade.settings().messageBytes());
    this.sendMillis = upgrade.settings().sendTimeout().toMillis();
  }

  /// Gives up: the connection broke off before it was a WebSocket.
  void neverOpened() {
    if (ended.compareAndSet(false, true)) {
      upgrade.abandon();
      arrival.requestEnds();
      afterwards.run();
    }
  }

  @Override
  public void onOpen(CoreSession opened, Callback callback) {
    session = opened;
    opened.addIdleTimeoutListener(_ -> isGone());
    SocketSession taken = upgrade.open(this);
    application = taken;
    open.begins(this);
    callback.succeeded();
    demand();
    thread = Thread.ofVirtual().name("websocket").start(() -> run(taken, opened));
  }

  @Override
  public void onFrame(Frame frame, Callback callback) {
    pinged = false;
    switch (frame.getOpCode()) {
      case OpCode.PING -> answerPing(frame, callback);
      case OpCode.PONG -> {
        callback.succeeded();
        session().demand();
      }
      case OpCode.CLOSE -> callback.succeeded();
      default -> take(frame, callback);
    }
  }

  @Override
  public void onError(Throwable cause, Callback callback) {
    LOG.log(Level.DEBUG, "A WebSocket failed", cause);
    callback.succeeded();
  }

  @Override
  public void onClosed(CloseStatus status, Callback callback) {
    SocketSession taken = application;
    if (taken != null) {
      String reason = status.getReason();
      taken.closed(status.getCode(), reason == null ? "" : reason);
    }
    closed.countDown();
    callback.succeeded();
  }

  @Override
  public void send(Message message) throws IOException {
    Frame frame =
        new Frame(
            message instanceof Message.Text ? OpCode.TEXT : OpCode.BINARY,
            ByteBuffer.wrap(message.bytes()));
    try (Blocker.Callback written = Blocker.callback()) {
      session().sendFrame(timed(frame, written));
      written.block();
    } catch (WebSocketException e) {
      throw new IOException("The message could not be sent", e);
    }
  }

  @Override
  public void demand() {
    demanded = true;
    session().demand();
  }

  @Override
  public void close(int code, String reason) {
    if (saidGoodbye.compareAndSet(false, true)) {
      session().sendFrame(timed(CloseStatus.toFrame(code, reason), Callback.NOOP));
    }
  }

  /// Closes it, because the server stops.
  void goAway() {
    SocketSession taken = application;
    if (taken != null) {
      taken.goAway();
    }
  }

  /// Interrupts the handler, whose time is over, and cuts the connection.
  void interrupt() {
    Thread handler = thread;
    if (handler != null) {
      handler.interrupt();
    }
    session().abort();
  }

  private void run(SocketSession taken, CoreSession opened) {
    try {
      taken.run();
      if (!closed.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        opened.abort();
      }
    } catch (InterruptedException _) {
      opened.abort();
    } finally {
      ended.set(true);
      arrival.requestEnds();
      open.ends(this);
      afterwards.run();
    }
  }

  private void take(Frame frame, Callback callback) {
    Message message = saidGoodbye.get() ? null : messages.add(frame);
    callback.succeeded();
    SocketSession taken = application;
    if (message == null || taken == null) {
      session().demand();
    } else {
      demanded = false;
      taken.received(message);
    }
  }

  /// The next frame is read once the pong is written: a flood of pings does not pile up pongs.
  private void answerPing(Frame ping, Callback callback) {
    byte[] payload = new byte[ping.getPayloadLength()];
    ping.getPayload().get(payload);
    callback.succeeded();
    Frame pong = new Frame(OpCode.PONG, ByteBuffer.wrap(payload));
    session().sendFrame(timed(pong, Callback.from(session()::demand, _ -> {})));
  }

  /// Whether a client that has been silent for a while was pinged before. One whose message waits
  /// for the handler is not asked: its answer would wait, too.
  private boolean isGone() {
    if (saidGoodbye.get() || pinged) {
      return true;
    }
    if (demanded) {
      pinged = true;
      session().sendFrame(timed(new Frame(OpCode.PING), Callback.NOOP));
    }
    return false;
  }

  private OutgoingEntry timed(Frame frame, Callback callback) {
    return new OutgoingEntry.Builder(frame, callback).frameTimeout(sendMillis).build();
  }

  private CoreSession session() {
    CoreSession opened = session;
    if (opened == null) {
      throw new IllegalStateException("The WebSocket is not open yet");
    }
    return opened;
  }
}
