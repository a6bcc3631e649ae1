package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.DocComments;
import dev.triveni.schema.Extra;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Member;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A type as a whole document: where reading and writing begin.
final class RootSchema<T> implements Schema<T> {
  private static final int USUAL_SIZE = 512;

  private final Type type;
  private final TypeSchema schema;
  private final Settings settings;
  private @Nullable List<Member> members;
  private @Nullable Schema<?> element;

  RootSchema(Type type, TypeSchema schema, Settings settings) {
    this.type = type;
    this.schema = schema;
    this.settings = settings;
  }

  TypeSchema schema() {
    return schema;
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public Kind kind() {
    return schema.kind();
  }

  @Override
  public boolean isRequired() {
    return schema.whenAbsent() == Signal.MISSING;
  }

  @Override
  public Optional<Object> defaultValue() {
    return schema.declaredDefault();
  }

  @Override
  public List<Member> members() {
    List<Member> known = members;
    if (known == null) {
      known = readMembers();
      members = known;
    }
    return known;
  }

  private List<Member> readMembers() {
    return switch (whole()) {
      case RecordSchema members -> members(members);
      case TupleSchema(RecordSchema members) -> members(members);
      default -> List.of();
    };
  }

  @Override
  public Optional<Extra.Members> extra() {
    return whole() instanceof RecordSchema members ? members.saidOfExtra() : Optional.empty();
  }

  /// The type, or what it may hold.
  private TypeSchema whole() {
    TypeSchema core = schema.core();
    while (core instanceof OptionalSchema optional) {
      core = optional.element().orElseThrow().core();
    }
    return core;
  }

  private List<Member> members(RecordSchema owner) {
    DocComments docs = DocComments.of(owner.use().raw());
    return owner.members().stream()
        .map(member ->
            new Member(
                member.name(),
                member.component(),
                new RootSchema<>(member.type(), member.schema(), settings),
                member.isSecret(),
                member.aliases(),
                docs.component(member.component())))
        .toList();
  }

  @Override
  public Optional<Schema<?>> element() {
    Schema<?> known = element;
    return known == null ? schema.element().map(this::keptElement) : Optional.of(known);
  }

  private Schema<?> keptElement(TypeSchema inner) {
    Schema<?> made = new RootSchema<>(elementType(), inner, settings);
    element = made;
    return made;
  }

  private Type elementType() {
    return switch (type) {
      case ParameterizedType generic ->
          generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      case GenericArrayType array -> array.getGenericComponentType();
      case Class<?> array when array.isArray() -> array.getComponentType();
      default -> Object.class;
    };
  }

  @Override
  public Outcome<T> read(byte[] json) {
    return settings.documents().read(json, schema, ofJson(), settings.mistakeLimit());
  }

  @Override
  public Outcome<T> readTree(@Nullable Object tree) {
    return readTree(tree, Conversion.TEXT);
  }

  @Override
  public Outcome<T> readJsonTree(@Nullable Object tree) {
    return readTree(tree, ofJson());
  }

  private Conversion ofJson() {
    return settings.strict() ? Conversion.STRICT : Conversion.LENIENT;
  }

  private Outcome<T> readTree(@Nullable Object tree, Conversion conversion) {
    return Trees.bind(tree, schema, conversion, settings.mistakeLimit());
  }

  @Override
  public Outcome<T> parse(List<String> texts) {
    if (texts.isEmpty()) {
      return absent();
    }
    return readTree(kind() == Kind.LIST ? texts : texts.getLast());
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // what is there instead of a value is of the type, too
  public Outcome<T> absent() {
    Object value = schema.whenAbsent();
    if (value != Signal.MISSING) {
      return new Outcome.Valid<>((T) value);
    }
    Mistakes mistakes = new Mistakes(1);
    mistakes.missing(null, false);
    return new Outcome.Invalid<>(mistakes.report(() -> null));
  }

  @Override
  public void write(T value, OutputStream out) throws IOException {
    settings.documents().write(value, schema, out);
  }

  @Override
  public @Nullable Object toTree(T value) {
    return settings.json().tree(value, schema);
  }

  @Override
  public byte[] toJson(T value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
    try {
      write(value, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  @Override
  public Map<String, Object> describe(Definitions definitions) {
    return schema.describe(form(definitions), Direction.INPUT);
  }

  @Override
  public Map<String, Object> describeOutput(Definitions definitions) {
    return schema.describe(form(definitions), Direction.OUTPUT);
  }

  private Definitions form(Definitions definitions) {
    return settings.componentNames() ? definitions.variant("-Components") : definitions;
  }

  @Override
  public String toString() {
    return "Schema of " + type.getTypeName();
  }
}
