package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.DocComments;
import dev.triveni.schema.Extra;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Strict;
import dev.triveni.schema.internal.constraint.Constraint;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A record: read in any order of its members, written in the order of its components.
final class RecordSchema implements TypeSchema {
  private final TypeUse use;
  private @Nullable Construction construction;
  private RecordParts parts = RecordParts.none();
  private Map<String, RecordMember> byName = Map.of();
  private MembersWriter declared = new MembersWriter(List.of());
  private MembersWriter computed = new MembersWriter(List.of());
  private @Nullable Boolean holdsSecret;
  private @Nullable Names inputNames;
  private @Nullable Names outputNames;

  /// A record whose members are still to be told, because they may refer to the record itself.
  RecordSchema(TypeUse use) {
    this.use = use;
  }

  /// Tells what it is made of, once, before the first use.
  void define(Construction made, RecordParts found) {
    construction = made;
    parts = found;
    byName = new HashMap<>();
    found.members().forEach(member -> member.names().forEach(name -> byName.put(name, member)));
    declared =
        new MembersWriter(found.members().stream().filter(member -> !member.isSecret()).toList());
    computed = new MembersWriter(found.computed());
  }

  TypeUse use() {
    return use;
  }

  List<RecordMember> members() {
    return parts.members();
  }

  /// What `@Extra` says, on the record or on a component.
  Optional<Extra.Members> saidOfExtra() {
    Extra said = use.raw().getAnnotation(Extra.class);
    return parts.extra() instanceof ExtraMembers.Kept
        ? Optional.of(Extra.Members.KEPT)
        : Optional.ofNullable(said).map(Extra::value);
  }

  /// What is said of it beside its members.
  Map<String, Object> said() {
    return parts.said();
  }

  /// Whether a validator of the record sees its input.
  boolean takesInput() {
    Validation validation = parts.validation();
    return validation != null && validation.takesInput();
  }

  /// Whether it is described differently for what is read and for what is written, its members
  /// aside.
  boolean dependsOnDirection() {
    return parts.dependOnDirection();
  }

  /// Takes components out of a record, in their order.
  List<MethodHandle> accessors() {
    return construction().accessors();
  }

  @Override
  public Kind kind() {
    return Kind.OBJECT;
  }

  @Override
  public Object read(Input in) {
    Validation validation = parts.validation();
    return validation != null && validation.takesInput()
        ? validation.read(in, new Unvalidated(this), this)
        : readObject(in);
  }

  /// Reads without validators that see the input.
  Object readObject(Input in) {
    if (in.token() != Token.OBJECT) {
      return in.refuse(
          "model_attributes_type",
          "Input should be a valid dictionary or object to extract fields from",
          Map.of(),
          holdsSecret());
    }
    in.enter();
    return readMembers(in, null);
  }

  /// Reads the members of an object that was entered.
  ///
  /// @param tag a member that was read already, if any
  Object readMembers(Input in, @Nullable String tag) {
    int start = in.mistakes.count();
    @Nullable Object[] values = readSent(in, tag);
    fillAbsent(values, in);
    if (in.mistakes.count() != start) {
      in.mistakes.sort(start, this::place);
      return Signal.FAILED;
    }
    return construct(values, in);
  }

  /// Reads the members that an object has: null stands for what it lacks, [Signal#NULL] for null.
  ///
  /// @param tag a member that was read already, if any
  @Nullable Object[] readSent(Input in, @Nullable String tag) {
    Strict strict = parts.strict();
    if (strict == null) {
      return readAll(in, tag);
    }
    Conversion outside = in.conversion;
    in.conversion = outside.as(strict);
    try {
      return readAll(in, tag);
    } finally {
      in.conversion = outside;
    }
  }

  private @Nullable Object[] readAll(Input in, @Nullable String tag) {
    @Nullable Object[] values = new Object[construction().size()];
    while (in.nextMember()) {
      String name = in.name();
      RecordMember member = byName.get(name);
      if (member != null) {
        readMember(member, name, values, in);
      } else if (name.equals(tag)) {
        in.duplicate();
      } else {
        readUnknown(name, values, in);
      }
    }
    return values;
  }

  /// Where a member stands in the declaration; what is not declared stands behind.
  int place(Object name) {
    RecordMember member = byName.get(String.valueOf(name));
    return member == null ? construction().size() : member.index();
  }

