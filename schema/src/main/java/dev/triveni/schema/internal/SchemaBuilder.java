package dev.triveni.schema.internal;

import dev.triveni.schema.Changes;
import dev.triveni.schema.Codec;
import dev.triveni.schema.Default;
import dev.triveni.schema.Described;
import dev.triveni.schema.Fetchable;
import dev.triveni.schema.JsonText;
import dev.triveni.schema.OneOf;
import dev.triveni.schema.Required;
import dev.triveni.schema.Secret;
import dev.triveni.schema.Strict;
import dev.triveni.schema.Untagged;
import dev.triveni.schema.Utf8Text;
import dev.triveni.schema.internal.ListSchema.Form;
import dev.triveni.schema.internal.constraint.Annotations;
import dev.triveni.schema.internal.constraint.Constraint;
import dev.triveni.schema.internal.constraint.WrongDeclarationException;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Makes the schema of one type and of everything that it is made of, and gathers all problems on
/// the way. Used once, by one thread.
final class SchemaBuilder {
  private static final Map<Class<?>, Form> COLLECTIONS = collections();
  private static final Map<Class<?>, Class<?>> OPTIONALS =
      Map.of(
          OptionalInt.class, Integer.class,
          OptionalLong.class, Long.class,
          OptionalDouble.class, Double.class);

  private final Settings settings;
  private final Scalars scalars;
  private final AnySchema any;
  private final Map<TypeUse, TypeSchema> known;
  private final Map<TypeUse, TypeSchema> made = new HashMap<>();
  private final List<Runnable> last = new ArrayList<>();
  private final Problems problems = new Problems();

  /// @param known the named types that were made before
  SchemaBuilder(Settings settings, Scalars scalars, AnySchema any, Map<TypeUse, TypeSchema> known) {
    this.settings = settings;
    this.scalars = scalars;
    this.any = any;
    this.known = known;
  }

  private static Map<Class<?>, Form> collections() {
    Map<Class<?>, Form> forms = new HashMap<>();
    forms.put(java.util.List.class, Form.LIST);
    forms.put(java.util.Collection.class, Form.LIST);
    forms.put(java.util.SequencedCollection.class, Form.LIST);
    forms.put(Iterable.class, Form.LIST);
    forms.put(java.util.Set.class, Form.SET);
    forms.put(java.util.SequencedSet.class, Form.SET);
    forms.put(java.util.stream.Stream.class, Form.STREAM);
    return forms;
  }

  Settings settings() {
    return settings;
  }

  Problems problems() {
    return problems;
  }

  /// The named types that were made, all of them complete.
  Map<TypeUse, TypeSchema> finish() {
    problems.throwIfAny();
    last.forEach(Runnable::run);
    problems.throwIfAny();
    return made;
  }

  /// The schema of a component or a parameter: of a type with what is declared beside it.
  TypeSchema place(TypeUse use, List<Annotation> beside, String place) {
    TypeSchema schema = of(use, place);
    if (find(JsonText.class, beside).isPresent()) {
      schema = new JsonTextSchema(schema, settings);
    }
    if (find(Required.class, beside).isPresent()) {
      schema = new RequiredSchema(schema);
    }
    Optional<String> text = find(Default.class, beside).map(Default::value);
    boolean secret = find(Secret.class, beside).isPresent();
    Optional<Strict> strict = find(Strict.class, beside);
    if (strict.isPresent()) {
      schema = new StrictSchema(schema, strict.get());
    }
    Optional<Described> said = find(Described.class, beside);
    if (said.isPresent()) {
      schema = new DescribedSchema(schema, descriptions().keywords(said.get(), place));
    }
    if (text.isPresent()) {
      schema = withDefault(schema, use, text.get(), secret, place);
    }
    return secret ? new SecretSchema(schema) : schema;
  }

  /// What `@Described` says.
  Descriptions descriptions() {
    return new Descriptions(settings.json(), problems);
  }

  private static <A extends Annotation> Optional<A> find(Class<A> type, List<Annotation> among) {
    for (Annotation each : among) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }

  private TypeSchema withDefault(
      TypeSchema schema, TypeUse use, String text, boolean secret, String place) {
    DefaultedSchema made = new DefaultedSchema(schema);
    last.add(() -> new DefaultsReading(settings, problems).define(made, use, text, secret, place));
    return made;
  }

  /// The schema of a type with its constraints and with or without null.
  TypeSchema of(TypeUse use, String place) {
    Class<?> primitive = OPTIONALS.get(use.raw());
    if (primitive != null || use.raw() == Optional.class) {
      TypeUse inner = primitive == null ? use.argument(0) : TypeUse.of(primitive);
      List<Annotation> constraints =
          use.annotations().stream().filter(SchemaBuilder::isOfValue).toList();
      return OptionalSchema.of(use.raw(), of(inner.with(constraints), place));
    }
    TypeSchema plain = isUtf8(use) ? OtherTexts.utf8() : plain(use.plain(), place);
    TypeSchema constrained = constrain(literal(plain, use, place), use, place);
    TypeSchema schema =
        new Validations(problems).around(constrained, use.annotations(), use.raw(), place);
    return allowsNull(use) ? new NullableSchema(schema) : schema;
  }

  /// Whether an annotation is about the value in an `Optional`, and not about the `Optional`.
  private static boolean isOfValue(Annotation annotation) {
    return annotation instanceof OneOf
        || annotation instanceof Utf8Text
        || Validations.isValidate(annotation)
        || Annotations.isConstraint(annotation);
  }

