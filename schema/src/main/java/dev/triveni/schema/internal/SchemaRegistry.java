package dev.triveni.schema.internal;

import dev.triveni.schema.Codec;
import dev.triveni.schema.Naming;
import dev.triveni.schema.Schema;
import dev.triveni.schema.SchemaException;
import dev.triveni.schema.UnwritableException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Makes schemas, and keeps those of types. Thread-safe.
public final class SchemaRegistry {
  /// Types whose values are of classes that nobody knows.
  private static final List<Class<?>> HIDING = List.of(ZoneId.class, Path.class);

  private final Settings settings;
  private final Scalars scalars = new Scalars();
  private final AnySchema any = new AnySchema(this::ofValue);
  private final Map<Type, RootSchema<?>> roots = new ConcurrentHashMap<>();
  private final Map<TypeUse, TypeSchema> types = new ConcurrentHashMap<>();
  private final Map<TypeUse, TypeSchema> places = new ConcurrentHashMap<>();
  private final ReentrantLock building = new ReentrantLock();

  /// An empty registry.
  public SchemaRegistry(Settings settings) {
    this.settings = settings;
  }

  /// An empty registry whose members have the names of components.
  public SchemaRegistry withComponentNames() {
    return new SchemaRegistry(settings.withComponentNames());
  }

  /// An empty registry with one more codec.
  public SchemaRegistry with(Class<?> type, Codec<?> codec) {
    return new SchemaRegistry(settings.with(type, codec));
  }

  /// Whether the application binds the class itself.
  public boolean binds(Class<?> type) {
    return settings.codecs().containsKey(type);
  }

  /// How the names of members are written.
  public Naming naming() {
    return settings.naming();
  }

  /// Whether JSON is taken as its types say.
  public boolean isStrict() {
    return settings.strict();
  }

  /// The schema of a type; made at the first call.
  public Schema<?> of(Type type) {
    return of(type, type::getTypeName);
  }

  private Schema<?> of(Type type, Supplier<String> place) {
    RootSchema<?> known = roots.get(type);
    return known == null ? make(type, place) : known;
  }

  /// A schema of a type with annotations inside it and beside it.
  ///
  /// @param place where the type stands, for messages
  public Schema<?> of(AnnotatedType type, List<Annotation> beside, Supplier<String> place) {
    boolean isBare = beside.isEmpty() && type.getAnnotations().length == 0;
    if (isBare && type.getType() instanceof Class<?> plain && !plain.isArray()) {
      return of(plain, place);
    }
    return root(type.getType(), built(TypeUse.of(type).with(beside), place));
  }

  /// A schema of a type with annotations beside it.
  ///
  /// @param place where the type stands, for messages
  public Schema<?> of(Type type, List<Annotation> beside, Supplier<String> place) {
    return root(type, built(TypeUse.of(type).with(beside), place));
  }

  private RootSchema<?> make(Type type, Supplier<String> place) {
    RootSchema<?> made = root(type, built(TypeUse.of(type), place));
    RootSchema<?> earlier = roots.putIfAbsent(type, made);
    return earlier == null ? made : earlier;
  }

  /// The schema of a value whose type is not declared.
  private TypeSchema ofValue(Class<?> type) {
    try {
      return ((RootSchema<?>) of((Type) declared(type))).schema();
    } catch (SchemaException unknown) {
      throw new UnwritableException(
          "TRV-SCHEMA-011 Cannot write %s as JSON: %s"
              .formatted(type.getName(), unknown.getMessage()),
          unknown);
    }
  }

  /// The known type that a class is a hidden kind of.
  private Class<?> declared(Class<?> type) {
    for (Class<?> known : HIDING) {
      if (known.isAssignableFrom(type)) {
        return known;
      }
    }
    return settings.codecs().keySet().stream()
        .filter(known -> known.isAssignableFrom(type))
        .findFirst()
        .orElse(type);
  }

  private RootSchema<?> root(Type type, TypeSchema schema) {
    return new RootSchema<>(type, schema, settings);
  }

  /// The schema of a type as it is used: many parameters are declared alike, and share one.
  private TypeSchema built(TypeUse use, Supplier<String> place) {
    TypeSchema known = places.get(use);
    return known == null ? build(use, place.get()) : known;
  }

  private TypeSchema build(TypeUse use, String place) {
    building.lock();
    try {
      SchemaBuilder builder = new SchemaBuilder(settings, scalars, any, types);
      TypeSchema schema = builder.place(use, use.annotations(), place);
      types.putAll(builder.finish());
      places.put(use, schema);
      return schema;
    } finally {
      building.unlock();
    }
  }
}
