package dev.triveni.web;

import dev.triveni.web.internal.LimitedInput;
import dev.triveni.web.internal.ReadAhead;
import dev.triveni.web.spi.ClientLeftException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The body of a request. It arrives while it is read: either once as a stream, or whole as bytes,
/// text, JSON or a form, which may then be asked for again. Used by one thread.
public final class RequestBody {
  private final long declaredLength;
  private InputStream source;
  private @Nullable UnaryOperator<InputStream> unpacking;
  private long limit;
  private byte @Nullable [] whole;
  private @Nullable Form form;
  private boolean streamed;

  @FunctionalInterface
  private interface Reading {
    byte[] read(InputStream stream) throws IOException;
  }

  /// Looks for something at the beginning of a body.
  @FunctionalInterface
  interface Look<T> {

    /// What is there.
    Optional<T> in(InputStream beginning) throws IOException;
  }

  /// A body that arrives from `source`.
  ///
  /// @param declaredLength the `Content-Length`, or -1 if there is none
  /// @param limit the longest body to accept, in bytes
  public RequestBody(InputStream source, long declaredLength, long limit) {
    this.source = source;
    this.declaredLength = declaredLength;
    this.limit = limit;
  }

  /// A body that is here already.
  public static RequestBody of(byte[] bytes) {
    RequestBody body = new RequestBody(InputStream.nullInputStream(), bytes.length, bytes.length);
    body.whole = bytes;
    return body;
  }

  /// Sets the longest body to accept for this request, in bytes. Has no effect once it is read.
  public RequestBody limit(long bytes) {
    limit = bytes;
    return this;
  }

  /// A digest of the bytes as they were sent, such as `SHA-256`, to be asked for before the body is
  /// read: it is complete once the body is.
  ///
  /// ```java
  /// MessageDigest digest = request.body().digest("SHA-256");
  /// Form form = request.form();
  /// String checksum = HexFormat.of().formatHex(digest.digest());
  /// ```
  ///
  /// @throws IllegalArgumentException if there is no such algorithm
  /// @throws IllegalStateException if the body was taken as a stream before
  public MessageDigest digest(String algorithm) {
    requireUnread();
    MessageDigest digest = digestOf(algorithm);
    if (whole != null) {
      digest.update(whole);
    }
    source = new DigestInputStream(source, digest);
    return digest;
  }

  private static MessageDigest digestOf(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException(
          "TRV-WEB-141 There is no digest '" + algorithm + "' in this JDK. Use SHA-256.", e);
    }
  }

  /// Reads the body through this, and accepts as much before as behind it.
  void unpack(UnaryOperator<InputStream> wrap) {
    unpacking = wrap;
  }

  /// The whole body.
  ///
  /// @throws HttpException 413 if it is longer than the limit, 400 if it breaks off
  public byte[] bytes() {
    if (whole == null) {
      whole = readWhole();
    }
    return whole;
  }

  /// The whole body as UTF-8 text.
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /// The body as it arrives. Reading more than the limit throws 413.
  ///
  /// @throws IllegalStateException if the body was taken as a stream before
  public InputStream stream() {
    if (whole != null) {
      return new ByteArrayInputStream(whole);
    }
    requireUnread();
    if (declaredLength > limit) {
      throw HttpException.tooLarge(limit);
    }
    streamed = true;
    InputStream sent = new LimitedInput(source, limit);
    return unpacking == null ? sent : new LimitedInput(unpacking.apply(sent), limit);
  }

  private void requireUnread() {
    if (streamed && whole == null) {
      throw new IllegalStateException(
          "TRV-WEB-014 The body of this request was read as a stream already. Read it once, or use"
              + " bytes(), text() or json(), which may be called again.");
    }
  }

  /// The beginning of the body, of at most so many bytes.
  byte[] upTo(int most) {
    return read(stream -> stream.readNBytes(most));
  }

  /// What `look` finds in the first bytes of the body, which can be read afterwards as if nobody
  /// had looked. Nothing where it was taken as a stream.
  <T> Optional<T> lookAhead(int most, Look<T> look) {
    if (whole == null && streamed) {
      return Optional.empty();
    }
    ReadAhead ahead = new ReadAhead(whole == null ? source : new ByteArrayInputStream(whole), most);
    try {
      return look.in(whole == null && unpacking != null ? unpacking.apply(ahead) : ahead);
    } catch (ClientLeftException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw HttpException.badRequest("The body broke off before its end.").causedBy(e);
    } finally {
      source = whole == null ? ahead.fromTheStart() : source;
    }
  }

  /// Whether it was read as a form.
  boolean hasForm() {
    return form != null;
  }

  /// The form of the body: what `read` says the first time.
  Form form(Supplier<Form> read) {
    if (form == null) {
      form = read.get();
    }
    return form;
  }

  private byte[] readWhole() {
    boolean known = declaredLength >= 0 && declaredLength <= Integer.MAX_VALUE && unpacking == null;
    return known ? upTo((int) declaredLength) : read(InputStream::readAllBytes);
  }

  private byte[] read(Reading reading) {
    try (InputStream stream = stream()) {
      return reading.read(stream);
    } catch (ClientLeftException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw HttpException.badRequest("The body broke off before its end.").causedBy(e);
    }
  }
}
