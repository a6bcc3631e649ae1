package dev.triveni.api.internal;

import dev.triveni.api.OtherContent;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the JSON body of one request, as a whole or by its members. Used by one thread.
final class JsonBody {
  private static final Outcome<?> MISSING =
      new Outcome.Invalid<>(
          List.of(new Mistake("missing", List.of(), "Field required", null, Map.of())));

  private final Request request;
  private final OtherContent other;
  private @Nullable Outcome<?> tree;

  /// @param other what becomes of a body that is not declared as JSON
  JsonBody(Request request, OtherContent other) {
    this.request = request;
    this.other = other;
  }

  /// The body, or all that is wrong with it.
  ///
  /// @throws HttpException 415 if it is not declared as JSON and must be, 413 if it is too long
  Outcome<?> whole(Schema<?> schema) {
    if (isNone()) {
      return schema.absent();
    }
    return isJson()
        ? schema.read(request.body().bytes())
        : schema.readJsonTree(request.body().text());
  }

  /// A member of the body, or all that is wrong with it. What is no object lacks all members, even
  /// those that an object may lack.
  ///
  /// @throws HttpException as `whole` does
  Outcome<?> member(String name, Schema<?> schema) {
    if (isNone()) {
      return within(name, schema.absent());
    }
    Outcome<?> known = tree();
    if (known instanceof Outcome.Invalid<?> invalid) {
      return invalid;
    }
    if (!(known.orThrow() instanceof Map<?, ?> members)) {
      return within(name, isJson() ? MISSING : schema.absent());
    }
    Object sent = members.get(name);
    boolean isAbsent = sent == null && (isLenient() || !members.containsKey(name));
    return within(name, isAbsent ? schema.absent() : schema.readJsonTree(sent));
  }

  private boolean isNone() {
    byte[] bytes = request.body().bytes();
    return bytes.length == 0 || (isNull(bytes) && isLenient());
  }

  /// FastAPI takes a body or a member of it that is `null` for none.
  private boolean isLenient() {
    return !request.app().schemas().isStrict() && request.isJson();
  }

  private boolean isNull(byte[] bytes) {
    return bytes.length < 16 && request.body().text().strip().equals("null");
  }

  private static Outcome<?> within(String name, Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Invalid<?>(List<Mistake> mistakes))) {
      return outcome;
    }
    return new Outcome.Invalid<>(mistakes.stream().map(each -> each.within(name)).toList());
  }

  private Outcome<?> tree() {
    if (tree == null) {
      tree = whole(request.app().schemas().of(Object.class));
    }
    return tree;
  }

  private boolean isJson() {
    if (request.isJson()) {
      return true;
    }
    return switch (other) {
      case MISTAKEN -> false;
      case JSON_IF_UNDECLARED -> request.header("Content-Type").isEmpty();
      case REFUSED -> throw notDeclared();
    };
  }

  private HttpException notDeclared() {
    return HttpException.of(
        415,
        request
                .header("Content-Type")
                .map(type -> "The body is declared as " + type)
                .orElse("The body has no Content-Type")
            + ". Send JSON with Content-Type: application/json.");
  }
}
