package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Over many random documents with one to eight planted mistakes each, the report has exactly the
/// planted ones.
class PlantedMistakesTest {
  private static final int DOCUMENTS = 2_000;
  private static final Schemas STRICT = Schemas.strict();

  enum Status {
    OPEN,
    CLOSED
  }

  record Line(
      @NotBlank @Size(max = 10) String name,
      @Min(1) @Max(99) int count,
      @DecimalMax("1000") double price,
      Optional<Boolean> gift) {}

  sealed interface Payment {
    record Card(@Pattern(regexp = "\\d{4}") String number) implements Payment {}

    record Cash(long amount, List<Integer> coins) implements Payment {}
  }

  record Order(
      UUID id,
      Instant at,
      Status status,
      List<Line> lines,
      Map<String, Double> weights,
      Map<String, Line> named,
      List<Payment> payments,
      Optional<Order> parent) {}

  /// A way to spoil a value, and the mistake that must come of it.
  private record Spoiling(
      @Nullable Object value, String type, String message, Map<String, Object> context) {}

  /// A value that can be spoilt, where it stands.
  private record Site(Object container, Object key, List<Object> loc, List<Spoiling> ways) {}

  private final List<Site> sites = new ArrayList<>();
  private Random random = new Random();

  @Test
  void theReportHasExactlyThePlantedMistakes() {
    for (long seed = 0; seed < DOCUMENTS; seed++) {
      random = new Random(seed);
      sites.clear();
      Map<String, Object> document = order(List.of(), 2);
      List<Mistake> planted = plant(document);
      String json = Reports.json(STRICT, document);
      assertThat(Reports.mistakes(STRICT.of(Order.class), json))
          .as("seed %d: %s", seed, json)
          .containsExactlyInAnyOrderElementsOf(planted);
    }
  }

