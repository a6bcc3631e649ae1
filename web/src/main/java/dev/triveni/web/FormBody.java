package dev.triveni.web;

import dev.triveni.web.internal.form.Content;
import dev.triveni.web.internal.form.HeaderParameters;
import dev.triveni.web.internal.form.MultipartInput;
import dev.triveni.web.internal.form.Spool;
import dev.triveni.web.internal.form.TooMuch;
import dev.triveni.web.internal.form.UrlEncoded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the form in the body of one request. Used once, by one thread.
final class FormBody {
  private static final String MULTIPART = "multipart/form-data";

  private final Request request;
  private final FormSettings settings;
  private final Spool spool;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, List<Upload>> files = new LinkedHashMap<>();
  private int textLeft;
  private int filesLeft;

  FormBody(Request request, FormSettings settings) {
    this.request = request;
    this.settings = settings;
    this.spool = new Spool(settings.memoryBytes(), settings.temporary(), request::afterResponse);
    this.textLeft = settings.textBytes();
    this.filesLeft = settings.files();
  }

  /// Whether the body is declared as a form.
  static boolean isDeclared(Headers headers) {
    String type = contentType(headers).value();
    return type.equals(UrlEncoded.TYPE) || type.equals(MULTIPART);
  }

  static boolean isUrlEncoded(Headers headers) {
    return contentType(headers).value().equals(UrlEncoded.TYPE);
  }

  private static HeaderParameters contentType(Headers headers) {
    return HeaderParameters.parse(headers.find("Content-Type").orElse(""));
  }

  /// The whole form.
  Form read() {
    HeaderParameters type = contentType(request.headers());
    return switch (type.value()) {
      case UrlEncoded.TYPE -> urlEncoded();
      case MULTIPART -> multipart();
      case "" -> Form.empty();
      default -> throw wrongType(type.value());
    };
  }

  private Form urlEncoded() {
    byte[] bytes = request.body().upTo(settings.textBytes() + 1);
    if (bytes.length > settings.textBytes()) {
      throw TooMuch.of("bytes of text", settings.textBytes());
    }
    return Form.of(UrlEncoded.read(bytes, settings.parts()), Map.of());
  }

  private Form multipart() {
    for (Part part : parts(request, settings)) {
      takeText(part.name().getBytes(StandardCharsets.UTF_8).length);
      if (part.isFile()) {
        addFile(part);
      } else {
        byte[] bytes = part.upTo(textLeft + 1);
        takeText(bytes.length);
        values.computeIfAbsent(part.name(), _ -> new ArrayList<>(1)).add(part.decode(bytes));
      }
    }
    return Form.of(values, files);
  }

  /// The parts of a multipart form as they arrive.
  static Iterable<Part> parts(Request request, FormSettings settings) {
    requireMultipart(request);
    return parts(request, request.body().stream(), settings);
  }

  private static void requireMultipart(Request request) {
    String type = contentType(request.headers()).value();
    if (!type.equals(MULTIPART)) {
      throw wrongType(type);
    }
  }

  /// The parts of a multipart form in this stream.
  static Iterable<Part> parts(Request request, InputStream stream, FormSettings settings) {
    HeaderParameters type = contentType(request.headers());
    MultipartInput content = new MultipartInput(stream, type, settings.headerBytes());
    return () -> new PartIterator(content, settings);
  }

  /// What a browser sends where no file was chosen has neither a name nor content.
  private void addFile(Part part) {
    Content content = kept(part);
    if (content.size() > 0 || !part.sentName().isEmpty()) {
      if (--filesLeft < 0) {
        throw TooMuch.of("files", settings.files());
      }
      files
          .computeIfAbsent(part.name(), _ -> new ArrayList<>(1))
          .add(new Upload(part.sentName(), part.headers(), content));
    }
  }

  private Content kept(Part part) {
    try {
      return spool.keep(part.stream());
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file could not be stored", e);
    }
  }

  private void takeText(int bytes) {
    textLeft -= bytes;
    if (textLeft < 0) {
      throw TooMuch.of("bytes of text", settings.textBytes());
    }
  }

  private static HttpException wrongType(String type) {
    return HttpException.of(
        415,
        "The body is declared as "
            + (type.isEmpty() ? "nothing" : type)
            + ". Send a form: multipart/form-data or application/x-www-form-urlencoded.");
  }
}
