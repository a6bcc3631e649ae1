package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A collection or a stream. What is read cannot be changed.
final class ListSchema implements TypeSchema {
  private final TypeSchema element;
  private final Form form;

  ListSchema(TypeSchema element, Form form) {
    this.element = element;
    this.form = form;
  }

  /// What the elements are gathered in.
  enum Form {
    LIST,
    SET,
    STREAM
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public @Nullable Object read(Input in) {
    if (in.token() != Token.ARRAY) {
      return form == Form.SET
          ? in.refuse("set_type", "Input should be a valid set", Map.of(), hides())
          : in.refuse("list_type", "Input should be a valid list", Map.of(), hides());
    }
    Collection<@Nullable Object> values =
        form == Form.SET ? new LinkedHashSet<>() : new ArrayList<>();
    return readInto(values, element, in) ? finish(values) : Signal.FAILED;
  }

  /// Reads the elements of the array at the cursor; false if one of them was wrong.
  static boolean readInto(Collection<@Nullable Object> values, TypeSchema element, Input in) {
    int start = in.mistakes.count();
    in.enter();
    for (int index = 0; in.nextElement(); index++) {
      int before = in.mistakes.count();
      Object value = element.read(in);
      if (in.mistakes.count() == before) {
        values.add(value);
      } else {
        in.mistakes.within(before, index);
      }
    }
    return in.mistakes.count() == start;
  }

  private Object finish(Collection<@Nullable Object> values) {
    return switch (form) {
      case LIST -> Collections.unmodifiableList((List<@Nullable Object>) values);
      case SET -> Collections.unmodifiableSequencedSet((LinkedHashSet<@Nullable Object>) values);
      case STREAM -> values.stream();
    };
  }

  private boolean hides() {
    return Reach.holdsSecret(this);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    if (value instanceof Stream<?> stream) {
      try (stream) {
        writeAll(stream.iterator(), out);
      }
    } else {
      writeAll(((Iterable<?>) value).iterator(), out);
    }
  }

  private void writeAll(Iterator<?> values, JsonGenerator out) {
    out.writeStartArray();
    while (values.hasNext()) {
      element.writeNullable(values.next(), out);
    }
    out.writeEndArray();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Map<String, Object> keywords = new LinkedHashMap<>();
    keywords.put("type", "array");
    keywords.put("items", element.describe(definitions, direction));
    if (form == Form.SET) {
      keywords.put("uniqueItems", true);
    }
    return keywords;
  }

  @Override
  public List<TypeSchema> parts() {
    return List.of(element);
  }

  @Override
  public Optional<TypeSchema> element() {
    return Optional.of(element);
  }
}