  private static void readMember(
      RecordMember member, String name, @Nullable Object[] values, Input in) {
    if (member.isReadOnly()) {
      in.skip();
      return;
    }
    if (values[member.index()] != null) {
      in.duplicate();
    }
    int before = in.mistakes.count();
    Object value = member.schema().read(in);
    in.mistakes.within(before, name);
    values[member.index()] = value == null ? Signal.NULL : value;
  }

  private void readUnknown(String name, @Nullable Object[] values, Input in) {
    switch (parts.extra()) {
      case ExtraMembers.Kept kept -> kept.read(name, values, in);
      case ExtraMembers.Ignored _ -> in.skip();
      case ExtraMembers.Forbidden forbidden -> forbidden.refuse(name, holdsSecret(), in);
    }
  }

  private void fillAbsent(@Nullable Object[] values, Input in) {
    for (RecordMember member : parts.members()) {
      int i = member.index();
      if (values[i] == Signal.NULL) {
        values[i] = null;
      } else if (values[i] == null) {
        values[i] = member.schema().whenAbsent();
        if (values[i] == Signal.MISSING) {
          in.mistakes.missing(member.name(), holdsSecret());
        }
      }
    }
    if (parts.extra() instanceof ExtraMembers.Kept kept) {
      kept.finish(values);
    }
  }

  /// Makes the record of its components, and checks it.
  Object construct(@Nullable Object[] values, Input in) {
    Object made;
    try {
      made = construction().apply(values);
    } catch (IllegalArgumentException refused) {
      String reason = refused.getMessage() == null ? "Invalid value" : refused.getMessage();
      in.mistakes.add(
          "value_error", "Value error, " + reason, Map.of("error", Map.of()), holdsSecret());
      return Signal.FAILED;
    }
    List<Constraint> constraints = parts.constraints();
    Object checked = constraints.isEmpty() ? made : Checks.all(constraints, made, this, in);
    Validation validation = parts.validation();
    return validation == null || checked == Signal.FAILED
        ? checked
        : validation.after(checked, this, in);
  }

  private Construction construction() {
    if (construction == null) {
      throw new IllegalStateException("%s is used before it is described".formatted(use));
    }
    return construction;
  }

  private boolean holdsSecret() {
    Boolean known = holdsSecret;
    if (known == null) {
      known = Reach.holdsSecret(this);
      holdsSecret = known;
    }
    return known;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartObject();
    writeMembers(value, out);
    out.writeEndObject();
  }

  /// Writes the members into an object that was begun.
  void writeMembers(Object value, JsonGenerator out) {
    declared.write(value, out);
    if (parts.extra() instanceof ExtraMembers.Kept kept) {
      kept.write(value, parts::declares, out);
    }
    if (!parts.computed().isEmpty()) {
      computed.write(value, out);
    }
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    Names names = direction == Direction.OUTPUT ? outputNames() : inputNames();
    return definitions.refer(
        names.identity(), names.candidates(), () -> describeMembers(definitions, direction, null));
  }

  private Names inputNames() {
    Names known = inputNames;
    if (known == null) {
      known = Names.of(use, "");
      inputNames = known;
    }
    return known;
  }

  private Names outputNames() {
    Names known = outputNames;
    if (known == null) {
      known = Reach.dependsOnDirection(this) ? Names.of(use, "-Output") : inputNames();
      outputNames = known;
    }
    return known;
  }

  /// The schema of the object itself.
  ///
  /// @param tag a member that tells this record from others, if any
  Map<String, Object> describeMembers(
      Definitions definitions, Direction direction, UnionSchema.@Nullable Tag tag) {
    Map<String, Object> keywords =
        new ObjectKeywords(definitions, direction, DocComments.of(use.raw()))
            .describe(
                use,
                parts.members(),
                parts.computed(),
                parts.extra().keyword(definitions, direction),
                tag);
    return Keywords.with(keywords, parts.said());
  }

  @Override
  public List<TypeSchema> parts() {
    return parts.schemas();
  }

  /// The record as its validators are given it.
  private record Unvalidated(RecordSchema inner) implements Wrapping {
    @Override
    public Object read(Input in) {
      return inner.readObject(in);
    }
  }
}
