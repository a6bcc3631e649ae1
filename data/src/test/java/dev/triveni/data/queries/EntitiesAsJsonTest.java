package dev.triveni.data.queries;

import static dev.triveni.data.sample.ProductTable.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.sample.Money;
import dev.triveni.data.sample.Product;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.schema.Schemas;
import dev.triveni.shows.Shows;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Entities are records, and so are written as JSON like any other.
@OnBothDatabases
class EntitiesAsJsonTest {
  @Parameter Servers server;

  @Test
  @Shows(value = "FA-16", code = "@Get(\"/products\") List<Product> products()")
  void anEntityIsWrittenAsItIs() {
    try (Database db = server.fresh()) {
      db.createTables(PRODUCT);
      PRODUCT.create().name("pen").price(new Money(120)).labels(List.of("ink")).save(db);
      Product product = db.from(PRODUCT).list().getFirst();
      assertThat(Schemas.strict().of(Product.class).toJson(product))
          .asString()
          .isEqualTo(
              "{\"id\":%d,\"name\":\"pen\",\"price\":{\"cents\":120},\"labels\":[\"ink\"],\"sizes\":null}"
                  .formatted(Objects.requireNonNull(product.id())));
    }
  }
}
