package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.DocComments;
import dev.triveni.schema.Kind;
import dev.triveni.schema.internal.constraint.Constraint;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A record: read in any order of its members, written in the order of its components.
final class RecordSchema implements TypeSchema {
  private final TypeUse use;
  private final boolean strict;
  private @Nullable Construction construction;
  private List<RecordMember> members = List.of();
  private List<Constraint> constraints = List.of();
  private Map<String, RecordMember> byName = Map.of();
  private Map<String, Object> said = Map.of();
  private @Nullable Boolean holdsSecret;

  /// A record whose members are still to be told, because they may refer to the record itself.
  ///
  /// @param strict whether unknown members are mistakes
  RecordSchema(TypeUse use, boolean strict) {
    this.use = use;
    this.strict = strict;
  }

  /// Tells the members, once, before the first use.
  ///
  /// @param keywords what is said of the record beside its members
  void define(
      Construction made,
      List<RecordMember> declared,
      List<Constraint> declaredConstraints,
      Map<String, Object> keywords) {
    construction = made;
    members = List.copyOf(declared);
    constraints = List.copyOf(declaredConstraints);
    said = keywords;
    byName = new HashMap<>();
    declared.forEach(member -> byName.put(member.name(), member));
  }

  TypeUse use() {
    return use;
  }

  List<RecordMember> members() {
    return members;
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
    @Nullable Object[] values = new Object[members.size()];
    while (in.nextMember()) {
      String name = in.name();
      RecordMember member = byName.get(name);
      if (member != null) {
        readMember(member, values, in);
      } else if (name.equals(tag)) {
        in.duplicate();
      } else {
        readUnknown(name, in);
      }
    }
    return values;
  }

  /// Where a member stands in the declaration; what is not declared stands behind.
  int place(Object name) {
    RecordMember member = byName.get(String.valueOf(name));
    return member == null ? members.size() : member.index();
  }

  private static void readMember(RecordMember member, @Nullable Object[] values, Input in) {
    if (values[member.index()] != null) {
      in.duplicate();
    }
    int before = in.mistakes.count();
    Object value = member.schema().read(in);
    in.mistakes.within(before, member.name());
    values[member.index()] = value == null ? Signal.NULL : value;
  }

  private void readUnknown(String name, Input in) {
    if (strict) {
      int before = in.mistakes.count();
      in.mistakes.add("extra_forbidden", "Extra inputs are not permitted", Map.of(), holdsSecret());
      in.mistakes.within(before, name);
    }
    in.skip();
  }

  private void fillAbsent(@Nullable Object[] values, Input in) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Signal.NULL) {
        values[i] = null;
      } else if (values[i] == null) {
        values[i] = members.get(i).schema().whenAbsent();
        if (values[i] == Signal.MISSING) {
          in.mistakes.missing(members.get(i).name(), holdsSecret());
        }
      }
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
    return constraints.isEmpty() ? made : Checks.all(constraints, made, this, in);
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
    for (RecordMember member : members) {
      if (!member.isSecret()) {
        out.writeName(member.encodedName());
        member.writer().write(value, out);
      }
    }
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    boolean output = direction == Direction.OUTPUT && Reach.dependsOnDirection(this);
    Names names = Names.of(use, output ? "-Output" : "");
    return definitions.refer(
        names.identity(), names.candidates(), () -> describeMembers(definitions, direction, null));
  }

  /// The schema of the object itself.
  ///
  /// @param tag a member that tells this record from others, if any
  Map<String, Object> describeMembers(
      Definitions definitions, Direction direction, UnionSchema.@Nullable Tag tag) {
    Map<String, Object> keywords =
        new ObjectKeywords(definitions, direction, DocComments.of(use.raw()))
            .describe(use, members, strict, tag);
    return Keywords.with(keywords, said);
  }

  @Override
  public List<TypeSchema> parts() {
    return members.stream().map(RecordMember::schema).toList();
  }
}
