package dev.triveni.data.queries;

import static dev.triveni.data.sample.ProductTable.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Condition;
import dev.triveni.data.Database;
import dev.triveni.data.sample.Money;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Columns of lists, and of types of one's own.
@OnBothDatabases
class ListsTest {
  @Parameter Servers server;
  private Database db;

  @BeforeEach
  void fill() {
    db = server.fresh();
    db.createTables(PRODUCT);
    save("pen", 120, List.of("blue", "ink"), List.of(1, 2, 3));
    save("pad", 80, List.of("paper"), null);
    save("ink", 300, List.of(), List.of(2));
  }

  private void save(String name, long cents, List<String> labels, List<Integer> sizes) {
    PRODUCT.create().name(name).price(new Money(cents)).labels(labels).sizes(sizes).save(db);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private void finds(Condition condition, String... names) {
    assertThat(db.from(PRODUCT).filter(condition).orderBy(PRODUCT.id).select(PRODUCT.name).list())
        .containsExactly(names);
    assertThat(db.from(PRODUCT).exclude(condition).count()).isEqualTo(3 - names.length);
  }

  private void findsOnPostgres(Condition condition, String... names) {
    if (server == Servers.POSTGRES) {
      finds(condition, names);
    } else {
      assertThatThrownBy(() -> db.from(PRODUCT).filter(condition).list())
          .hasMessageStartingWith("TRV-DATA-350 H2 has no operation LIST_");
    }
  }

  @Test
  void listsAreFoundByWhatIsInThem() {
    finds(PRODUCT.labels.has("ink"), "pen");
    finds(PRODUCT.sizes.has(2), "pen", "ink");
    finds(PRODUCT.labels.eq(List.of("paper")), "pad");
    finds(PRODUCT.labels.size().eq(0), "ink");
    finds(PRODUCT.sizes.at(0).eq(1), "pen");
    finds(PRODUCT.sizes.at(1).isNull(), "pad", "ink");
    findsOnPostgres(PRODUCT.labels.hasAll(List.of("ink", "blue")), "pen");
    findsOnPostgres(PRODUCT.labels.hasAny(List.of("paper", "blue")), "pen", "pad");
    findsOnPostgres(PRODUCT.sizes.hasOnly(List.of(2, 4)), "ink");
  }

  @Test
  void valuesOfRowsAreCollected() {
    assertThat(db.from(PRODUCT).select(PRODUCT.name.collected()).get())
        .containsExactlyInAnyOrder("pen", "pad", "ink");
    assertThat(db.from(PRODUCT).select(PRODUCT.name.length().eq(3).every()).get()).isTrue();
    assertThat(db.from(PRODUCT).select(PRODUCT.name.eq("pot").some()).get()).isFalse();
  }

  @Test
  @Shows("DJ-18")
  void typesOfOnesOwnAreColumns() {
    finds(PRODUCT.price.eq(new Money(80)), "pad");
    finds(PRODUCT.price.gt(new Money(100)), "pen", "ink");
    finds(PRODUCT.price.in(new Money(80), new Money(120)), "pen", "pad");
    assertThat(db.from(PRODUCT).select(PRODUCT.price.max()).get()).isEqualTo(new Money(300));
    assertThat(db.from(PRODUCT).orderBy(PRODUCT.price).first().orElseThrow().price())
        .isEqualTo(new Money(80));
  }
}
