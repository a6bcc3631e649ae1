package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Five megabytes of JSON are never held: what was made of them is nearly all sent already.
class LargeListsTest {
  private static final int ROWS = 60_000;
  private static final int ROW_BYTES = 90;
  private static final int HELD = 200_000;

  private final Tables tables = new Tables();

  @ParameterizedTest
  @ValueSource(strings = {"/tables/list", "/tables/page", "/tables/lines"})
  void aLargeResultIsWrittenAsItIsRead(String path) throws IOException {
    App app = Apps.app(api -> api.undocumented().routes(tables)).freeze();
    Reply reply = app.serve(get(path), new RequestBody(InputStream.nullInputStream(), 0, 0));
    assertThat(reply.length()).isEqualTo(Reply.UNKNOWN_LENGTH);

    CountingSink sink = new CountingSink();
    reply.body().writeTo(sink);
    reply.afterwards().run();

    assertThat(sink.bytes).isGreaterThan(5_000_000);
    assertThat(sink.mostHeld).isLessThan(HELD);
  }

  private static RequestHead get(String path) {
    InetSocketAddress client = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    return new RequestHead(
        "GET", path, "", "HTTP/1.1", "http", "localhost", Headers.none(), client);
  }

  /// Counts bytes, and compares them with the rows that were asked for.
  private final class CountingSink extends OutputStream {
    private long bytes;
    private long mostHeld;

    @Override
    public void write(int value) {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      mostHeld = Math.max(mostHeld, (long) tables.made * ROW_BYTES - bytes);
      bytes += length;
    }
  }

  record Row(int id, String text) {}

  record Page(List<Row> rows, int total) {}

  @Routes("/tables")
  static class Tables {
    private int made;

    @Get("/list")
    List<Row> list() {
      return rows();
    }

    @Get("/page")
    Page page() {
      return new Page(rows(), ROWS);
    }

    @Get("/lines")
    Stream<Row> lines() {
      return IntStream.range(0, ROWS).mapToObj(this::row);
    }

    private List<Row> rows() {
      return new AbstractList<>() {
        @Override
        public Row get(int index) {
          return row(index);
        }

        @Override
        public int size() {
          return ROWS;
        }
      };
    }

    private Row row(int index) {
      made = index;
      return new Row(index, "x".repeat(ROW_BYTES - 24));
    }
  }
}
