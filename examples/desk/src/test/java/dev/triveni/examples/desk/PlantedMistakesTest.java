package dev.triveni.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Schemas;
import dev.triveni.web.RunningApp;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Plants one to eight mistakes in each of 200 tickets: the answer names exactly these.
@ExtendWith(TheDesk.class)
class PlantedMistakesTest {
  private static final long SEED = 20_261_122;
  private static final int BODIES = 200;

  /// A body, and what is wrong with it: `type at/pointer`.
  private record Planted(String json, Set<String> mistakes) {}

  @Test
  void allAreFoundWithoutASocket(TestClient desk) {
    for (Planted planted : plant()) {
      var response = desk.post("/tickets/route", planted.json());
      assertThat(response.status()).as(planted.json()).isEqualTo(422);
      assertThat(mistakes(response.json())).as(planted.json()).isEqualTo(planted.mistakes());
    }
  }

  @Test
  void allAreFoundOverASocket(RunningApp desk) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Planted planted : plant()) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(desk.url() + "/tickets/route"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(planted.json()))
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(planted.json()).isEqualTo(422);
        Object document = Schemas.strict().of(Object.class).read(response.body()).orThrow();
        assertThat(mistakes(document)).as(planted.json()).isEqualTo(planted.mistakes());
      }
    }
  }

  private static Set<String> mistakes(Object document) {
    Set<String> found = new TreeSet<>();
    for (Object item : (List<?>) ((Map<?, ?>) document).get("errors")) {
      Map<?, ?> error = (Map<?, ?>) item;
      assertThat(found.add(error.get("type") + " " + error.get("pointer"))).isTrue();
    }
    return found;
  }

  private static List<Planted> plant() {
    Random random = new Random(SEED);
    List<Planted> bodies = new ArrayList<>();
    for (int i = 0; i < BODIES; i++) {
      bodies.add(plant(random, 1 + random.nextInt(8)));
    }
    return bodies;
  }

  private static Planted plant(Random random, int wanted) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("subject", "\"Charged twice\"");
    members.put("text", "\"My card was charged two times.\"");
    members.put("customer", "\"ann@example.org\"");
    Set<String> mistakes = new TreeSet<>();
    List<String> places = new ArrayList<>(List.of("subject", "text", "customer"));
    Collections.shuffle(places, random);
    for (String place : places.subList(0, Math.min(places.size(), random.nextInt(wanted + 1)))) {
      spoil(place, random, members, mistakes);
    }
    while (mistakes.size() < wanted) {
      String unknown = "unknown_" + random.nextInt(1_000);
      if (members.putIfAbsent(unknown, random.nextBoolean() ? "[{\"deep\":[1]}]" : "null")
          == null) {
        mistakes.add("extra_forbidden /" + unknown);
      }
    }
    return new Planted(json(members, random), mistakes);
  }

  private static void spoil(
      String member, Random random, Map<String, String> members, Set<String> mistakes) {
    int longest = member.equals("subject") ? 200 : 5_000;
    String type =
        switch (random.nextInt(5)) {
          case 0 -> {
            members.put(member, Integer.toString(random.nextInt()));
            yield "string_type";
          }
          case 1 -> {
            members.put(member, "{\"a\": [true]}");
            yield "string_type";
          }
          case 2 -> {
            members.put(member, member.equals("customer") ? "\"not an address\"" : "\" \"");
            yield member.equals("customer") ? "value_error" : "string_too_short";
          }
          case 3 -> {
            members.put(
                member, member.equals("customer") ? "\"@\"" : '"' + "x".repeat(longest + 1) + '"');
            yield member.equals("customer") ? "value_error" : "string_too_long";
          }
          default -> {
            if (member.equals("customer")) {
              members.put(member, "[]");
              yield "string_type";
            }
            members.remove(member);
            yield "missing";
          }
        };
    mistakes.add(type + " /" + member);
  }

  private static String json(Map<String, String> members, Random random) {
    List<String> lines = new ArrayList<>();
    members.forEach((name, value) -> lines.add('"' + name + "\": " + value));
    Collections.shuffle(lines, random);
    return "{" + String.join(", ", lines) + "}";
  }
}
