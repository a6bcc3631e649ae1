package dev.triveni.web;

import dev.triveni.schema.Schemas;
import dev.triveni.web.spi.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a {@link TestClient} got. Immutable.
public final class TestResponse {
  private final int status;
  private final Headers headers;
  private final byte[] bytes;
  private final Schemas schemas;
  private final String target;
  private final List<TestResponse> history;

  TestResponse(Reply reply, byte[] bytes, Schemas schemas, String target) {
    this(reply.status(), reply.headers(), bytes, schemas, target, List.of());
  }

  private TestResponse(
      int status,
      Headers headers,
      byte[] bytes,
      Schemas schemas,
      String target,
      List<TestResponse> history) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
    this.schemas = schemas;
    this.target = target;
    this.history = List.copyOf(history);
  }

  /// This response behind these redirections.
  TestResponse after(List<TestResponse> redirections) {
    return new TestResponse(status, headers, bytes, schemas, target, redirections);
  }

  /// Path and query of the request that it answers: where redirections have led.
  public String target() {
    return target;
  }

  /// The redirections that were followed, first to last; empty if there were none.
  public List<TestResponse> history() {
    return history;
  }

  /// The status code.
  public int status() {
    return status;
  }

  /// The header fields.
  public Headers headers() {
    return headers;
  }

  /// The first value of a header field.
  public Optional<String> header(String name) {
    return headers.find(name);
  }

  /// The whole body.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The body as text.
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The body read as JSON: maps, lists, strings, numbers, booleans and nulls.
  public @Nullable Object json() {
    return json(Object.class);
  }

  /// The body read as JSON into `type`, with the schemas of the application.
  ///
  /// @throws dev.triveni.schema.InvalidInputException if it does not fit
  public <T> T json(Class<T> type) {
    return schemas.of(type).read(bytes).orThrow();
  }

  /// Status and body, for messages of tests.
  @Override
  public String toString() {
    return status + " " + text();
  }
}