  @Test
  void aDocumentWithoutPlantedMistakesIsReadAndWrittenUnchanged() {
    for (long seed = 0; seed < 200; seed++) {
      random = new Random(seed);
      sites.clear();
      Schema<Order> schema = STRICT.of(Order.class);
      Order order = Reports.read(schema, Reports.json(STRICT, order(List.of(), 2))).orThrow();
      String json = new String(schema.toJson(order), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(Reports.read(schema, json).orThrow()).as("seed %d", seed).isEqualTo(order);
    }
  }

  private List<Mistake> plant(Map<String, Object> document) {
    Collections.shuffle(sites, random);
    List<Mistake> planted = new ArrayList<>();
    List<Site> lacking = new ArrayList<>();
    for (Site site : sites.subList(0, 1 + random.nextInt(8))) {
      if (site.ways().isEmpty()) {
        ((Map<?, ?>) site.container()).remove(site.key());
        lacking.add(site);
      } else {
        Spoiling way = site.ways().get(random.nextInt(site.ways().size()));
        put(site.container(), site.key(), way.value());
        planted.add(new Mistake(way.type(), site.loc(), way.message(), way.value(), way.context()));
      }
    }
    for (Site site : lacking) {
      planted.add(new Mistake("missing", site.loc(), "Field required", site.container(), Map.of()));
    }
    return planted;
  }

  @SuppressWarnings("unchecked")
  private static void put(Object container, Object key, @Nullable Object value) {
    if (container instanceof Map<?, ?> map) {
      ((Map<Object, @Nullable Object>) map).put(key, value);
    } else {
      ((List<@Nullable Object>) container).set((Integer) key, value);
    }
  }

  private Map<String, Object> order(List<Object> loc, int depth) {
    Map<String, Object> order = new LinkedHashMap<>();
    leaf(order, "id", new UUID(random.nextLong(), random.nextLong()).toString(), loc, uuids());
    leaf(order, "at", "2024-01-02T03:04:05Z", loc, instants());
    leaf(order, "status", random.nextBoolean() ? "OPEN" : "CLOSED", loc, statuses());
    order.put("lines", list(at(loc, "lines"), this::line));
    Map<String, Object> weights = new LinkedHashMap<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      leaf(weights, "w" + i, random.nextInt(10) + 0.5, at(loc, "weights"), doubles());
    }
    order.put("weights", weights);
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      named.put("n ö" + i, line(at(at(loc, "named"), "n ö" + i)));
    }
    order.put("named", named);
    order.put("payments", list(at(loc, "payments"), this::payment));
    if (depth > 0 && random.nextBoolean()) {
      order.put("parent", order(at(loc, "parent"), depth - 1));
    }
    unknown(order, loc);
    return shuffled(order);
  }

  private Map<String, Object> line(List<Object> loc) {
    Map<String, Object> line = new LinkedHashMap<>();
    leaf(line, "name", "a \"b\" \ud83d\ude00", loc, names());
    leaf(line, "count", 1L + random.nextInt(99), loc, counts());
    if (random.nextBoolean()) {
      line.put("price", 9.5);
    } else {
      line.put("price", 9.5);
      sites.add(new Site(line, "price", at(loc, "price"), List.of()));
    }
    leaf(line, "gift", true, loc, booleans());
    unknown(line, loc);
    return shuffled(line);
  }

  private Map<String, Object> payment(List<Object> loc) {
    Map<String, Object> payment = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      payment.put("type", "Card");
      leaf(payment, "number", "1234", loc, numbers());
    } else {
      payment.put("type", "Cash");
      leaf(payment, "amount", random.nextLong(), loc, longs());
      List<Object> coins = new ArrayList<>(List.of(1L, 2L, 5L));
      sites.add(new Site(coins, 1, at(at(loc, "coins"), 1), longs()));
      payment.put("coins", coins);
    }
    return shuffled(payment);
  }

  private List<Object> list(
      List<Object> loc, java.util.function.Function<List<Object>, Object> element) {
    List<Object> list = new ArrayList<>();
    int size = 1 + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      list.add(element.apply(at(loc, i)));
    }
    return list;
  }

  private void leaf(
      Map<String, Object> owner, String name, Object value, List<Object> loc, List<Spoiling> ways) {
    owner.put(name, value);
    sites.add(new Site(owner, name, at(loc, name), ways));
  }

  private void unknown(Map<String, Object> owner, List<Object> loc) {
    String name = "unknown" + random.nextInt(100);
    sites.add(
        new Site(
            owner,
            name,
            at(loc, name),
            List.of(
                new Spoiling(
                    List.of(Map.of("x", 1L)),
                    "extra_forbidden",
                    "Extra inputs are not permitted",
                    Map.of()))));
  }

  /// The same map object with its entries in another order.
  private Map<String, Object> shuffled(Map<String, Object> map) {
    List<String> names = new ArrayList<>(map.keySet());
    Collections.shuffle(names, random);
    Map<String, Object> copy = new HashMap<>(map);
    map.clear();
    names.forEach(name -> map.put(name, copy.get(name)));
    return map;
  }

  private static List<Object> at(List<Object> loc, Object step) {
    List<Object> longer = new ArrayList<>(loc);
    longer.add(step);
    return longer;
  }

  private static List<Spoiling> names() {
    return List.of(
        spoiling(
            "", "string_too_short", "String should have at least 1 character", "min_length", 1),
        spoiling(
            "  ", "string_too_short", "String should have at least 1 character", "min_length", 1),
        spoiling(
            "01234567890",
            "string_too_long",
            "String should have at most 10 characters",
            "max_length",
            10),
        wrong(5L, "string_type", "Input should be a valid string"),
        wrong(null, "string_type", "Input should be a valid string"),
        wrong(List.of(), "string_type", "Input should be a valid string"));
  }

  private static List<Spoiling> counts() {
    return List.of(
        spoiling(0L, "greater_than_equal", "Input should be greater than or equal to 1", "ge", 1),
        spoiling(100L, "less_than_equal", "Input should be less than or equal to 99", "le", 99),
        wrong("5", "int_type", "Input should be a valid integer"),
        wrong(
            1.5,
            "int_from_float",
            "Input should be a valid integer, got a number with a fractional part"));
  }

  private static List<Spoiling> uuids() {
    return List.of(
        wrong(5L, "uuid_type", "UUID input should be a string, bytes or UUID object"),
        spoiling(
            "x",
            "uuid_parsing",
            "Input should be a valid UUID, invalid character: found `x` at 1",
            "error",
            "invalid character: found `x` at 1"));
  }

  private static List<Spoiling> instants() {
    return List.of(
        wrong(true, "datetime_type", "Input should be a valid datetime"),
        wrong("2024-01-02T03:04:05", "timezone_aware", "Input should have timezone info"));
  }

  private static List<Spoiling> statuses() {
    return List.of(
        spoiling(
            "open",
            "enum",
            "Input should be 'OPEN' or 'CLOSED'",
            "expected",
            "'OPEN' or 'CLOSED'"));
  }

  private static List<Spoiling> doubles() {
    return List.of(wrong("1", "float_type", "Input should be a valid number"));
  }

  private static List<Spoiling> booleans() {
    return List.of(wrong("yes", "bool_type", "Input should be a valid boolean"));
  }

  private static List<Spoiling> numbers() {
    return List.of(
        spoiling(
            "12345",
            "string_pattern_mismatch",
            "String should match pattern '\\d{4}'",
            "pattern",
            "\\d{4}"));
  }

  private static List<Spoiling> longs() {
    return List.of(
        wrong(Map.of("a", List.of()), "int_type", "Input should be a valid integer"),
        wrong(false, "int_type", "Input should be a valid integer"));
  }

  private static Spoiling wrong(@Nullable Object value, String type, String message) {
    return new Spoiling(value, type, message, Map.of());
  }

  private static Spoiling spoiling(
      Object value, String type, String message, String key, Object context) {
    return new Spoiling(value, type, message, Map.of(key, context));
  }
}
