package dev.triveni.data.internal.load;

import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads single values and entities out of the rows of one result. Used by one thread.
public final class Values {
  private final Item[] items;
  private final @Nullable Object[] current;

  private interface Item {
    @Nullable Object read() throws SQLException;
  }

  /// @param kinds of each item its type, or the place of its entity
  Values(Fetcher fetcher, List<Object> kinds, ResultSet rows) {
    this.items = new Item[kinds.size()];
    this.current = new Object[kinds.size()];
    int column = 1;
    for (int i = 0; i < items.length; i++) {
      int at = column;
      switch (kinds.get(i)) {
        case Type<?> type -> {
          items[i] = () -> type.reader().read(rows, at);
          column++;
        }
        case Place place -> {
          EntityReader reader = fetcher.reader(place, at, FetchTree.NOTHING);
          items[i] = () -> reader.read(rows);
          column += reader.width();
        }
        default -> throw new IllegalArgumentException("an item of a new kind");
      }
    }
  }

  /// Reads the current row.
  public void read() throws SQLException {
    for (int i = 0; i < items.length; i++) {
      current[i] = items[i].read();
    }
  }

  /// What was read.
  public @Nullable Object at(int index) {
    return current[index];
  }
}
