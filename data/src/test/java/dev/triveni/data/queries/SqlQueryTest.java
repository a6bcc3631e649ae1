package dev.triveni.data.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Database;
import dev.triveni.data.desk.Status;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// SQL by hand, with parameters that have names.
@OnBothDatabases
class SqlQueryTest {
  @Parameter Servers server;
  private Database db;

  record Line(String title, int views, Status status, Instant createdAt) {}

  @BeforeEach
  void fill() {
    db = Desk.on(server).db();
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void rowsBecomeRecordsByTheNamesOfColumns() {
    List<Line> lines =
        db.sql(
                """
                select "status", "views", "title", "created_at" from "article"
                where "views" > :least and "title" <> ':least' order by "views" desc
                """)
            .bind("least", 5)
            .list(Line.class);

    assertThat(lines).extracting(Line::title).containsExactly("VPN", "Mail");
    assertThat(lines).extracting(Line::status).containsOnly(Status.PUBLISHED);
  }

  @Test
  void oneColumnBecomesAPlainValue() {
    assertThat(
            db.sql("select \"title\" from \"article\" where \"views\" = any(:views) order by 1")
                .bindAll("views", List.of(3, 7))
                .list(String.class))
        .containsExactly("Mail", "Printer");
    assertThat(db.sql("select count(*) from \"article\"").find(Long.class)).hasValue(3L);
  }

  @Test
  void changesTellHowManyRows() {
    assertThat(
            db.sql("update \"article\" set \"title\" = :title where \"views\" < :most")
                .bind("title", "it's :new")
                .bind("most", 8)
                .run())
        .isEqualTo(2);
  }

  @Test
  void parameterOfTheWrongNameIsRefused() {
    assertThatThrownBy(() -> db.sql("select :a").bind("b", 1)).hasMessageContaining("TRV-DATA-039");
    assertThatThrownBy(() -> db.sql("select cast(:a as integer)").list(Integer.class))
        .hasMessageContaining("TRV-DATA-038");
  }

  @Test
  void componentWithoutAColumnIsRefused() {
    assertThatThrownBy(() -> db.sql("select \"title\" from \"article\"").list(Line.class))
        .hasMessageContaining("TRV-DATA-041");
  }

  @Test
  void severalRowsWhereOneIsWantedAreRefused() {
    assertThatThrownBy(() -> db.sql("select \"id\" from \"article\"").find(Long.class))
        .hasMessageContaining("TRV-DATA-037");
  }
}
