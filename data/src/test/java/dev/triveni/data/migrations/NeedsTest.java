package dev.triveni.data.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Answers;
import dev.triveni.data.Database;
import dev.triveni.data.DatabaseKind;
import dev.triveni.data.Migrations;
import dev.triveni.data.migrations.rich.NoteTable;
import dev.triveni.data.support.Servers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a database lacks is refused when a migration is written, and before it runs.
class NeedsTest {
  @TempDir Path folder;

  private Migrations migrations() {
    return Migrations.in(folder, NoteTable.NOTE);
  }

  @Test
  void allThatH2LacksIsToldBeforeAnythingIsWritten() {
    assertThatThrownBy(() -> migrations().make(Answers.none()))
        .hasMessageContaining("TRV-DATA-221 H2 cannot do what is declared")
        .hasMessageContaining("open of note is about some rows only")
        .hasMessageContaining("lower of note is about an expression")
        .hasMessageContaining("along of note keeps columns along")
        .hasMessageContaining("slow of note is about body, whose values are too long for it")
        .hasMessageContaining("late of note is checked only when the transaction ends")
        .hasMessageContaining("migrations.only(...)");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anApplicationOnPostgresMayNeedIt() {
    Migrations migrations = migrations().only(DatabaseKind.POSTGRESQL);
    migrations.make(Answers.none());

    Database db = Servers.POSTGRES.fresh();
    migrations.on(db).migrate();
    Database other = Servers.POSTGRES.fresh();
    other.createTables(NoteTable.NOTE);
    assertThat(Library.tables(db)).isEqualTo(Library.tables(other));
    migrations.on(db).toZero();
    db.close();
    other.close();

    Database h2 = Servers.H2.fresh();
    assertThatThrownBy(() -> migrations.on(h2).migrate()).hasMessageContaining("TRV-DATA-221");
    assertThat(Library.tables(h2)).isBlank();
    h2.close();
  }
}
