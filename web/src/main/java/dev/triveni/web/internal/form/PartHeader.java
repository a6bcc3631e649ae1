package dev.triveni.web.internal.form;

import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.internal.FieldSyntax;
import dev.triveni.web.internal.ListedHeaders;
import java.util.function.IntSupplier;

/// Reads the header of a part: lines up to an empty one, byte for byte. Used by one thread.
final class PartHeader {
  private final IntSupplier bytes;
  private final int limit;
  private int count;

  PartHeader(IntSupplier bytes, int limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  Headers read() {
    ListedHeaders fields = ListedHeaders.NONE;
    for (String line = line(); !line.isEmpty(); line = line()) {
      fields = with(line, fields);
    }
    return fields;
  }

  private static ListedHeaders with(String line, ListedHeaders fields) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon);
    if (!FieldSyntax.isToken(name)) {
      throw HttpException.badRequest(
          "A part of the form has a header line that is not name: value.");
    }
    try {
      return fields.adding(name, line.substring(colon + 1).strip());
    } catch (IllegalArgumentException refused) {
      throw HttpException.badRequest(
              "A part of the form has a control character in its field " + name + ".")
          .causedBy(refused);
    }
  }

  /// A line in Latin-1, as HTTP reads fields. Only the two bytes of a line end end it.
  private String line() {
    StringBuilder line = new StringBuilder();
    for (int b = next(); b != '\r'; b = next()) {
      if (b == '\n') {
        throw HttpException.badRequest(
            "A part of the form has a header line that ends in LF alone.");
      }
      line.append((char) b);
    }
    if (next() != '\n') {
      throw HttpException.badRequest("A part of the form has a header line with CR inside.");
    }
    return line.toString();
  }

  private int next() {
    if (++count > limit) {
      throw HttpException.of(413, "A part of the form has more than " + limit + " bytes of header.")
          .with("limit", limit);
    }
    return bytes.getAsInt();
  }
}
