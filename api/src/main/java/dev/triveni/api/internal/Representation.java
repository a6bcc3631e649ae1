package dev.triveni.api.internal;

import dev.triveni.schema.Schema;
import dev.triveni.web.Body;
import dev.triveni.web.Conditional;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Revision;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How values are sent as JSON: with a tag of their state, and with what is wanted of them.
public final class Representation {
  private static final int TAG_BYTES = 16;

  private Representation() {}

  /// A response with the tag of the state that its JSON shows.
  ///
  /// @param conditional whether it may be left out, as the request says
  public static Response tagged(Response made, Request request, boolean conditional) {
    if (!(made.body() instanceof Body.Json(Object value, Schema<?> schema)) || value == null) {
      return made;
    }
    Schema<?> known = schema == null ? request.app().schemas().of(value.getClass()) : schema;
    Revision revision = revision(value, known);
    return conditional
        ? answer(revision, request, made)
        : made.setHeader("ETag", revision.tag().orElseThrow());
  }

  /// Refuses a change of another state than the client knows.
  ///
  /// @param as the type that is sent
  /// @throws dev.triveni.web.HttpException 412 that says so
  public static void requireKnown(Object value, Type as, Request request) {
    Schema<?> schema = request.app().schemas().of(as);
    answer(revision(value, schema), request, Response.noContent());
  }

  /// Leaves out of a response the members that are not wanted, if that is told.
  ///
  /// @throws dev.triveni.web.HttpException 400 if they are not told as they should be
  public static UnaryOperator<Response> mask(Optional<String> fields) {
    Optional<FieldMask> mask = fields.map(FieldMask::parse);
    return made ->
        mask.map(wanted -> made.withBody(masked(made.body(), wanted)))
            .orElse(made)
            .varyBy("X-Fields");
  }

  private static Body masked(Body body, FieldMask mask) {
    return body instanceof Body.Json(Object value, Schema<?> schema) && value != null
        ? new Body.Json(mask.of(tree(schema, value)), null)
        : body;
  }

  private static @Nullable Object tree(@Nullable Schema<?> schema, Object value) {
    return schema == null ? value : anyOf(schema).toTree(value);
  }

  private static Response answer(Revision revision, Request request, Response whole) {
    try {
      return Conditional.on(_ -> Optional.of(revision)).handle(request, _ -> whole);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Revision revision(Object value, Schema<?> schema) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(anyOf(schema).toJson(value));
      return Revision.of(
          Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, TAG_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @SuppressWarnings("unchecked") // the schema is that of the declared type, which the value has
  private static Schema<Object> anyOf(Schema<?> schema) {
    return (Schema<Object>) schema;
  }
}