  private static boolean isUtf8(TypeUse use) {
    return use.raw() == byte[].class && find(Utf8Text.class, use.annotations()).isPresent();
  }

  private TypeSchema literal(TypeSchema schema, TypeUse use, String place) {
    Optional<OneOf> declared = find(OneOf.class, use.annotations());
    return declared.isEmpty()
        ? schema
        : new Literals(settings, problems).of(schema, declared.get(), place);
  }

  private static boolean allowsNull(TypeUse use) {
    return use.annotations().stream().anyMatch(Nullable.class::isInstance)
        && use.annotations().stream().noneMatch(Annotations::isNotNull);
  }

  private TypeSchema constrain(TypeSchema schema, TypeUse use, String place) {
    List<Constraint> constraints = constraints(use.annotations(), use.raw(), place);
    return constraints.isEmpty() ? schema : new ConstrainedSchema(schema, constraints);
  }

  /// The constraints in annotations, for values of a type.
  List<Constraint> constraints(List<Annotation> annotations, Class<?> type, String place) {
    Class<?> boxed = MethodType.methodType(type).wrap().returnType();
    List<Constraint> made = new ArrayList<>();
    for (Annotation annotation : annotations) {
      try {
        made.addAll(settings.constraints().of(annotation, boxed));
      } catch (WrongDeclarationException wrong) {
        problems.add(
            wrong.id(),
            "Cannot honour @%s on %s".formatted(annotation.annotationType().getSimpleName(), place),
            String.valueOf(wrong.getMessage()),
            wrong.remedy());
      }
    }
    return made;
  }

  private TypeSchema plain(TypeUse use, String place) {
    Class<?> raw = use.raw();
    Codec<?> codec = settings.codecs().get(raw);
    if (codec != null) {
      return new CodecSchema(codec, any);
    }
    if (raw.isAnnotationPresent(Fetchable.class)) {
      return FetchableSchema.of(use, inner -> of(inner, place));
    }
    Optional<TypeSchema> scalar = scalars.find(raw);
    if (scalar.isPresent()) {
      return scalar.get();
    }
    Form form = COLLECTIONS.get(raw);
    if (form != null) {
      return new ListSchema(of(use.argument(0), place + "[]"), form);
    }
    if (raw == Map.class || raw == java.util.SequencedMap.class) {
      return map(use, place);
    }
    if (raw == Object.class) {
      return any;
    }
    if (raw == Changes.class) {
      return changes(use, place);
    }
    return raw.isArray() ? array(use, place) : named(use, place);
  }

  private TypeSchema changes(TypeUse use, String place) {
    if (of(use.argument(0), place) instanceof RecordSchema whole) {
      return new ChangesSchema(whole);
    }
    problems.add(
        "TRV-SCHEMA-029",
        "Cannot describe %s in %s".formatted(use, place),
        "%s has no members that could be sent one by one".formatted(use.argument(0)),
        "Name a record: Changes<Item>");
    return any;
  }

  private TypeSchema array(TypeUse use, String place) {
    TypeSchema element = of(use.argument(0), place + "[]");
    Class<?> component = use.argument(0).raw();
    return component.isPrimitive() && element instanceof FloatingSchema floating
        ? new FloatingArraySchema(floating, component == float.class)
        : new ArraySchema(element, component);
  }

  private TypeSchema map(TypeUse use, String place) {
    TypeSchema key =
        use.arguments().isEmpty()
            ? of(TypeUse.of(String.class), place)
            : of(use.argument(0), place + " (key)");
    if (!isKey(key.core())) {
      problems.add(
          "TRV-SCHEMA-007",
          "Cannot describe %s in %s".formatted(use, place),
          "%s has no text to be a key in JSON".formatted(use.argument(0)),
          "Use strings, numbers, enums, UUIDs or the like as keys");
    }
    return new MapSchema(key, of(use.argument(1), place + "{}"));
  }

  private static boolean isKey(TypeSchema key) {
    return key instanceof BareSchema bare ? bare.isKey() : key instanceof KeySchema;
  }

  private TypeSchema named(TypeUse use, String place) {
    TypeSchema earlier = made.containsKey(use) ? made.get(use) : known.get(use);
    if (earlier != null) {
      return earlier;
    }
    if (use.raw().isRecord()) {
      return new RecordForms(this, made).of(use);
    }
    if (use.raw().isEnum()) {
      TypeSchema schema = new NamedTypes(this).enumOf(use);
      made.put(use, schema);
      return schema;
    }
    if (use.raw().isInterface() && use.raw().isSealed()) {
      NamedTypes types = new NamedTypes(this);
      if (use.raw().isAnnotationPresent(Untagged.class)) {
        UntaggedSchema schema = new UntaggedSchema(use);
        made.put(use, schema);
        types.define(schema, use);
        return schema;
      }
      UnionSchema schema = new UnionSchema(use, types.discriminator(use));
      made.put(use, schema);
      types.define(schema, use);
      return schema;
    }
    return unknown(use, place);
  }

  private TypeSchema unknown(TypeUse use, String place) {
    problems.add(
        "TRV-SCHEMA-001",
        "Cannot describe %s in %s".formatted(use, place),
        "it is no record, enum, sealed interface, collection interface or known scalar",
        "Use one of these, or give it a codec: Schemas.create(options -> options.codec(%s.class,"
                .formatted(use.raw().getSimpleName())
            + " codec))");
    return any;
  }
}
