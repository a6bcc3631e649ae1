package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void oneMoreCodecLeavesTheChosenOnesAsTheyAre() {
    Schemas plain = Schemas.strict();
    Schemas more = plain.with(Money.class, new MoneyCodec());
    assertThat(more.of(Money.class).toJson(new Money(1250))).asString().isEqualTo("\"12.50 EUR\"");
    assertThatThrownBy(() -> plain.of(Money.class)).hasMessageContaining("TRV-SCHEMA-001");
    assertThat(more.with(Money.class, new MoneyCodec())).isSameAs(more);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "1000, 1 kB", "2500000, 2.5 MB", "999950, 1 MB"})
  void aSizeHasAShortText(long bytes, String text) {
    assertThat(new ByteSize(bytes)).hasToString(text);
  }
}
