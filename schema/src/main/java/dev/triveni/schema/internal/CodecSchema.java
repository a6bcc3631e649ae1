package dev.triveni.schema.internal;

import dev.triveni.schema.Codec;
import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// A class that the application binds by a codec.
final class CodecSchema implements KeySchema {
  private final Codec<Object> codec;
  private final AnySchema trees;

  @SuppressWarnings("unchecked") // the codec was registered with the class that it is used for
  CodecSchema(Codec<?> codec, AnySchema trees) {
    this.codec = (Codec<Object>) codec;
    this.trees = trees;
  }

  @Override
  public Kind kind() {
    return codec.kind();
  }

  @Override
  public Object read(Input in) {
    int before = in.mistakes.count();
    Object tree = trees.read(in);
    if (in.mistakes.count() != before) {
      return Signal.FAILED;
    }
    try {
      return codec.read(tree);
    } catch (IllegalArgumentException refused) {
      String reason = refused.getMessage() == null ? "Invalid value" : refused.getMessage();
      in.mistakes.add("value_error", "Value error, " + reason, Map.of("error", Map.of()), false);
      return Signal.FAILED;
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    trees.writeNullable(codec.write(value), out);
  }

  @Override
  public String text(Object value) {
    return String.valueOf(codec.write(value));
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    return codec.describe();
  }
}
