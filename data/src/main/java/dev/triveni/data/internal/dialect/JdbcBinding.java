package dev.triveni.data.internal.dialect;

import dev.triveni.data.spi.ColumnType;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/// Binds values as JDBC has it, which all dialects share.
final class JdbcBinding {
  private JdbcBinding() {}

  static void bind(PreparedStatement statement, int index, @Nullable Object value, ColumnType type)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, code(type));
      case String text -> statement.setString(index, text);
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setInt(index, number);
      case Short number -> statement.setShort(index, number);
      case Boolean flag -> statement.setBoolean(index, flag);
      case Double number -> statement.setDouble(index, number);
      case Float number -> statement.setFloat(index, number);
      case BigDecimal number -> statement.setBigDecimal(index, number);
      case byte[] bytes -> statement.setBytes(index, bytes);
      default -> statement.setObject(index, value);
    }
  }

  static int code(ColumnType type) {
    return switch (type.kind()) {
      case BOOLEAN -> Types.BOOLEAN;
      case SMALLINT -> Types.SMALLINT;
      case INTEGER -> Types.INTEGER;
      case BIGINT -> Types.BIGINT;
      case REAL -> Types.REAL;
      case DOUBLE -> Types.DOUBLE;
      case DECIMAL -> Types.NUMERIC;
      case VARCHAR, TEXT -> Types.VARCHAR;
      case DATE -> Types.DATE;
      case TIME -> Types.TIME;
      case TIMESTAMP -> Types.TIMESTAMP;
      case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
      case BYTES -> Types.BINARY;
      case UUID, JSON -> Types.OTHER;
      case ARRAY -> Types.ARRAY;
    };
  }
}
