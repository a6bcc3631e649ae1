package dev.triveni.data.guide;

import static dev.triveni.data.Expressions.coalesce;
import static dev.triveni.data.Expressions.greatest;
import static dev.triveni.data.Expressions.jsonArray;
import static dev.triveni.data.Expressions.jsonObject;
import static dev.triveni.data.Expressions.least;
import static dev.triveni.data.Expressions.now;
import static dev.triveni.data.Expressions.random;
import static dev.triveni.data.Expressions.text;
import static dev.triveni.data.Expressions.value;
import static dev.triveni.data.Maths.acos;
import static dev.triveni.data.Maths.asin;
import static dev.triveni.data.Maths.atan;
import static dev.triveni.data.Maths.atan2;
import static dev.triveni.data.Maths.cos;
import static dev.triveni.data.Maths.cot;
import static dev.triveni.data.Maths.degrees;
import static dev.triveni.data.Maths.exp;
import static dev.triveni.data.Maths.ln;
import static dev.triveni.data.Maths.log;
import static dev.triveni.data.Maths.pi;
import static dev.triveni.data.Maths.power;
import static dev.triveni.data.Maths.radians;
import static dev.triveni.data.Maths.sin;
import static dev.triveni.data.Maths.sqrt;
import static dev.triveni.data.Maths.tan;
import static dev.triveni.data.Windows.cumulativeShare;
import static dev.triveni.data.Windows.denseRank;
import static dev.triveni.data.Windows.firstValue;
import static dev.triveni.data.Windows.lag;
import static dev.triveni.data.Windows.lastValue;
import static dev.triveni.data.Windows.lead;
import static dev.triveni.data.Windows.nthValue;
import static dev.triveni.data.Windows.partitionBy;
import static dev.triveni.data.Windows.percentRank;
import static dev.triveni.data.Windows.rank;
import static dev.triveni.data.Windows.rowNumber;
import static dev.triveni.data.Windows.tile;
import static dev.triveni.data.sample.SampleTable.SAMPLE;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.ChronoUnit.YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.triveni.data.Database;
import dev.triveni.data.Expression;
import dev.triveni.data.Hash;
import dev.triveni.data.Window;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Django's 91 database functions by their names, ours, and what they give.
@OnBothDatabases
@Shows(value = "DJ-24", code = "db.from(ARTICLE).select(ARTICLE.title.left(3).upper())")
class FunctionsTest {
  private static final Instant MOMENT = Instant.parse("2026-11-22T10:15:30.5Z");

  @Parameter Servers server;
  private Database db;

