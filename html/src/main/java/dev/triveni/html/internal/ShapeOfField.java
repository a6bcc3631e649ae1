package dev.triveni.html.internal;

import dev.triveni.html.Hidden;
import dev.triveni.html.Label;
import dev.triveni.html.Multiline;
import dev.triveni.html.internal.FieldShape.Control;
import dev.triveni.html.internal.FieldShape.RowShape;
import dev.triveni.schema.ByteSize;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Member;
import dev.triveni.web.Upload;
import dev.triveni.web.UploadLimit;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out what the field of one component looks like.
final class ShapeOfField {
  private ShapeOfField() {}

  static FieldShape of(String name, Member member, RecordComponent component, boolean isRequired) {
    if (isFile(component.getGenericType())) {
      return file(name, member, component, isRequired);
    }
    Keywords keywords = Keywords.of(member);
    Control control = control(member, component, keywords);
    boolean isList = member.schema().kind() == Kind.LIST;
    return new FieldShape(
        name,
        label(member, component),
        member.doc(),
        control,
        isRequired && (isList ? isFilled(control, keywords) : control != Control.CHECKBOX),
        isList,
        keywords.attributes(control, member.secret()),
        keywords.options(),
        member.defaultValue().map(String::valueOf).orElse(""),
        RowShape.NONE);
  }

  /// Whether a list must have something, and its control can ask for that.
  private static boolean isFilled(Control control, Keywords keywords) {
    return control != Control.CHECKBOXES && keywords.count("minItems", 0) > 0;
  }

  static String label(Member member, RecordComponent component) {
    return find(component, Label.class).map(Label::value).orElseGet(() -> Words.of(member.name()));
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

  private static FieldShape file(
      String name, Member member, RecordComponent component, boolean isRequired) {
    Optional<UploadLimit> limit = find(component, UploadLimit.class);
    boolean isList = member.schema().kind() == Kind.LIST;
    Map<String, String> attributes = new LinkedHashMap<>();
    limit
        .map(said -> String.join(",", said.types()))
        .filter(types -> !types.isEmpty())
        .ifPresent(types -> attributes.put("accept", types));
    return new FieldShape(
        name,
        label(member, component),
        help(member.doc(), limit),
        Control.FILE,
        isRequired && (!isList || isFilled(Control.FILE, Keywords.of(member))),
        isList,
        attributes,
        List.of(),
        "",
        RowShape.NONE);
  }

  private static String help(String doc, Optional<UploadLimit> limit) {
    return limit
        .filter(said -> said.bytes() < Long.MAX_VALUE)
        .map(said -> "at most " + new ByteSize(said.bytes()))
        .map(most -> doc.isEmpty() ? most : doc + " (" + most + ")")
        .orElse(doc);
  }

  /// Whether it is an {@link Upload}, an `Optional` or a list of it.
  private static boolean isFile(Type type) {
    return type == Upload.class
        || (type instanceof ParameterizedType generic
            && generic.getActualTypeArguments().length == 1
            && isFile(generic.getActualTypeArguments()[0]));
  }

  private static <A extends Annotation> Optional<A> find(RecordComponent component, Class<A> type) {
    return Optional.ofNullable(component.getAnnotation(type));
  }
}
