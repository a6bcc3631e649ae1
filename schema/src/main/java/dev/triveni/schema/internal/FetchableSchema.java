package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.Fetchable;
import dev.triveni.schema.Fetching;
import dev.triveni.schema.Kind;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A type with `@Fetchable`: read in brief, written as a whole where that is there.
///
/// @param brief what is read; null if nothing is
record FetchableSchema(Fetching<Object> fetching, TypeSchema whole, @Nullable TypeSchema brief)
    implements TypeSchema {

  /// The schema of a use of such a type.
  ///
  /// @param schemas gives the schemas of the types that it stands for
  static FetchableSchema of(TypeUse use, Function<TypeUse, TypeSchema> schemas) {
    Fetching<Object> fetching = fetching(use);
    return new FetchableSchema(
        fetching,
        schemas.apply(TypeUse.of(fetching.whole())),
        fetching.brief().map(TypeUse::of).map(schemas).orElse(null));
  }

  @SuppressWarnings("unchecked") // the annotation stands on the type that it is about
  private static Fetching<Object> fetching(TypeUse use) {
    Class<?> maker = use.raw().getAnnotation(Fetchable.class).value();
    try {
      Constructor<?> constructor = maker.getDeclaredConstructor(Class.class);
      constructor.setAccessible(true);
      return (Fetching<Object>) constructor.newInstance(use.argument(0).raw());
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException(refused.getCause());
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(
          "TRV-SCHEMA-060 %s cannot be made for %s: it needs a constructor that takes a Class, and a package that is open to dev.triveni.schema."
              .formatted(maker.getName(), use),
          wrong);
    }
  }

  @Override
  public Kind kind() {
    return brief == null ? Kind.LIST : brief.kind();
  }

  @Override
  public @Nullable Object read(Input in) {
    if (brief == null) {
      in.skip();
      return whenAbsent();
    }
    Object value = brief.read(in);
    return value == null || value == Signal.FAILED ? value : fetching.of(value);
  }

  @Override
  public @Nullable Object whenAbsent() {
    return brief == null ? fetching.of(null) : Signal.MISSING;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    Object fetched = fetching.wholeOrNull(value);
    if (fetched != null) {
      whole.write(fetched, out);
    } else if (brief != null) {
      brief.writeNullable(fetching.briefOrNull(value), out);
    } else {
      out.writeNull();
    }
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    if (brief != null && direction == Direction.INPUT) {
      return brief.describe(definitions, direction);
    }
    Map<String, Object> full = whole.describe(definitions, direction);
    return brief == null
        ? Keywords.orNull(full)
        : Map.of("anyOf", List.of(brief.describe(definitions, direction), full));
  }

  @Override
  public List<TypeSchema> parts() {
    List<TypeSchema> parts = new ArrayList<>(List.of(whole));
    if (brief != null) {
      parts.add(brief);
    }
    return parts;
  }
}
