package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.internal.constraint.OrderedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A type with `@JsonText`: read from a text that is a JSON document, written as what it is.
record JsonTextSchema(TypeSchema inner, Settings settings) implements Wrapping {

  @Override
  public Kind kind() {
    return Kind.SCALAR;
  }

  /// Not the inner type: a record in a text has no members of its own.
  @Override
  public TypeSchema core() {
    return this;
  }

  @Override
  public @Nullable Object read(Input in) {
    if (in.token() == Token.NULL && inner.whenAbsent() != Signal.MISSING) {
      return inner.read(in);
    }
    if (in.token() != Token.STRING) {
      return in.refuse("json_type", "JSON input should be string, bytes or bytearray");
    }
    byte[] document = Texts.clean(in.string()).getBytes(StandardCharsets.UTF_8);
    Conversion conversion = settings.strict() ? Conversion.STRICT : Conversion.LENIENT;
    Outcome<Object> read =
        settings.json().read(document, inner, conversion, settings.mistakeLimit());
    return read instanceof Outcome.Invalid<Object>(var mistakes)
        ? refuse(mistakes, in)
        : read.orThrow();
  }

  private static Object refuse(List<Mistake> mistakes, Input in) {
    Mistake first = mistakes.getFirst();
    if (first.type().equals("json_invalid") && first.msg().equals("JSON decode error")) {
      String error =
          "%s at character %s".formatted(first.ctx().get("error"), first.loc().getFirst());
      return in.refuse("json_invalid", "Invalid JSON: " + error, Map.of("error", error));
    }
    mistakes.forEach(in.mistakes::adopt);
    in.skip();
    return Signal.FAILED;
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> schema = inner.describe(definitions, direction);
    return direction == Direction.OUTPUT
        ? schema
        : OrderedMap.of(
            "type", "string", "contentMediaType", "application/json", "contentSchema", schema);
  }
}
