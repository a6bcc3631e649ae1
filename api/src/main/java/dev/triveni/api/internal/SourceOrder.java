package dev.triveni.api.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads in which order a class file has its methods (JVMS, chapter 4): that of the source, which
/// reflection does not keep.
final class SourceOrder {
  private static final int UTF8 = 1;
  private static final Map<Integer, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry(3, 4),
          Map.entry(4, 4),
          Map.entry(5, 8),
          Map.entry(6, 8),
          Map.entry(7, 2),
          Map.entry(8, 2),
          Map.entry(9, 4),
          Map.entry(10, 4),
          Map.entry(11, 4),
          Map.entry(12, 4),
          Map.entry(15, 3),
          Map.entry(16, 2),
          Map.entry(17, 4),
          Map.entry(18, 4),
          Map.entry(19, 2),
          Map.entry(20, 2));

  private final DataInputStream in;

  private SourceOrder(DataInputStream in) {
    this.in = in;
  }

  /// Names and descriptors of a class's methods, such as `route()V`; none if its file cannot be
  /// had.
  static List<String> of(Class<?> type) {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream bytes = type.getResourceAsStream(file)) {
      return bytes == null
          ? List.of()
          : new SourceOrder(new DataInputStream(new BufferedInputStream(bytes))).methods();
    } catch (IOException _) {
      return List.of();
    }
  }

  private List<String> methods() throws IOException {
    in.skipNBytes(8);
    String[] texts = texts();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    members(texts);
    return members(texts);
  }

  private String[] texts() throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        texts[i] = in.readUTF();
      } else {
        int length = LENGTHS.getOrDefault(tag, 0);
        in.skipNBytes(length);
        i += length == 8 ? 1 : 0;
      }
    }
    return texts;
  }

  private List<String> members(String[] texts) throws IOException {
    List<String> members = new ArrayList<>();
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2);
      members.add(texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()]);
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        in.skipNBytes(2);
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
      }
    }
    return members;
  }
}
