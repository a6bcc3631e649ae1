package dev.triveni.schema.internal;

import dev.triveni.schema.Alias;
import dev.triveni.schema.Computed;
import dev.triveni.schema.Extra;
import dev.triveni.schema.Name;
import dev.triveni.schema.ReadOnly;
import dev.triveni.schema.Secret;
import dev.triveni.schema.Strict;
import dev.triveni.schema.Tuple;
import dev.triveni.schema.Value;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes the schemas of records: of one that is an object in JSON, of one with `@Value` that is
/// what its component is, and of one with `@Tuple` that is an array. Used by one thread.
///
/// @param made takes the schema before its parts are known, because they may refer to it
record RecordForms(SchemaBuilder builder, Map<TypeUse, TypeSchema> made) {
  private static final List<Class<? extends Annotation>> OF_OBJECTS =
      List.of(
          Alias.class,
          Computed.class,
          Extra.class,
          Name.class,
          ReadOnly.class,
          Secret.class,
          Strict.class);

  /// The schema of a record.
  TypeSchema of(TypeUse use) {
    RecordSchema schema = new RecordSchema(use);
    boolean isTuple = use.raw().isAnnotationPresent(Tuple.class);
    TypeSchema form = isTuple ? new TupleSchema(schema) : schema;
    made.put(use, form);
    new RecordBuilder(builder, use).define(schema);
    if (isTuple) {
      checkTuple(schema);
      return form;
    }
    return bare(schema);
  }

  /// A record with `@Value` is what its component is.
  private TypeSchema bare(RecordSchema schema) {
    RecordComponent[] components = schema.use().raw().getRecordComponents();
    if (Arrays.stream(components).noneMatch(each -> each.isAnnotationPresent(Value.class))) {
      return schema;
    }
    if (components.length > 1) {
      builder
          .problems()
          .add(
              "TRV-SCHEMA-028",
              "Cannot honour @Value on %s".formatted(schema.use()),
              "the record has %d components, and one cannot stand for all"
                  .formatted(components.length),
              "Leave the other components out, or remove @Value");
      return schema;
    }
    refuseInput(schema, "in JSON it is what its component is");
    TypeSchema bare = new BareSchema(schema, schema.accessors().getFirst());
    made.put(schema.use(), bare);
    return bare;
  }

  private void refuseInput(RecordSchema schema, String why) {
    if (schema.takesInput()) {
      new Validations(builder.problems()).refuseInput(schema, why);
    }
  }

  /// Elements of an array have no names, and each of them is there.
  private void checkTuple(RecordSchema schema) {
    refuseInput(schema, "in JSON it is an array");
    Class<?> type = schema.use().raw();
    Stream<AnnotatedElement> elements =
        Stream.of(
                Stream.of(type),
                Stream.of(type.getRecordComponents()),
                Stream.of(type.getDeclaredMethods()))
            .flatMap(each -> each);
    List<String> wrong =
        elements
            .flatMap(element -> OF_OBJECTS.stream().filter(element::isAnnotationPresent))
            .map(annotation -> "@" + annotation.getSimpleName())
            .distinct()
            .toList();
    if (!wrong.isEmpty()) {
      builder
          .problems()
          .add(
              "TRV-SCHEMA-180",
              "Cannot honour %s in %s".formatted(String.join(", ", wrong), type.getName()),
              "with @Tuple it is an array in JSON, whose elements have no names and are all read"
                  + " and written",
              "Remove it, or remove @Tuple");
    }
  }
}
