package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WritingTest {
  private static final Schemas STRICT = Schemas.strict();

  record Times(
      Instant instant,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      LocalDateTime local,
      LocalDate date,
      LocalTime time,
      Duration duration,
      Year year,
      YearMonth month) {}

  @Test
  void timesAreWrittenAsIso8601() {
    Times times =
        new Times(
            Instant.parse("2024-01-02T03:00:00Z"),
            OffsetDateTime.parse("2024-01-02T03:00+01:00"),
            ZonedDateTime.parse("2024-01-02T03:00+01:00[Europe/Berlin]"),
            LocalDateTime.parse("2024-01-02T03:00"),
            LocalDate.parse("2024-01-02"),
            LocalTime.parse("03:00"),
            Duration.ofMinutes(90),
            Year.of(2024),
            YearMonth.of(2024, 5));
    String json =
        """
        {"instant":"2024-01-02T03:00:00Z","offset":"2024-01-02T03:00:00+01:00",\
        "zoned":"2024-01-02T03:00:00+01:00","local":"2024-01-02T03:00:00","date":"2024-01-02",\
        "time":"03:00:00","duration":"PT1H30M","year":2024,"month":"2024-05"}\
        """;
    assertThat(STRICT.of(Times.class).toJson(times)).asString().isEqualTo(json);
    assertThat(STRICT.of(Times.class).toJson(Reports.read(STRICT.of(Times.class), json).orThrow()))
        .asString()
        .isEqualTo(json);
  }

  record Values(
      boolean flag,
      byte small,
      short medium,
      int number,
      long large,
      float single,
      double real,
      char letter,
      String text,
      @Nullable String nothing,
      BigDecimal exact,
      Optional<String> empty,
      byte[] bytes,
      Locale locale) {}

  @Test
  void everyMemberIsWrittenInItsOrderWithNullForNothing() {
    Values values =
        new Values(
            true,
            (byte) -1,
            (short) 2,
            3,
            Long.MIN_VALUE,
            1.1f,
            1e21,
            'x',
            "a\"\\\n\u0001\u00e9\ud83d\ude00</script>",
            null,
            new BigDecimal("1.50"),
            Optional.empty(),
            new byte[] {1, 2},
            Locale.forLanguageTag("de-AT"));
    String json =
        """
        {"flag":true,"small":-1,"medium":2,"number":3,"large":-9223372036854775808,"single":1.1,\
        "real":1.0E21,"letter":"x","text":"a\\"\\\\\\n\\u0001\u00e9\ud83d\ude00</script>",\
        "nothing":null,"exact":1.50,"empty":null,"bytes":"AQI=","locale":"de-AT"}\
        """;
    assertThat(new String(STRICT.of(Values.class).toJson(values), StandardCharsets.UTF_8))
        .isEqualTo(json);
  }

  interface Named {
    String name();
  }

  record User(String name, String email) implements Named {}

  record Holder(Object any, List<? extends Object> wild) {}

  @Test
  void aDynamicValueIsWrittenByItsClass() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("user", new User("ann", "a@b.c"));
    map.put("list", Arrays.asList(1, (byte) 2, 2.5f, null, 'x', Instant.EPOCH));
    map.put("array", new int[][] {{1}, {2, 3}});
    map.put("objects", new Object[] {"a", null});
    map.put("optional", Optional.of(new Holder(Optional.empty(), List.of("a"))));
    map.put("stream", Stream.of(1, 2));
    map.put("bytes", new byte[] {1});
    map.put("zone", java.time.ZoneId.of("Europe/Berlin"));
    assertThat(Reports.json(STRICT, map))
        .isEqualTo(
            """
            {"user":{"name":"ann","email":"a@b.c"},\
            "list":[1,2,2.5,null,"x","1970-01-01T00:00:00Z"],"array":[[1],[2,3]],\
            "objects":["a",null],"optional":{"any":null,"wild":["a"]},"stream":[1,2],\
            "bytes":"AQ==","zone":"Europe/Berlin"}\
            """);
  }

  @Test
  void theDeclaredTypeDecidesWhatIsWritten() {
    Schemas schemas =
        Schemas.create(options ->
            options.codec(
                Named.class,
                new Codec<Named>() {
                  @Override
                  public Named read(@Nullable Object tree) {
                    return new User(String.valueOf(tree), "");
                  }

                  @Override
                  public Object write(Named value) {
                    return value.name();
                  }
                }));
    record Team(List<Named> members) {}
    assertThat(schemas.of(Team.class).toJson(new Team(List.of(new User("ann", "secret")))))
        .asString()
        .isEqualTo("{\"members\":[\"ann\"]}");
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    record Result(double score, List<Float> more) {}
    Schema<Result> schema = STRICT.of(Result.class);
    assertThatThrownBy(() -> schema.toJson(new Result(Double.NaN, List.of())))
        .isInstanceOf(UnwritableException.class)
        .hasMessageStartingWith("TRV-SCHEMA-010 Cannot write NaN as JSON");
    assertThatThrownBy(() -> schema.toJson(new Result(0, List.of(Float.POSITIVE_INFINITY))))
        .isInstanceOf(UnwritableException.class);
    assertThatThrownBy(() -> STRICT.of(double[].class).toJson(new double[] {Double.NaN}))
        .isInstanceOf(UnwritableException.class);
    assertThatThrownBy(() -> Reports.json(STRICT, List.of(Double.NEGATIVE_INFINITY)))
        .isInstanceOf(UnwritableException.class);
  }

  @Test
  void aValueThatContainsItselfIsRefused() {
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    assertThatThrownBy(() -> Reports.json(STRICT, endless))
        .isInstanceOf(UnwritableException.class)
        .hasMessageStartingWith("TRV-SCHEMA-022 Cannot write java.util.ArrayList as JSON");
  }

  @Test
  void aKeyWithoutATextIsRefused() {
    assertThatThrownBy(() -> Reports.json(STRICT, Map.of(List.of(), 1)))
        .isInstanceOf(UnwritableException.class)
        .hasMessageStartingWith("TRV-SCHEMA-011 Cannot write java.util.");
    assertThat(Reports.json(STRICT, Map.of(5, 1))).isEqualTo("{\"5\":1}");
  }

  record Streamed(String name, Stream<Integer> numbers, Iterable<String> texts) {}

  @Test
  void aStreamIsWrittenAsItRuns() throws IOException {
    AtomicLong made = new AtomicLong();
    AtomicLong mostAhead = new AtomicLong();
    AtomicLong written = new AtomicLong();
    Stream<Integer> numbers =
        IntStream.range(0, 1_000_000)
            .boxed()
            .peek(_ ->
                mostAhead.accumulateAndGet(made.incrementAndGet() * 2 - written.get(), Math::max));
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int each) {
            written.incrementAndGet();
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            written.addAndGet(length);
          }
        };
    STRICT.of(Streamed.class).write(new Streamed("x", numbers, List.of("a")), counting);
    assertThat(written.get()).isGreaterThan(6_000_000);
    assertThat(mostAhead.get()).isLessThan(20_000);
  }

  record Texts(Stream<String> texts) {}

  @Test
  void aStreamIsClosedAndAnOutputStreamIsNot() throws IOException {
    List<String> closed = new ArrayList<>();
    Type streamOfTexts = Texts.class.getRecordComponents()[0].getGenericType();
    @SuppressWarnings("unchecked")
    Schema<Object> schema = (Schema<Object>) STRICT.of(streamOfTexts);
    OutputStream out =
        new java.io.ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.add("out");
          }
        };
    schema.write(Stream.of("a", "b").onClose(() -> closed.add("stream")), out);
    assertThat(out).hasToString("[\"a\",\"b\"]");
    assertThat(closed).containsExactly("stream");
  }

  @Test
  void whatTheOutputThrowsIsThrown() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int each) throws IOException {
            throw new IOException("the client left");
          }
        };
    assertThatThrownBy(() -> STRICT.of(String.class).write("x", broken))
        .isInstanceOf(IOException.class)
        .hasMessage("the client left");
  }
}
