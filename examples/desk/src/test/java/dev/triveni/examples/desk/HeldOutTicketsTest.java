package dev.triveni.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Routes tickets that nobody has tuned anything on.
@ExtendWith(TheDesk.class)
class HeldOutTicketsTest {
  private static final Path README = Path.of("../../README.md");
  private static final double LEAST_RIGHT = 0.8;

  /// Another processor rounds the model's integers differently, which can move a close decision.
  private static final int MOVED_AT_MOST = 2;

  record HeldOut(String kind, Queue queue, String subject, String text) {}

  @Test
  void fourOfFiveAreRoutedRightly(TestClient desk) throws IOException {
    List<HeldOut> tickets = read();
    Map<Queue, Map<Queue, Integer>> matrix = matrix(tickets, desk);
    int right = Arrays.stream(Queue.values()).mapToInt(q -> count(matrix, q, q)).sum();
    assertThat(tickets).hasSizeGreaterThanOrEqualTo(75);
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(LEAST_RIGHT * tickets.size()));
    String text = render(matrix, right, tickets.size());
    if (Boolean.getBoolean("golden.update")) {
      writeReadme(text);
    }
    assertThat(cellsThatDiffer(readme(), text))
        .as("The README's confusion matrix against this:%n%s", text)
        .isLessThanOrEqualTo(2 * MOVED_AT_MOST + 1);
  }

  private static Map<Queue, Map<Queue, Integer>> matrix(List<HeldOut> tickets, TestClient desk) {
    Map<Queue, Map<Queue, Integer>> matrix = new EnumMap<>(Queue.class);
    for (HeldOut ticket : tickets) {
      Decision decision =
          desk.post("/tickets/route", new Ticket(ticket.subject(), ticket.text(), Optional.empty()))
              .json(Decision.class);
      matrix
          .computeIfAbsent(ticket.queue(), _ -> new EnumMap<>(Queue.class))
          .merge(decision.queue(), 1, Integer::sum);
    }
    return matrix;
  }

  private static String render(Map<Queue, Map<Queue, Integer>> matrix, int right, int all) {
    StringBuilder text = new StringBuilder();
    text.append("%d of %d held-out tickets are routed rightly.%n%n".formatted(right, all));
    String names = names(" | ");
    text.append("| belongs to ↓ goes to → | ").append(names).append(" |\n|---|");
    text.append("---:|".repeat(Queue.values().length)).append('\n');
    for (Queue actual : Queue.values()) {
      text.append("| **").append(actual.label()).append("** |");
      for (Queue decided : Queue.values()) {
        int count = count(matrix, actual, decided);
        text.append(' ').append(cell(count, actual == decided)).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String cell(int count, boolean right) {
    return count == 0 ? "·" : right ? "**" + count + "**" : Integer.toString(count);
  }

  private static String names(String separator) {
    return Arrays.stream(Queue.values()).map(Queue::label).collect(Collectors.joining(separator));
  }

  private static int count(Map<Queue, Map<Queue, Integer>> matrix, Queue actual, Queue decided) {
    return matrix.getOrDefault(actual, Map.of()).getOrDefault(decided, 0);
  }

  private static int cellsThatDiffer(String one, String other) {
    String[] left = one.strip().split("\\s+");
    String[] right = other.strip().split("\\s+");
    if (left.length != right.length) {
      return Integer.MAX_VALUE;
    }
    int differences = 0;
    for (int i = 0; i < left.length; i++) {
      differences += left[i].equals(right[i]) ? 0 : 1;
    }
    return differences;
  }

  private static String readme() throws IOException {
    String text = Files.readString(README);
    return text.substring(begin(text), end(text));
  }

  private static void writeReadme(String matrix) throws IOException {
    String text = Files.readString(README);
    Files.writeString(README, text.substring(0, begin(text)) + matrix + text.substring(end(text)));
  }

  private static int begin(String text) {
    String marker = "<!-- confusion matrix -->\n";
    return text.indexOf(marker) + marker.length();
  }

  private static int end(String text) {
    return text.indexOf("<!-- end of confusion matrix -->");
  }

  private static List<HeldOut> read() throws IOException {
    Schema<HeldOut> schema = Schemas.strict().of(HeldOut.class);
    return Files.readAllLines(Path.of("src/test/resources/tickets.heldout.jsonl")).stream()
        .map(line -> schema.read(line.getBytes(StandardCharsets.UTF_8)).orThrow())
        .toList();
  }
}
