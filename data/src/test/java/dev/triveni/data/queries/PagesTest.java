package dev.triveni.data.queries;

import static dev.triveni.data.sample.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Database;
import dev.triveni.data.Query;
import dev.triveni.data.Slice;
import dev.triveni.data.Sortable;
import dev.triveni.data.sample.Sample;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages with numbers, and slices that begin where the last ended.
@OnBothDatabases
class PagesTest {
  @Parameter Servers server;
  private Database db;

  @BeforeEach
  void fill() {
    db = server.fresh();
    db.createTables(SAMPLE);
    Random random = new Random(7);
    for (int i = 0; i < 35; i++) {
      SAMPLE
          .create()
          .number(random.nextInt(4) == 0 ? null : random.nextInt(5))
          .text("t" + i % 3)
          .save(db);
    }
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void pagesHaveNumbersAndTotals() {
    var page = db.from(SAMPLE).page(4, 10);

    assertThat(page.items()).hasSize(5);
    assertThat(page.pages()).isEqualTo(4);
    assertThat(page.total()).isEqualTo(35);
    assertThat(page.hasNext()).isFalse();
    assertThat(page.hasPrevious()).isTrue();
    assertThat(db.from(SAMPLE).none().page(1, 10).pages()).isEqualTo(1);
  }

  @Test
  void pageThatCannotBeIsRefused() {
    assertThatThrownBy(() -> db.from(SAMPLE).page(0, 10)).hasMessageContaining("TRV-DATA-034");
  }

  @Test
  void slicesTogetherAreTheWholeListInOrder() {
    List<Sortable[]> orders =
        List.of(
            new Sortable[] {},
            new Sortable[] {SAMPLE.number},
            new Sortable[] {SAMPLE.number.desc()},
            new Sortable[] {SAMPLE.text.desc(), SAMPLE.number},
            new Sortable[] {SAMPLE.text, SAMPLE.number.desc(), SAMPLE.id.desc()});
    for (Sortable[] order : orders) {
      Query<Sample> query = db.from(SAMPLE).orderBy(order);

      assertThat(sliced(query, 4))
          .hasSize(35)
          .doesNotHaveDuplicates()
          .extracting(Sample::number, Sample::text)
          .containsExactlyElementsOf(
              withTies(query, order).list().stream()
                  .map(s -> org.assertj.core.api.Assertions.tuple(s.number(), s.text()))
                  .toList());
    }
  }

  private static Query<Sample> withTies(Query<Sample> query, Sortable... order) {
    List<Sortable> all = new ArrayList<>(List.of(order));
    all.add(SAMPLE.id);
    return query.orderBy(all.toArray(Sortable[]::new));
  }

  private static List<Sample> sliced(Query<Sample> query, int size) {
    List<Sample> all = new ArrayList<>();
    String next = "";
    do {
      Slice<Sample> slice = query.slice(size, next);
      all.addAll(slice.items());
      next = slice.next();
    } while (!next.isEmpty());
    return all;
  }

  @Test
  void rowsThatAreInsertedMeanwhileShiftNothing() {
    Query<Sample> query = db.from(SAMPLE).orderBy(SAMPLE.text);
    Slice<Sample> first = query.slice(10, "");
    SAMPLE.create().text("a").save(db);

    Slice<Sample> second = query.slice(10, first.next());

    assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
    assertThat(withTies(query, SAMPLE.text).list().subList(11, 21)).isEqualTo(second.items());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "W10", "WyJ4Il0", "bnVsbA", "W251bGwsMV0", "'; drop table sample"})
  void placeThatIsNoneIsRefused(String place) {
    assertThatThrownBy(() -> db.from(SAMPLE).orderBy(SAMPLE.number).slice(10, place + "~"))
        .hasMessageContaining("TRV-DATA-036");
  }

  @Test
  void orderThatHasNoPlacesIsRefused() {
    assertThatThrownBy(() -> db.from(SAMPLE).orderBy(SAMPLE.number.plus(1)).slice(10, ""))
        .hasMessageContaining("TRV-DATA-035");
  }

  @Test
  void firstAndLastAreThoseOfTheOrder() {
    assertThat(db.from(SAMPLE).orderBy(SAMPLE.id).first()).isEqualTo(db.from(SAMPLE).first());
    assertThat(db.from(SAMPLE).last().orElseThrow().id())
        .isEqualTo(db.from(SAMPLE).select(SAMPLE.id.max()).get());
    assertThat(db.from(SAMPLE).none().first()).isEmpty();
  }

  @Test
  void oneIsAskedForAndOnlyOneIsThere() {
    assertThatThrownBy(() -> db.from(SAMPLE).get()).hasMessageContaining("TRV-DATA-023");
    assertThatThrownBy(() -> db.from(SAMPLE).none().get()).hasMessageContaining("TRV-DATA-022");
    assertThat(db.from(SAMPLE).none().find()).isEmpty();
    assertThatThrownBy(() -> db.get(SAMPLE, -1L)).hasMessageContaining("TRV-DATA-029");
  }

  @Test
  @Shows("DJ-13")
  void nothingRunsBeforeTheResultIsAskedFor() {
    var queries =
        db.record(() -> {
          Query<Sample> query =
              db.from(SAMPLE).filter(SAMPLE.number.gt(1)).orderBy(SAMPLE.id).limit(5);
          assertThat(query.offset(2)).isNotSameAs(query);
        });

    assertThat(queries).isEmpty();
  }
}
