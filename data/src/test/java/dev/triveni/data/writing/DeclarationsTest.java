package dev.triveni.data.writing;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.ParcelTable.PARCEL;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.data.ConstraintException;
import dev.triveni.data.ConstraintException.Rule;
import dev.triveni.data.Database;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Parcel;
import dev.triveni.data.desk.ParcelTable;
import dev.triveni.data.support.Golden;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What an entity declares is what the database does.
@OnBothDatabases
class DeclarationsTest {
  @Parameter Servers server;
  private Database db;
  private Author ann;
  private Author bob;

  @BeforeEach
  void fill() {
    db = server.fresh();
    db.createTables(AUTHOR, TAG, ARTICLE, PARCEL);
    ann = AUTHOR.create().name("Ann").save(db);
    bob = AUTHOR.create().name("Bob").save(db);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private ParcelTable.Draft parcel(int number) {
    return PARCEL.create().number(number).height(3).sender(ann);
  }

  private Rule broken(ParcelTable.Draft draft) {
    return catchThrowableOfType(ConstraintException.class, () -> draft.save(db)).rule();
  }

  @Test
  void defaultsComputedColumnsAndRandomIdsComeBack() {
    Parcel parcel = parcel(1).save(db);

    assertThat(parcel.id()).isNotNull();
    assertThat(parcel.width()).isEqualTo(7);
    assertThat(parcel.area()).isEqualTo(21);
    assertThat(db.get(PARCEL, parcel.id())).isEqualTo(parcel);
    assertThat(parcel(2).width(2).save(db).area()).isEqualTo(6);
  }

  @Test
  void conditionsHold() {
    parcel(1).save(db);

    assertThat(broken(parcel(1))).isEqualTo(Rule.UNIQUE);
    assertThat(broken(parcel(2).height(0))).isEqualTo(Rule.CHECK);
    assertThat(parcel(1).sender(bob).save(db).number()).isEqualTo(1);
  }

  @Test
  void deletionDoesWhatEachReferenceSays() {
    Parcel parcel = parcel(1).receiver(bob).save(db);

    db.delete(AUTHOR, bob);
    assertThat(db.get(PARCEL, parcel.id()).receiver()).isNull();
    assertThat(catchThrowableOfType(ConstraintException.class, () -> db.delete(AUTHOR, ann)).rule())
        .isEqualTo(Rule.REFERENCE);
  }

  @Test
  void tablesAreMadeWordForWord() {
    Database other = server.fresh();
    String made =
        other.record(() -> other.createTables(AUTHOR, TAG, ARTICLE, PARCEL)).stream()
            .map(query -> query.sql().replace("\"", "") + ";")
            .collect(Collectors.joining("\n", "", "\n"));
    other.close();

    Golden.check("sql/tables-%s.sql".formatted(server.name().toLowerCase(Locale.ROOT)), made);
  }
}
