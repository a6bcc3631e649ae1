package dev.triveni.html.internal;

import dev.triveni.html.internal.FieldShape.Control;
import dev.triveni.html.internal.FieldShape.RowShape;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Member;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.FormReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The fields of records, derived once from their schemas. Thread-safe.
public final class FormShapes {
  private final Schemas schemas;
  private final Map<Class<?>, List<FieldShape>> known = new ConcurrentHashMap<>();
  private final Map<Class<?>, FormReader<?>> readers = new ConcurrentHashMap<>();

  /// The shapes of what these schemas describe.
  public FormShapes(Schemas schemas) {
    this.schemas = schemas;
  }

  /// What reads a sent form into a record.
  @SuppressWarnings("unchecked") // the reader of a class reads values of the class
  public <T> FormReader<T> reader(Class<T> type) {
    return (FormReader<T>)
        readers.computeIfAbsent(type, wanted -> FormReader.of(schemas.of(wanted)));
  }

  /// The fields of a record, those of a record inside it named `address.city`. A record inside
  /// itself has none.
  public List<FieldShape> of(Class<?> type) {
    return known.computeIfAbsent(type, _ -> fields("", schemas.of(type), true, Set.of()));
  }

  /// @param isThere whether the record must be there, so that its fields may be required
  private List<FieldShape> fields(
      String prefix, Schema<?> schema, boolean isThere, Set<Type> outer) {
    Set<Type> around = new LinkedHashSet<>(outer);
    around.add(schema.type());
    List<FieldShape> fields = new ArrayList<>();
    for (Member member : schema.members()) {
      RecordComponent component = component(raw(schema.type()), member.component());
      String name = prefix + member.name();
      Schema<?> value = inside(member.schema());
      Schema<?> element = value.kind() == Kind.LIST ? value.element().orElse(value) : value;
      boolean isRequired = isThere && member.isRequired();
      if (element.kind() != Kind.OBJECT) {
        fields.add(ShapeOfField.of(name, member, component, isRequired));
      } else if (!around.contains(element.type())) {
        fields.addAll(
            value.kind() == Kind.LIST
                ? List.of(rows(name, member, component, fields("", element, true, around)))
                : fields(name + ".", element, isRequired, around));
      }
    }
    return List.copyOf(fields);
  }

  private static FieldShape rows(
      String name, Member member, RecordComponent component, List<FieldShape> inner) {
    Keywords keywords = Keywords.of(member);
    return new FieldShape(
        name,
        ShapeOfField.label(member, component),
        member.doc(),
        Control.ROWS,
        false,
        true,
        Map.of(),
        List.of(),
        "",
        new RowShape(
            inner, keywords.count("minItems", 0), keywords.count("maxItems", Integer.MAX_VALUE)));
  }

  private static RecordComponent component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// What an `Optional` may hold.
  private static Schema<?> inside(Schema<?> schema) {
    return raw(schema.type()) == java.util.Optional.class
        ? schema.element().orElse(schema)
        : schema;
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }
}
