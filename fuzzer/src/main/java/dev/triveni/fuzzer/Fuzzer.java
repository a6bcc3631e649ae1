package dev.triveni.fuzzer;

import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Asks an application what its OpenAPI document says that one may, and checks that it answers as
/// the document says.
///
/// A valid request must not fail: its status is documented, and its body is of the documented
/// schema. A request with one mistake is answered with 422 and that mistake only. The same seed
/// makes the same requests. Used by one thread.
///
/// ```java
/// try (TestClient client = TestClient.of(app)) {
///   assertThat(Fuzzer.of(client).run().findings()).isEmpty();
/// }
/// ```
public final class Fuzzer {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int INVALID = 422;
  private static final int FAILED = 500;

  private final TestClient client;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> left = new TreeSet<>();
  private final Set<Integer> undocumented = new TreeSet<>();
  private final List<String> findings = new ArrayList<>();
  private String document = "/openapi.json";
  private long seed = Long.getLong("fuzzer.seed", 1);
  private int tries = 10;
  private int answered;
  private int told;

  private Fuzzer(TestClient client) {
    this.client = client;
  }

  /// A fuzzer of the application behind a client.
  public static Fuzzer of(TestClient client) {
    return new Fuzzer(client);
  }

  /// Sets what the requests are made from; 1 if it is not set, or what `-Dfuzzer.seed` says.
  public Fuzzer seed(long seed) {
    this.seed = seed;
    return this;
  }

  /// Sets how many valid requests are made of each operation; 10 if it is not set.
  public Fuzzer tries(int tries) {
    this.tries = tries;
    return this;
  }

  /// Sets where the document is; `/openapi.json` if it is not set.
  public Fuzzer document(String path) {
    document = path;
    return this;
  }

  /// Sends a header field with every request.
  public Fuzzer header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /// Uses a value for each parameter and each member of a body that has this name.
  public Fuzzer value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /// Leaves out an operation, such as `GET /events`.
  public Fuzzer without(String operation) {
    left.add(operation);
    return this;
  }

  /// Accepts statuses that the document does not name: not every style of document tells that an
  /// item may not be found.
  public Fuzzer undocumented(Integer... statuses) {
    undocumented.addAll(List.of(statuses));
    return this;
  }

  /// Sends all requests.
  ///
  /// @throws IllegalStateException if there is no document
  public Report run() {
    TestResponse response = client.get(document);
    if (!(response.json() instanceof Map<?, ?> tree) || response.status() >= 400) {
      throw new IllegalStateException(
          "There is no document at %s: %s".formatted(document, response));
    }
    ApiDocument api = new ApiDocument(Trees.map(tree));
    for (ApiOperation operation : api.operations()) {
      if (!left.contains(operation.key())) {
        ask(api, operation);
      }
    }
    return new Report(seed, answered, told, List.copyOf(findings));
  }

  private void ask(ApiDocument api, ApiOperation operation) {
    Random random = new Random(seed * 31 + operation.key().hashCode());
    Samples samples = new Samples(api, random, values);
    Drafts drafts = new Drafts(samples, operation, headers);
    SchemaCheck check = new SchemaCheck(api);
    for (int i = 0; i < tries; i++) {
      Draft draft = drafts.next();
      Attempt attempt = draft.attempt();
      TestResponse response = send(attempt);
      answered++;
      new Answer(operation, response, check, undocumented)
          .complaint()
          .ifPresent(complaint -> find(attempt, complaint, response));
    }
    for (Plant plant : new Plants(api, operation).of(drafts.full())) {
      plant(operation, plant);
    }
  }

  private void plant(ApiOperation operation, Plant plant) {
    Attempt attempt = plant.draft().attempt();
    TestResponse response = send(attempt);
    if (isRefusedBefore(operation, response.status())) {
      return;
    }
    told++;
    complaint(plant, response).ifPresent(complaint -> find(attempt, complaint, response));
  }

  /// Whether somebody refused the request before it was looked at as a whole.
  private boolean isRefusedBefore(ApiOperation operation, int status) {
    boolean isUnknown = status == UNAUTHORIZED || status == FORBIDDEN;
    return (isUnknown && !operation.security().isEmpty()) || undocumented.contains(status);
  }

  private static Optional<String> complaint(Plant plant, TestResponse response) {
    if (response.status() >= FAILED) {
      return Optional.of("It failed, when " + plant);
    }
    if (response.status() != INVALID) {
      return Optional.of("It is not answered with 422, when " + plant);
    }
    return plant.isTold(Mistakes.in(response))
        ? Optional.empty()
        : Optional.of("Its one mistake is not told as it is, when " + plant);
  }

  private TestResponse send(Attempt attempt) {
    return client.send(
        attempt.method(),
        attempt.target(),
        Headers.of(attempt.headers().toArray(String[]::new)),
        attempt.body());
  }

  private void find(Attempt attempt, String complaint, @Nullable TestResponse response) {
    findings.add(
        "%s%n  %s%n  answered: %s%n  seed: %d"
            .formatted(complaint, attempt.curl(), response, seed));
  }
}
