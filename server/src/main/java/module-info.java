/// Runs a `web` application on Jetty: HTTP/1.1 and HTTP/2, plain and over TLS, every request on a
/// virtual thread of its own. It also brings the logging of an application: Logback, set up.
///
/// ## What a request may look like
///
/// The rules of RFC 9110 and 9112 hold, without their leniencies; what breaks them is answered with
/// a small problem document, and the connection is closed:
///
/// - 400 for a bare line feed, a folded field, white space before a colon, no or several `Host`
///   fields, a `Host` that is not the one of an absolute target, `Content-Length` together with
///   `Transfer-Encoding`, several or unreadable lengths, malformed chunks;
/// - 400 for a path that others may read differently: segments of dots (`/a/../b`, `%2e%2e`), empty
///   segments (`/a//b`), encoded slashes and backslashes, bad percent-encoding; also for user
///   information or a fragment in the target, and for schemes other than http and https;
/// - 414 and 431 for a target and fields longer than `server.header-bytes`; over HTTP/2 such a
///   connection is closed;
/// - 501 for `CONNECT` and for transfer codings other than `chunked`, 505 for another version.
///
/// Two leniencies are left, which change no meaning: several spaces before the target, and the
/// version in small letters. The resource `hostile-http1.txt` of the tests has all of this by
/// example.
///
/// Path parameters (`/a;b=c`) are no syntax here: the application gets them as a part of the
/// segment. Targets in absolute form are accepted, and their authority counts.
///
/// ## What a client may do
///
/// Header fields must be complete within `server.header-timeout`, TLS handshakes and HTTP/2 header
/// blocks included. A body must arrive at `server.body-bytes-per-second`, counted only while a
/// handler waits for it. A client that reads nothing for `server.idle-timeout` is cut off.
///
/// When a client leaves, the thread that works for it is interrupted, also while it writes nothing.
/// Over HTTP/1.1 whoever closes just the sending side has left, too. There a client is watched once
/// its body has been read, and one that sent its next request already (pipelining) is noticed when
/// the answer is written.
@org.jspecify.annotations.NullMarked
module dev.triveni.server {
  requires transitive dev.triveni.web;
  requires org.eclipse.jetty.alpn.server;
  requires org.eclipse.jetty.http2.server;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.websocket.core.server;
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires org.slf4j;

  exports dev.triveni.server;

  provides dev.triveni.web.spi.Engine with
      dev.triveni.server.JettyEngine;
  provides ch.qos.logback.classic.spi.Configurator with
      dev.triveni.server.internal.LogSetup;
}