  @BeforeEach
  void fill() {
    db = server.fresh();
    db.createTables(SAMPLE);
    SAMPLE
        .create()
        .text("Größe")
        .essay(" pad ")
        .number(-7)
        .precise(0.5)
        .large(100L)
        .decimal(new BigDecimal("3.146"))
        .moment(MOMENT)
        .save(db);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private void gives(String django, Expression<?> ours, Object expected) {
    Object value = db.from(SAMPLE).limit(1).select(ours).list().getFirst();
    if (expected instanceof Number number) {
      assertThat(((Number) value).doubleValue())
          .as(django)
          .isCloseTo(number.doubleValue(), within(1e-9));
    } else {
      assertThat(value).as(django).isEqualTo(expected);
    }
  }

  private void givesOnPostgres(String django, Expression<?> ours, Object expected) {
    if (server == Servers.POSTGRES) {
      gives(django, ours, expected);
    } else {
      assertThatThrownBy(() -> db.from(SAMPLE).select(ours).list())
          .as(django)
          .hasMessageStartingWith("TRV-DATA-350 H2 has no operation");
    }
  }

  private void givesJson(String django, Expression<String> ours, String expected) {
    String json = db.from(SAMPLE).limit(1).select(ours).get();
    assertThat(json.replace(" ", "")).as(django).isEqualTo(expected);
  }

  @Test
  void comparison() {
    // @start region=comparison
    gives("Cast", SAMPLE.number.toText(), "-7");
    gives("Cast", text(value("12")).toLong(), 12L);
    gives("Coalesce", coalesce(SAMPLE.real, value(1.5f)), 1.5f);
    givesOnPostgres("Collate", SAMPLE.text.collate("C"), "Größe");
    gives("Greatest", greatest(SAMPLE.number, value(3)), 3);
    givesJson("JSONArray", jsonArray(SAMPLE.number, "a"), "[-7,\"a\"]");
    givesJson("JSONObject", jsonObject("n", SAMPLE.number), "{\"n\":-7}");
    gives("Least", least(SAMPLE.number, value(3)), -7);
    gives("NullIf", SAMPLE.number.nullIf(8), -7);
    // @end
    assertThat(db.from(SAMPLE).select(SAMPLE.number.nullIf(-7)).list()).containsOnlyNulls();
  }

  @Test
  void dates() {
    // @start region=dates
    gives("Extract", SAMPLE.moment.year(), 2026);
    gives("ExtractYear", SAMPLE.moment.year(), 2026);
    gives("ExtractIsoYear", SAMPLE.moment.isoYear(), 2026);
    gives("ExtractQuarter", SAMPLE.moment.quarter(), 4);
    gives("ExtractMonth", SAMPLE.moment.month(), 11);
    gives("ExtractWeek", SAMPLE.moment.week(), 47);
    gives("ExtractWeekDay", SAMPLE.moment.sundayWeekday(), 1);
    gives("ExtractIsoWeekDay", SAMPLE.moment.weekday(), 7);
    gives("ExtractDay", SAMPLE.moment.day(), 22);
    gives("ExtractHour", SAMPLE.moment.hour(), 10);
    gives("ExtractMinute", SAMPLE.moment.minute(), 15);
    gives("ExtractSecond", SAMPLE.moment.second(), 30);
    gives("Now", now().gt(SAMPLE.moment.nullIf(MOMENT)).isNull(), true);
    gives("Trunc", SAMPLE.moment.truncatedTo(DAYS), Instant.parse("2026-11-22T00:00:00Z"));
    gives("TruncYear", SAMPLE.moment.truncatedTo(YEARS), Instant.parse("2026-01-01T00:00:00Z"));
    gives(
        "TruncQuarter", SAMPLE.moment.truncatedToQuarter(), Instant.parse("2026-10-01T00:00:00Z"));
    gives("TruncMonth", SAMPLE.moment.truncatedTo(MONTHS), Instant.parse("2026-11-01T00:00:00Z"));
    gives("TruncWeek", SAMPLE.moment.truncatedTo(WEEKS), Instant.parse("2026-11-16T00:00:00Z"));
    gives("TruncDay", SAMPLE.moment.truncatedTo(DAYS), Instant.parse("2026-11-22T00:00:00Z"));
    gives("TruncDate", SAMPLE.moment.date(), LocalDate.of(2026, 11, 22));
    gives("TruncTime", SAMPLE.moment.time(), LocalTime.of(10, 15, 30, 500_000_000));
    gives("TruncHour", SAMPLE.moment.truncatedTo(HOURS), Instant.parse("2026-11-22T10:00:00Z"));
    gives("TruncMinute", SAMPLE.moment.truncatedTo(MINUTES), Instant.parse("2026-11-22T10:15:00Z"));
    gives("TruncSecond", SAMPLE.moment.truncatedTo(SECONDS), Instant.parse("2026-11-22T10:15:30Z"));
    // @end
    assertThat(db.from(SAMPLE).select(now()).get())
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
  }

  @Test
  void maths() {
    // @start region=maths
    gives("Abs", SAMPLE.number.abs(), 7);
    gives("ACos", acos(SAMPLE.precise), Math.acos(0.5));
    gives("ASin", asin(SAMPLE.precise), Math.asin(0.5));
    gives("ATan", atan(SAMPLE.precise), Math.atan(0.5));
    gives("ATan2", atan2(SAMPLE.precise, SAMPLE.number), Math.atan2(0.5, -7));
    gives("Ceil", SAMPLE.precise.ceiling(), 1);
    gives("Cos", cos(SAMPLE.precise), Math.cos(0.5));
    gives("Cot", cot(SAMPLE.precise), 1 / Math.tan(0.5));
    gives("Degrees", degrees(SAMPLE.precise), Math.toDegrees(0.5));
    gives("Exp", exp(SAMPLE.precise), Math.exp(0.5));
    gives("Floor", SAMPLE.precise.floor(), 0);
    gives("Ln", ln(SAMPLE.large), Math.log(100));
    gives("Log", log(SAMPLE.large, 10), 2);
    gives("Mod", SAMPLE.number.modulo(4), -3);
    gives("Pi", pi(), Math.PI);
    gives("Power", power(SAMPLE.number, 2), 49);
    gives("Radians", radians(SAMPLE.large), Math.toRadians(100));
    gives("Random", random().in(2.0), false);
    gives("Round", SAMPLE.decimal.round(1), 3.1);
    gives("Sign", SAMPLE.number.sign(), -1);
    gives("Sin", sin(SAMPLE.precise), Math.sin(0.5));
    gives("Sqrt", sqrt(SAMPLE.large), 10);
    gives("Tan", tan(SAMPLE.precise), Math.tan(0.5));
    // @end
    assertThat(db.from(SAMPLE).select(random()).get()).isBetween(0.0, 1.0);
    assertThat(db.from(SAMPLE).filter(SAMPLE.precise.round(0).plus(1.0).lt(2.1)).count())
        .isEqualTo(1);
  }

  @Test
  void texts() {
    if (server == Servers.POSTGRES) {
      db.execute("create extension pgcrypto");
    }
    // @start region=texts
    gives("Chr", SAMPLE.large.character(), "d");
    gives("Concat", SAMPLE.text.concat("-", SAMPLE.number), "Größe--7");
    gives("ConcatPair", SAMPLE.text.concat("!"), "Größe!");
    gives("Left", SAMPLE.text.left(3), "Grö");
    gives("Length", SAMPLE.text.length(), 5);
    gives("Lower", SAMPLE.text.lower(), "größe");
    gives("LPad", SAMPLE.text.padLeft(7, "*"), "**Größe");
    gives("LTrim", SAMPLE.essay.trimLeft(), "pad ");
    gives("MD5", text(value("x")).hashed(Hash.MD5), "9dd4e461268c8034f5c8564e155c67a6");
    gives("Ord", text(value("ß")).code(), 223);
    gives("Repeat", SAMPLE.text.left(1).repeat(3), "GGG");
    gives("Replace", SAMPLE.text.replace("ö", "oe"), "Groeße");
    givesOnPostgres("Reverse", SAMPLE.text.reversed(), "eßörG");
    gives("Right", SAMPLE.text.right(2), "ße");
    gives("RPad", SAMPLE.text.padRight(7, "*"), "Größe**");
    gives("RTrim", SAMPLE.essay.trimRight(), " pad");
    gives("SHA1", SAMPLE.text.hashed(Hash.SHA1).length(), 40);
    gives("SHA224", SAMPLE.text.hashed(Hash.SHA224).length(), 56);
    gives("SHA256", SAMPLE.text.hashed(Hash.SHA256).left(8), "aedc3f80");
    gives("SHA384", SAMPLE.text.hashed(Hash.SHA384).length(), 96);
    gives("SHA512", SAMPLE.text.hashed(Hash.SHA512).length(), 128);
    gives("StrIndex", SAMPLE.text.position("öß"), 3);
    gives("Substr", SAMPLE.text.substring(2, 3), "röß");
    gives("Trim", SAMPLE.essay.trim(), "pad");
    gives("Upper", SAMPLE.text.left(3).upper(), "GRÖ");
    // @end
  }

  private void overNumbers(String django, Expression<?> ours, Object... expected) {
    assertThat(db.from(SAMPLE).orderBy(SAMPLE.number).select(ours).list())
        .as(django)
        .isEqualTo(Arrays.asList(expected));
  }

  @Test
  void windows() {
    db.from(SAMPLE).delete();
    List.of(1, 3, 3, 8).forEach(number -> SAMPLE.create().number(number).save(db));
    // @start region=windows
    Window numbers = partitionBy().orderBy(SAMPLE.number);
    Window all = numbers.allRows();
    overNumbers("CumeDist", cumulativeShare().over(numbers), 0.25, 0.75, 0.75, 1.0);
    overNumbers("DenseRank", denseRank().over(numbers), 1L, 2L, 2L, 3L);
    overNumbers("FirstValue", firstValue(SAMPLE.number).over(numbers), 1, 1, 1, 1);
    overNumbers("Lag", lag(SAMPLE.number, 1).over(numbers), null, 1, 3, 3);
    overNumbers("LastValue", lastValue(SAMPLE.number).over(all), 8, 8, 8, 8);
    overNumbers("Lead", lead(SAMPLE.number, 2).over(numbers), 3, 8, null, null);
    overNumbers("NthValue", nthValue(SAMPLE.number, 2).over(all), 3, 3, 3, 3);
    overNumbers("Ntile", tile(2).over(numbers), 1, 1, 2, 2);
    overNumbers("PercentRank", percentRank().over(numbers), 0.0, 1 / 3.0, 1 / 3.0, 1.0);
    overNumbers("Rank", rank().over(numbers), 1L, 2L, 2L, 4L);
    overNumbers("RowNumber", rowNumber().over(numbers), 1L, 2L, 3L, 4L);
    // @end
  }

  @Test
  @Shows("DJ-22")
  void framesOfWindows() {
    db.from(SAMPLE).delete();
    List.of(1, 3, 3, 8).forEach(number -> SAMPLE.create().number(number).save(db));
    // @start region=frames
    Window numbers = partitionBy().orderBy(SAMPLE.number);
    overNumbers("RowRange", SAMPLE.number.sum().over(numbers.rows(1, 0)), 1, 4, 6, 11);
    overNumbers("ValueRange", SAMPLE.number.sum().over(numbers.range(2, 0)), 1, 7, 7, 8);
    overNumbers("groups", SAMPLE.number.sum().over(numbers.groups(1, 0)), 1, 7, 7, 14);
    overNumbers(
        "exclude", SAMPLE.number.sum().over(numbers.allRows().withoutThis()), 14, 12, 12, 7);
    overNumbers("exclude", SAMPLE.number.sum().over(numbers.allRows().withoutEqual()), 14, 9, 9, 7);
    overNumbers(
        "exclude", SAMPLE.number.sum().over(numbers.allRows().withoutTies()), 15, 12, 12, 15);
    // @end
  }
}
