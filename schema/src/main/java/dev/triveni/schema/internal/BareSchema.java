package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.DocComments;
import dev.triveni.schema.Kind;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A record whose only component has `@Value`: in JSON it is what the component is.
final class BareSchema implements KeySchema {
  private final RecordSchema whole;
  private final MethodHandle accessor;

  BareSchema(RecordSchema whole, MethodHandle accessor) {
    this.whole = whole;
    this.accessor = accessor;
  }

  /// Whether values have a text, and so can be keys.
  boolean isKey() {
    return inner().core() instanceof KeySchema key
        && !(key instanceof BareSchema bare && !bare.isKey());
  }

  private TypeSchema inner() {
    return whole.members().getFirst().schema();
  }

  @Override
  public Kind kind() {
    return inner().kind();
  }

  @Override
  public Object read(Input in) {
    int before = in.mistakes.count();
    Object value = inner().read(in);
    return in.mistakes.count() == before
        ? whole.construct(new @Nullable Object[] {value}, in)
        : Signal.FAILED;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    whole.members().getFirst().writer().write(value, out);
  }

  @Override
  public String text(Object value) {
    try {
      return ((KeySchema) inner().core()).text(accessor.invokeExact(value));
    } catch (Throwable thrown) {
      throw Construction.rethrow(thrown);
    }
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> schema = inner().describe(definitions, direction);
    String doc = DocComments.of(whole.use().raw()).text();
    return doc.isEmpty() ? schema : Keywords.with(schema, Map.of("description", doc));
  }

  @Override
  public List<TypeSchema> parts() {
    return List.of(inner());
  }

  @Override
  public Optional<TypeSchema> element() {
    return inner().element();
  }
}
