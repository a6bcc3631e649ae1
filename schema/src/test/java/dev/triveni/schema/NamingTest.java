package dev.triveni.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
  record Order(String customerName, List<Line> orderLines, @Name("VAT") int valueAddedTax) {}

  record Line(int unitPrice) {}

  private final Schemas schemas = Schemas.create(options -> options.naming(Naming.SNAKE_CASE));

  @ParameterizedTest
  @CsvSource({
    "name, name",
    "unitPrice, unit_price",
    "item2Count, item2_count",
    "userID, user_id",
    "URLOfPage, url_of_page",
    "already_written, already_written",
    "x, x"
  })
  void wordsArePartedByUnderscores(String declared, String written) {
    assertThat(Naming.SNAKE_CASE.apply(declared)).isEqualTo(written);
    assertThat(Naming.AS_DECLARED.apply(declared)).isEqualTo(declared);
  }

  @Test
  @Shows(value = "FA-10", code = "options.naming(Naming.SNAKE_CASE)")
  void membersAreReadAndWrittenByTheirWrittenNames() {
    String json =
        """
        {"customer_name":"Ann","order_lines":[{"unit_price":3}],"VAT":19}\
        """;
    Schema<Order> schema = schemas.of(Order.class);

    Order order = schema.read(json.getBytes(UTF_8)).orThrow();

    assertThat(order).isEqualTo(new Order("Ann", List.of(new Line(3)), 19));
    assertThat(new String(schema.toJson(order), UTF_8)).isEqualTo(json);
  }

  @Test
  void mistakesNameTheWrittenMember() {
    Outcome<Order> outcome = schemas.of(Order.class).read("{\"VAT\":19}".getBytes(UTF_8));

    assertThat(((Outcome.Invalid<Order>) outcome).mistakes())
        .extracting(Mistake::loc)
        .containsExactly(List.of("customer_name"), List.of("order_lines"));
  }

  @Test
  void theDescriptionHasTheWrittenNames() {
    Definitions definitions = new Definitions();
    schemas.of(Line.class).describe(definitions);

    assertThat(definitions.schemas().get("Line").get("properties").toString())
        .startsWith("{unit_price=");
  }
}
