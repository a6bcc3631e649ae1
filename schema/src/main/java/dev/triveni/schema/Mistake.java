package dev.triveni.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with an input. Immutable.
///
/// Types and wording are pydantic's, because clients know them. A wrong key of a map has `[key]` at
/// the end of its location.
///
/// @param type the kind of mistake, such as `string_too_short`
/// @param loc where it is: member names and list indexes, outermost first
/// @param msg what is wrong, in one sentence
/// @param input the value that was refused (of a missing member: the object that lacks it); null
///   where nothing was given or it must not be echoed
/// @param ctx what the message was made of, such as `min_length`; empty where there is nothing
public record Mistake(
    String type,
    List<Object> loc,
    String msg,
    @Nullable Object input,
    Map<String, @Nullable Object> ctx) {

  /// Copies the collections.
  public Mistake {
    loc = List.copyOf(loc);
    ctx = Collections.unmodifiableMap(new LinkedHashMap<>(ctx));
  }

  /// This mistake seen from outside: `outer` comes before its location.
  public Mistake within(Object... outer) {
    List<Object> whole = new ArrayList<>(List.of(outer));
    whole.addAll(loc);
    return new Mistake(type, whole, msg, input, ctx);
  }

  /// The same mistake with another input to show.
  public Mistake withInput(@Nullable Object shown) {
    return new Mistake(type, loc, msg, shown, ctx);
  }
}
