package dev.triveni.data.writing;

import static dev.triveni.data.desk.PictureTable.PICTURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.desk.Picture;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Bytes stay what they are, whichever way they are written.
@OnBothDatabases
class BytesTest {
  @Parameter Servers server;

  private static Picture picture(String name, int first) {
    byte[] pixels = new byte[256];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (first + i);
    }
    return new Picture(name, pixels);
  }

  @Test
  void bytesAreKeptByEveryWayOfWriting() {
    try (Database db = server.fresh()) {
      db.createTables(PICTURE);
      db.insert(PICTURE, picture("one", 1));
      db.insertMissing(PICTURE, List.of(picture("one", 9), picture("two", 2)), PICTURE.name);
      db.upsert(PICTURE, List.of(picture("two", 7), picture("three", 3)), PICTURE.name);

      assertThat(db.get(PICTURE, "one").pixels()).isEqualTo(picture("", 1).pixels());
      assertThat(db.get(PICTURE, "two").pixels()).isEqualTo(picture("", 7).pixels());
      assertThat(db.get(PICTURE, "three").pixels()).isEqualTo(picture("", 3).pixels());
    }
  }
}
