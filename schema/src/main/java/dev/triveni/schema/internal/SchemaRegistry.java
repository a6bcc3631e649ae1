package dev.triveni.schema.internal;

import dev.triveni.schema.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Makes schemas, and keeps those of types. Thread-safe.
public final class SchemaRegistry {
  private final Settings settings;
  private final Scalars scalars = new Scalars();
  private final AnySchema any = new AnySchema(this::plain);
  private final Map<Type, RootSchema<?>> roots = new ConcurrentHashMap<>();
  private final Map<TypeUse, TypeSchema> types = new ConcurrentHashMap<>();
  private final ReentrantLock building = new ReentrantLock();

  /// An empty registry.
  public SchemaRegistry(Settings settings) {
    this.settings = settings;
  }

  /// The schema of a type; made at the first call.
  public Schema<?> of(Type type) {
    RootSchema<?> known = roots.get(type);
    return known == null ? make(type) : known;
  }

  /// A schema of a type with annotations inside it and beside it.
  ///
  /// @param place where the type stands, for messages
  public Schema<?> of(AnnotatedType type, List<Annotation> beside, String place) {
    return root(type.getType(), build(TypeUse.of(type).with(beside), place));
  }

  private RootSchema<?> make(Type type) {
    RootSchema<?> made = root(type, build(TypeUse.of(type), type.getTypeName()));
    RootSchema<?> earlier = roots.putIfAbsent(type, made);
    return earlier == null ? made : earlier;
  }

  private TypeSchema plain(Class<?> type) {
    return ((RootSchema<?>) of(type)).schema();
  }

  private RootSchema<?> root(Type type, TypeSchema schema) {
    return new RootSchema<>(type, schema, settings);
  }

  private TypeSchema build(TypeUse use, String place) {
    building.lock();
    try {
      SchemaBuilder builder = new SchemaBuilder(settings, scalars, any, types);
      TypeSchema schema = builder.place(use, use.annotations(), place);
      types.putAll(builder.finish());
      return schema;
    } finally {
      building.unlock();
    }
  }
}
