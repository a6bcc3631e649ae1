package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLibraryTest {
  record Point(double y, long x, @Secret String key) {}

  record Shape(List<Point> points, Map<String, Object> more, Optional<String> name) {}

  private static final Shape SHAPE =
      new Shape(
          List.of(new Point(1.5, 2, "k")), Map.of("z", true, "a", List.of()), Optional.empty());

  /// Writes a tree as Java does, and reads words.
  private static final class Words implements JsonLibrary {
    @Override
    public @Nullable Object read(byte[] json) {
      String text = new String(json, StandardCharsets.UTF_8);
      if (!text.startsWith("at ")) {
        throw new IllegalArgumentException("no words");
      }
      return Map.of("x", Long.parseLong(text.substring(3)), "y", 0.5, "key", "k");
    }

    @Override
    public void write(@Nullable Object tree, OutputStream out) throws IOException {
      out.write(String.valueOf(tree).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String json(Schemas schemas, Object value) {
    return new String(schemas.of(Object.class).toJson(value), StandardCharsets.UTF_8);
  }

  @Test
  void membersAreSortedWhereverTheyStand() {
    Schemas sorted = Schemas.create(Schemas.Options::sorted);
    assertThat(json(sorted, SHAPE))
        .isEqualTo(
            "{\"more\":{\"a\":[],\"z\":true},\"name\":null,\"points\":[{\"x\":2,\"y\":1.5}]}");
    assertThat(json(sorted, List.of(1, "b", Double.MIN_VALUE)))
        .isEqualTo(json(Schemas.strict(), List.of(1, "b", Double.MIN_VALUE)));
    assertThat(sorted.of(Point.class).read("{\"y\":1,\"x\":\"2\",\"key\":\"k\"}".getBytes()))
        .isEqualTo(
            Schemas.strict()
                .of(Point.class)
                .read("{\"y\":1,\"x\":\"2\",\"key\":\"k\"}".getBytes()));
  }

  @Test
  void anotherLibraryReadsAndWritesWhatTheSchemasBindAndCheck() {
    Schemas other = Schemas.create(options -> options.library(new Words()));
    assertThat(json(other, new Point(1.5, 2, "k"))).isEqualTo("{y=1.5, x=2}");
    assertThat(other.of(Point.class).read("at 7".getBytes()).orThrow())
        .isEqualTo(new Point(0.5, 7, "k"));
    assertThat(Reports.mistakes(other.of(Point.class), "up 7").getFirst())
        .satisfies(mistake -> {
          assertThat(mistake.type()).isEqualTo("json_invalid");
          assertThat(mistake.ctx()).containsEntry("error", "no words");
        });
    assertThat(other.toTree(new Point(1.5, 2, "k"))).isEqualTo(Map.of("y", 1.5, "x", 2L));
  }

  @Test
  void anotherLibraryWritesWhatIsSorted() {
    Schemas other = Schemas.create(options -> options.library(new Words()).sorted());
    assertThat(json(other, new Point(1.5, 2, "k"))).isEqualTo("{x=2, y=1.5}");
  }
}
