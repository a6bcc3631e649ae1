package dev.triveni.server.internal;

import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.HTTP2Session;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.frames.DataFrame;
import org.eclipse.jetty.http2.frames.Frame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.util.Callback;

/// Remembers which streams of a connection its client ended last, and closes the connection when
/// data comes on one of them. Data on streams that the server reset may be under way still, and is
/// no offence. Used by one thread at a time.
final class EndedStreams implements HTTP2Session.FrameListener {
  private static final int REMEMBERED = 64;

  private final int[] ended = new int[REMEMBERED];
  private int next;

  @Override
  public void onIncomingFrame(Session session, Frame frame) {
    switch (frame) {
      case DataFrame data -> data(session, data);
      case HeadersFrame headers when headers.isEndStream() -> remember(headers.getStreamId());
      case ResetFrame reset -> remember(reset.getStreamId());
      default -> {}
    }
  }

  private void data(Session session, DataFrame data) {
    int id = data.getStreamId();
    if (isEnded(id)) {
      session.close(ErrorCode.STREAM_CLOSED_ERROR.code, "data_on_ended_stream", Callback.NOOP);
    } else if (data.isEndStream()) {
      remember(id);
    }
  }

  private boolean isEnded(int stream) {
    for (int one : ended) {
      if (one == stream) {
        return true;
      }
    }
    return false;
  }

  private void remember(int stream) {
    ended[next] = stream;
    next = (next + 1) % REMEMBERED;
  }
}
