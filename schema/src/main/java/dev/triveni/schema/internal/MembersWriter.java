package dev.triveni.schema.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes members of a record. At first one after the other; where that is done often, by one
/// method handle in which names, schemas and accessors are constants: the JIT compiles it as if it
/// was written by hand. To make it takes time that a start, or a record that is written now and
/// then, has no use for. Thread-safe.
final class MembersWriter {
  private static final int OFTEN = 2_000;
  private static final MethodType WRITING =
      MethodType.methodType(void.class, Object.class, JsonGenerator.class);

  private final List<RecordMember> members;
  private @Nullable MethodHandle whole;
  private int written;

  /// @param members those that are written, in order
  MembersWriter(List<RecordMember> members) {
    this.members = List.copyOf(members);
  }

  /// Writes names and values into an object that was begun.
  void write(Object record, JsonGenerator out) {
    MethodHandle ready = whole;
    if (ready != null) {
      write(ready, record, out);
      return;
    }
    for (RecordMember member : members) {
      out.writeName(member.encodedName());
      member.writer().write(record, out);
    }
    if (++written == OFTEN) { // threads may miss each other's counts: then it is a little later
      whole = joined();
    }
  }

  private static void write(MethodHandle ready, Object record, JsonGenerator out) {
    try {
      ready.invokeExact(record, out);
    } catch (Throwable thrown) {
      throw Construction.rethrow(thrown);
    }
  }

  private MethodHandle joined() {
    MethodHandle joined = MethodHandles.empty(WRITING);
    for (RecordMember member : members.reversed()) {
      joined = MethodHandles.foldArguments(joined, member.writer().step(member.encodedName()));
    }
    return joined;
  }
}
