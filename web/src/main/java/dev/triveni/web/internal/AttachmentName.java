package dev.triveni.web.internal;

import dev.triveni.web.internal.form.SafeFileName;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;

/// The `Content-Disposition` of what is to be saved as a file (RFC 6266).
public final class AttachmentName {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private AttachmentName() {}

  /// The field for a file of this name: what is not ASCII is also told as RFC 8187 wants it, and
  /// folders are left out.
  public static String field(String fileName) {
    String name = SafeFileName.withoutFolders(fileName);
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^\\x20-\\x7e]", "");
    String plain = "attachment; filename=\"" + ascii.replaceAll("[\"\\\\]", "\\\\$0") + '"';
    return ascii.equals(name) ? plain : plain + "; filename*=UTF-8''" + encoded(name);
  }

  private static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(each)) {
        text.append((char) each);
      } else {
        text.append('%').append(HEX.toHexDigits(each));
      }
    }
    return text.toString();
  }

  private static boolean isPlain(byte each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9')
        || each == '-'
        || each == '.'
        || each == '_';
  }
}
