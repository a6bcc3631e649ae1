package dev.triveni.server.internal;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.api.server.ServerSessionListener;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// HTTP/2 as RFC 9113 wants it: the stream of a malformed request is reset, where Jetty answers
/// with a page, and clients that send data on streams they have ended are disconnected.
final class StrictHttp2 {
  private StrictHttp2() {}

  /// HTTP/2 without TLS.
  static final class Plain extends HTTP2CServerConnectionFactory {
    Plain(HttpConfiguration configuration) {
      super(configuration);
    }

    /// An upgrade with a body would leave the body where the preface is expected.
    @Override
    public @Nullable Connection upgradeConnection(
        Connector connector,
        EndPoint endPoint,
        MetaData.Request request,
        HttpFields.Mutable response) {
      return request.getHttpFields().contains(HttpHeader.TRANSFER_ENCODING)
          ? null
          : super.upgradeConnection(connector, endPoint, request, response);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
      return strict(super.newConnection(connector, endPoint));
    }

    @Override
    protected ServerSessionListener newSessionListener(Connector connector, EndPoint endPoint) {
      return new HTTPServerSessionListener(endPoint) {
        @Override
        public void onStreamFailure(Stream stream, Throwable failure, Callback callback) {
          refuse(stream, callback);
        }
      };
    }
  }

  /// HTTP/2 over TLS.
  static final class OverTls extends HTTP2ServerConnectionFactory {
    OverTls(HttpConfiguration configuration) {
      super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
      return strict(super.newConnection(connector, endPoint));
    }

    @Override
    protected ServerSessionListener newSessionListener(Connector connector, EndPoint endPoint) {
      return new HTTPServerSessionListener(endPoint) {
        @Override
        public void onStreamFailure(Stream stream, Throwable failure, Callback callback) {
          refuse(stream, callback);
        }
      };
    }
  }

  private static Connection strict(Connection connection) {
    ((HTTP2Connection) connection).getSession().addEventListener(new EndedStreams());
    return connection;
  }

  private static void refuse(Stream stream, Callback callback) {
    stream.reset(new ResetFrame(stream.getId(), ErrorCode.PROTOCOL_ERROR.code), callback);
  }
}
