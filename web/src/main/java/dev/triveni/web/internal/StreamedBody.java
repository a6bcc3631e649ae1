package dev.triveni.web.internal;

import dev.triveni.web.Request;
import dev.triveni.web.Response.StreamWriter;
import dev.triveni.web.spi.Reply.BodyWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/// A body that is written in its request while the client reads.
record StreamedBody(Request request, StreamWriter writer) implements BodyWriter {

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try {
      CurrentRequest.run(request, () -> writer.writeTo(out));
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException("The stream was interrupted").initCause(e);
    } catch (Exception e) {
      throw new IOException("The writer of the stream failed", e);
    }
  }
}
