package dev.triveni.api.internal;

import dev.triveni.api.ResponseChanges;
import dev.triveni.schema.Schema;
import dev.triveni.web.Body;
import dev.triveni.web.Conditional;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Revision;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How records are sent: with a tag of their state, and with what is wanted of them. Immutable.
///
/// @param schema writes them
record Representation<T>(Schema<T> schema) {
  private static final int TAG_BYTES = 16;

  /// The record, which is sent with the tag of its state.
  T tagged(T value, ResponseChanges response) {
    response.change(made -> made.setHeader("ETag", revision(value).tag().orElseThrow()));
    return value;
  }

  /// Refuses a change of another state than the client knows.
  ///
  /// @throws dev.triveni.web.HttpException 412 that says so
  void requireKnown(T value, Request request) throws Exception {
    answer(value, request);
  }

  /// Sends no body to a client that has the state already.
  void leaveOutKnown(T value, Request request, ResponseChanges response) throws Exception {
    Response answer = answer(value, request);
    if (answer.status() == 304) {
      response.change(_ -> answer);
    }
  }

  /// Sends only the members that are wanted, if that is told.
  ///
  /// @throws dev.triveni.web.HttpException 400 if they are not told as they should be
  static void mask(Optional<String> fields, ResponseChanges response) {
    response.change(made -> made.varyBy("X-Fields"));
    if (fields.isPresent()) {
      FieldMask mask = FieldMask.parse(fields.get());
      response.change(made -> made.withBody(masked(made.body(), mask)));
    }
  }

  private static Body masked(Body body, FieldMask mask) {
    return body instanceof Body.Json(Object value, Schema<?> schema) && value != null
        ? new Body.Json(mask.of(tree(schema, value)), null)
        : body;
  }

  @SuppressWarnings("unchecked") // the schema is that of the declared type, which the value has
  private static @Nullable Object tree(@Nullable Schema<?> schema, Object value) {
    return schema == null ? value : ((Schema<Object>) schema).toTree(value);
  }

  private Response answer(T value, Request request) throws Exception {
    return Conditional.on(_ -> Optional.of(revision(value)))
        .handle(request, _ -> Response.noContent());
  }

  private Revision revision(T value) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(schema.toJson(value));
      return Revision.of(
          Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, TAG_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
