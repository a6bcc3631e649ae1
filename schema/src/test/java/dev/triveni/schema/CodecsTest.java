package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class CodecsTest {

  /// A class that is no record.
  static final class Money {
    private final long cents;

    Money(long cents) {
      this.cents = cents;
    }
  }

  static class MoneyCodec implements Codec<Money> {
    @Override
    public Money read(@Nullable Object tree) {
      if (tree instanceof String text && text.matches("\\d+\\.\\d\\d EUR")) {
        return new Money(Long.parseLong(text.substring(0, text.length() - 4).replace(".", "")));
      }
      throw new IllegalArgumentException("An amount looks like 12.50 EUR");
    }

    @Override
    public Object write(Money value) {
      return "%d.%02d EUR".formatted(value.cents / 100, value.cents % 100);
    }

    @Override
    public Map<String, Object> describe() {
      return Map.of("type", "string", "pattern", "^\\d+\\.\\d\\d EUR$");
    }
  }

  record Price(Money amount, Map<Money, String> labels) {}

  private final Schemas schemas =
      Schemas.create(options -> options.lenient().codec(Money.class, new MoneyCodec()));

  @Test
  @Shows(value = "FA-10", code = "Schemas.create(options -> options.codec(Money.class, codec))")
  void aCodecReadsWritesAndDescribesAClass() {
    Schema<Price> schema = schemas.of(Price.class);
    String json = "{\"amount\":\"12.50 EUR\",\"labels\":{\"1.00 EUR\":\"one\"}}";
    Price price = Reports.read(schema, json).orThrow();
    assertThat(price.amount().cents).isEqualTo(1250);
    assertThat(schema.toJson(price)).asString().isEqualTo(json);
    assertThat(schema.members().getFirst().schema().describe(new Definitions()))
        .containsEntry("pattern", "^\\d+\\.\\d\\d EUR$");
    assertThat(schemas.of(Money.class).parse(List.of("0.05 EUR")).orThrow().cents).isEqualTo(5);
  }

  @Test
  void aParserInsideACodecIsNotMistakenForOurs() {
    Schemas nested =
        Schemas.create(options ->
            options.codec(
                Money.class,
                new MoneyCodec() {
                  @Override
                  public Money read(@Nullable Object tree) {
                    try (JsonParser parser =
                        new JsonFactory().createParser(ObjectReadContext.empty(), "{nope")) {
                      parser.nextToken();
                      parser.nextToken();
                      return new Money(0);
                    }
                  }
                }));
    assertThatThrownBy(() -> Reports.read(nested.of(Money.class), "\"x\""))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void whatACodecRefusesIsAMistake() {
    assertThat(Reports.mistakes(schemas.of(Price.class), "{\"amount\":[1],\"labels\":{}}"))
        .containsExactly(
            new Mistake(
                "value_error",
                List.of("amount"),
                "Value error, An amount looks like 12.50 EUR",
                List.of(1L),
                Map.of("error", Map.of())));
  }
}
