package dev.triveni.html.internal;

import dev.triveni.html.Hidden;
import dev.triveni.html.Label;
import dev.triveni.html.Multiline;
import dev.triveni.html.internal.FieldShape.Control;
import dev.triveni.schema.Definitions;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Member;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The fields of records, derived once from their schemas. Thread-safe.
public final class FormShapes {
  private final Schemas schemas;
  private final Map<Class<?>, List<FieldShape>> known = new ConcurrentHashMap<>();

  /// The shapes of what these schemas describe.
  public FormShapes(Schemas schemas) {
    this.schemas = schemas;
  }

  /// The fields of a record, those of a record inside it named `address.city`.
  public List<FieldShape> of(Class<?> type) {
    return known.computeIfAbsent(type, _ -> fields("", schemas.of(type), type));
  }

  private List<FieldShape> fields(String prefix, Schema<?> schema, Class<?> type) {
    List<FieldShape> fields = new ArrayList<>();
    for (Member member : schema.members()) {
      RecordComponent component = component(type, member.component());
      if (member.schema().kind() == Kind.OBJECT) {
        fields.addAll(fields(prefix + member.name() + ".", member.schema(), component.getType()));
      } else {
        fields.add(field(prefix, member, component));
      }
    }
    return List.copyOf(fields);
  }

  private static RecordComponent component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static FieldShape field(String prefix, Member member, RecordComponent component) {
    Definitions definitions = new Definitions();
    Keywords keywords = Keywords.of(member.schema().describe(definitions), definitions);
    Control control = control(member, component, keywords);
    return new FieldShape(
        prefix + member.name(),
        find(component, Label.class).map(Label::value).orElseGet(() -> Words.of(member.name())),
        member.doc(),
        control,
        member.isRequired() && control != Control.CHECKBOX && control != Control.CHECKBOXES,
        keywords.attributes(control, member.secret()),
        keywords.options(),
        member.defaultValue().map(String::valueOf).orElse(""));
  }

  private static Control control(Member member, RecordComponent component, Keywords keywords) {
    if (find(component, Hidden.class).isPresent()) {
      return Control.HIDDEN;
    }
    if (member.schema().kind() == Kind.LIST) {
      return keywords.options().isEmpty() ? Control.TEXTAREA : Control.CHECKBOXES;
    }
    if (keywords.isBoolean()) {
      return member.isRequired() ? Control.CHECKBOX : Control.SELECT;
    }
    if (!keywords.options().isEmpty()) {
      return Control.SELECT;
    }
    return find(component, Multiline.class).isPresent() ? Control.TEXTAREA : Control.INPUT;
  }

  private static <A extends Annotation> Optional<A> find(RecordComponent component, Class<A> type) {
    return Optional.ofNullable(component.getAnnotation(type));
  }
}
