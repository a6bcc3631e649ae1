package dev.triveni.web.internal.form;

import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.internal.PercentCoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the fields of a part say of it (RFC 7578, section 4).
///
/// @param name the field's name
/// @param fileName the name of the file as sent; empty for a text
/// @param charset what a text is written in
public record Disposition(String name, Optional<String> fileName, Charset charset) {

  /// Reads the fields of a part.
  ///
  /// @throws HttpException 400 if they cannot be understood
  public static Disposition of(Headers fields) {
    requireNoEncoding(fields);
    if (fields.all("Content-Disposition").size() != 1) {
      throw HttpException.badRequest("A part of the form has not just one Content-Disposition.");
    }
    HeaderParameters disposition =
        HeaderParameters.parse(utf8(fields.find("Content-Disposition").orElse("")));
    Optional<String> name = disposition.find("name");
    if (!disposition.value().equals("form-data") || name.isEmpty()) {
      throw HttpException.badRequest("A part of the form is not form-data with a name.");
    }
    return new Disposition(withoutEscapes(name.get()), fileName(disposition), charset(fields));
  }

  /// The bytes of the part as text.
  ///
  /// @throws HttpException 400 if they are not
  public String decode(byte[] bytes) {
    return decode(bytes, charset);
  }

  private static Optional<String> fileName(HeaderParameters disposition) {
    Optional<String> extended = disposition.find("filename*").flatMap(Disposition::extended);
    return extended.isPresent()
        ? extended
        : disposition.find("filename").map(Disposition::withoutEscapes);
  }

  /// A value such as `UTF-8''na%C3%AFve.txt` (RFC 8187), where it is UTF-8.
  private static Optional<String> extended(String value) {
    String[] parts = value.split("'", 3);
    return parts.length == 3 && parts[0].equalsIgnoreCase("UTF-8")
        ? PercentCoding.decode(parts[2])
        : Optional.empty();
  }

  /// Browsers write a quote as `%22` (WHATWG HTML, 4.10.21.8).
  private static String withoutEscapes(String text) {
    return text.replace("%22", "\"");
  }

  private static Charset charset(Headers fields) {
    Optional<String> named =
        fields.find("Content-Type").flatMap(type -> HeaderParameters.parse(type).find("charset"));
    try {
      return named.map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unknown) {
      throw HttpException.badRequest(
              "A part of the form is in a charset that is not known here. Send UTF-8.")
          .causedBy(unknown);
    }
  }

  /// An encoding that nobody undoes would be stored as if it were the file.
  private static void requireNoEncoding(Headers fields) {
    String encoding = fields.find("Content-Transfer-Encoding").orElse("binary");
    if (!encoding.matches("(?i)7bit|8bit|binary")) {
      throw HttpException.badRequest(
          "A part of the form has a Content-Transfer-Encoding. Send its bytes as they are (RFC"
              + " 7578, 4.7).");
    }
  }

  /// Fields are read as Latin-1; what browsers put there is UTF-8.
  private static String utf8(String latin1) {
    return decode(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /// Text in this charset.
  ///
  /// @throws HttpException 400 if the bytes are not
  static String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException wrong) {
      throw HttpException.badRequest("The form has text that is not " + charset + ".")
          .causedBy(wrong);
    }
  }
}
