package dev.triveni.schema;

import dev.triveni.schema.internal.Documents;
import dev.triveni.schema.internal.Json;
import dev.triveni.schema.internal.LibraryDocuments;
import dev.triveni.schema.internal.SchemaRegistry;
import dev.triveni.schema.internal.Settings;
import dev.triveni.schema.internal.SortedDocuments;
import dev.triveni.schema.internal.constraint.Constraints;
import dev.triveni.schema.internal.constraint.Groups;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The schemas of an application, each made once. Thread-safe.
///
/// Records, enums, sealed interfaces of records, collections, arrays, maps, optionals, numbers,
/// texts and times are known; any other class needs a [Codec]. A declaration that cannot be
/// honoured is refused when its schema is made, never ignored.
public final class Schemas {
  private final SchemaRegistry registry;

  private Schemas(SchemaRegistry registry) {
    this.registry = registry;
  }

  /// Schemas that take JSON as its types say, and refuse unknown members.
  public static Schemas strict() {
    return create(_ -> {});
  }

  /// Schemas with pydantic's conversions (`"50.5"` for a number, 5.0 for 5), which ignore unknown
  /// members.
  public static Schemas lenient() {
    return create(Options::lenient);
  }

  /// Schemas with options of one's own.
  public static Schemas create(Consumer<Options> choices) {
    Options options = new Options();
    choices.accept(options);
    return new Schemas(new SchemaRegistry(options.settings()));
  }

  /// The same schemas with the names of components for those of members, whatever {@link Name} and
  /// the naming say. Their descriptions are apart from those of these.
  public Schemas withComponentNames() {
    return new Schemas(registry.withComponentNames());
  }

  /// Schemas like these that bind one more class by a codec; these, if they bind it already.
  public <T> Schemas with(Class<T> type, Codec<T> codec) {
    return registry.binds(type) ? this : new Schemas(registry.with(type, codec));
  }

  /// How the names of members are written.
  public Naming naming() {
    return registry.naming();
  }

  /// Whether JSON is taken as its types say, and unknown members are refused.
  public boolean isStrict() {
    return registry.isStrict();
  }

  /// The schema of a class.
  ///
  /// @throws SchemaException with everything that is wrong in the declaration
  @SuppressWarnings("unchecked") // the schema of a class reads values of the class
  public <T> Schema<T> of(Class<T> type) {
    return (Schema<T>) registry.of(type);
  }

  /// The schema of any type, generic ones included.
  ///
  /// @throws SchemaException with everything that is wrong in the declaration
  public Schema<?> of(Type type) {
    return registry.of(type);
  }

  /// A value as a tree of what JSON has: maps, lists, strings, numbers, booleans and nulls.
  ///
  /// @throws UnwritableException if the value cannot be written
  public @Nullable Object toTree(Object value) {
    return of(Object.class).toTree(value);
  }

  /// The schema of a method's parameter with its constraints and its default.
  ///
  /// @throws SchemaException with everything that is wrong in the declaration
  public Schema<?> of(Parameter parameter) {
    return of(
        parameter.getAnnotatedType(),
        List.of(parameter.getAnnotations()),
        () -> placeOf(parameter));
  }

  private static String placeOf(Parameter parameter) {
    Executable owner = parameter.getDeclaringExecutable();
    return "parameter '%s' of %s.%s"
        .formatted(parameter.getName(), owner.getDeclaringClass().getName(), owner.getName());
  }

  /// The schema of a type with constraints inside it and beside it.
  ///
  /// @param annotations what is declared beside the type: constraints, [Default], [Secret]
  /// @param place where it stands, for messages
  /// @throws SchemaException with everything that is wrong in the declaration
  public Schema<?> of(AnnotatedType type, List<Annotation> annotations, Supplier<String> place) {
    return registry.of(type, annotations, place);
  }

  /// The schema of a type with constraints inside it and beside it.
  ///
  /// @param annotations what is declared beside the type: constraints, [Default], [Secret]
  /// @throws SchemaException with everything that is wrong in the declaration
  public Schema<?> of(AnnotatedType type, Annotation[] annotations) {
    return registry.of(type, List.of(annotations), () -> type.getType().getTypeName());
  }

  /// The schema of a type with constraints beside it.
  ///
  /// @param annotations what is declared beside the type: constraints, [Default], [Secret]
  /// @throws SchemaException with everything that is wrong in the declaration
  public Schema<?> of(Type type, Annotation[] annotations) {
    return registry.of(type, List.of(annotations), type::getTypeName);
  }

  /// What can be chosen for all schemas of an application. Used by one thread.
  public static final class Options {
    private static final int NESTING_LIMIT = 500;
    private static final int MISTAKE_LIMIT = 1_000;

    private final Map<Class<?>, Codec<?>> codecs = new HashMap<>();
    private boolean strict = true;
    private Naming naming = Naming.AS_DECLARED;
    private int nestingLimit = NESTING_LIMIT;
    private int mistakeLimit = MISTAKE_LIMIT;
    private Clock clock = Clock.system(ZoneId.systemDefault());
    private Groups groups = Groups.standard();
    private boolean sorted;
    private @Nullable JsonLibrary library;

    private Options() {}

    /// Converts as pydantic does, and ignores unknown members.
    public Options lenient() {
      strict = false;
      return this;
    }

    /// Writes the names of members in another way than they are declared.
    public Options naming(Naming chosen) {
      naming = chosen;
      return this;
    }

    /// Binds a class by a codec, also one that is known already.
    public <T> Options codec(Class<T> type, Codec<T> codec) {
      codecs.put(type, codec);
      return this;
    }

    /// How deep a document may be nested; 500 where it is not told.
    public Options nestingLimit(int levels) {
      nestingLimit = levels;
      return this;
    }

    /// How many mistakes one report has at most, so that a hostile document does not become a huge
    /// answer; 1,000 where it is not told.
    public Options mistakeLimit(int mistakes) {
      mistakeLimit = mistakes;
      return this;
    }

    /// The clock of `@Past` and `@Future`; the system's where it is not told.
    public Options clock(Clock chosen) {
      clock = chosen;
      return this;
    }

    /// The groups of Jakarta Validation in which constraints are checked: these and those they
    /// extend. Where they are not told, it is the default group, and a constraint in any other is
    /// refused.
    public Options groups(Class<?>... chosen) {
      groups = Groups.of(List.of(chosen));
      return this;
    }

    /// Writes the members of every object in the order of their names, those of records and of
    /// maps.
    public Options sorted() {
      sorted = true;
      return this;
    }

    /// Reads and writes documents with a library of the application's own.
    public Options library(JsonLibrary chosen) {
      library = chosen;
      return this;
    }

    private Documents documents(Json json) {
      Documents documents = library == null ? json : new LibraryDocuments(json, library);
      return sorted ? new SortedDocuments(json, documents) : documents;
    }

    private Settings settings() {
      Json json = new Json(nestingLimit);
      return new Settings(
          strict,
          naming,
          false,
          mistakeLimit,
          codecs,
          new Constraints(clock, groups),
          json,
          documents(json));
    }
  }
}
