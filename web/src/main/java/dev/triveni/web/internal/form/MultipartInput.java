package dev.triveni.web.internal.form;

import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.spi.ClientLeftException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/// The parts of a `multipart/form-data` body one after the other (RFC 7578, RFC 2046), in one
/// buffer whatever their size. Read as a stream, it is the content of the current part. Used by one
/// thread.
///
/// What stands before the first part and behind the last is skipped. Anything else that is not as
/// it should be is refused: whoever guesses reads another form than the next one who guesses.
public final class MultipartInput extends InputStream {
  private static final int BUFFER = 16 * 1024;

  private final InputStream in;
  private final Delimiter delimiter;
  private final int headerBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private int contentEnd;
  private boolean delimiterFound;
  private boolean inContent = true;
  private boolean ended;

  /// Reads `in`, which stays open.
  ///
  /// @param contentType the `Content-Type` of the body, with its boundary
  /// @param headerBytes the longest header of a part
  public MultipartInput(InputStream in, HeaderParameters contentType, int headerBytes) {
    this.in = in;
    this.delimiter = Delimiter.of(contentType);
    this.headerBytes = headerBytes;
    buffer[end++] = '\r'; // the first delimiter may do without a line end
    buffer[end++] = '\n';
  }

  /// Goes on to the next part, and returns its fields; empty behind the last one.
  ///
  /// @throws HttpException 400 if the form is malformed or breaks off, 413 if the fields are too
  ///   long
  public Optional<Headers> next() {
    if (ended) {
      return Optional.empty();
    }
    while (advance()) {
      position = contentEnd;
    }
    if (isLast()) {
      skipEpilogue();
      return Optional.empty();
    }
    Headers fields = new PartHeader(this::nextByte, headerBytes).read();
    inContent = true;
    contentEnd = position;
    return Optional.of(fields);
  }

  @Override
  public int read() {
    return advance() ? buffer[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int count = Math.min(length, contentEnd - position);
    System.arraycopy(buffer, position, bytes, offset, count);
    position += count;
    return count;
  }

  /// The rest of the part, but not more than so many bytes.
  public byte[] upTo(int most) {
    try {
      return readNBytes(most);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public int available() {
    return inContent ? contentEnd - position : 0;
  }

  /// Makes sure that there are bytes of the part between `position` and `contentEnd`; false at its
  /// end, where the delimiter is consumed.
  private boolean advance() {
    while (inContent && position == contentEnd) {
      if (delimiterFound) {
        position += delimiter.length();
        delimiterFound = false;
        inContent = false;
      } else {
        look();
      }
    }
    return inContent;
  }

  /// Looks for the delimiter; without it, all is content but the last bytes, which may be its
  /// beginning.
  private void look() {
    int at = delimiter.find(buffer, position, end);
    delimiterFound = at >= 0;
    contentEnd = delimiterFound ? at : Math.max(position, end - delimiter.length() + 1);
    if (!delimiterFound && contentEnd == position) {
      fill();
    }
  }

  private void fill() {
    System.arraycopy(buffer, position, buffer, 0, end - position);
    end -= position;
    position = 0;
    contentEnd = 0;
    int count = readInto(end);
    if (count < 0) {
      throw HttpException.badRequest("The form ends before its last boundary.");
    }
    end += count;
  }

  /// Fails as the body does: what reads a part can tell that from a failure to store it.
  private int readInto(int offset) {
    try {
      return in.read(buffer, offset, buffer.length - offset);
    } catch (ClientLeftException left) {
      throw new UncheckedIOException(left);
    } catch (IOException e) {
      throw HttpException.badRequest("The form broke off before its end.").causedBy(e);
    }
  }

  private void skipEpilogue() {
    ended = true;
    while (readInto(0) >= 0) {
      // it means nothing (RFC 2046, 5.1.1), but the connection waits for its end
    }
  }

  /// Reads what stands behind a delimiter: two hyphens, or a line end after spaces.
  private boolean isLast() {
    int next = nextByte();
    if (next == '-' && nextByte() == '-') {
      return true;
    }
    while (next == ' ' || next == '\t') {
      next = nextByte();
    }
    if (next != '\r' || nextByte() != '\n') {
      throw HttpException.badRequest(
          "A boundary of the form is not followed by a line end, or is part of its content.");
    }
    return false;
  }

  private int nextByte() {
    while (position == end) {
      fill();
    }
    return buffer[position++] & 0xff;
  }
}
