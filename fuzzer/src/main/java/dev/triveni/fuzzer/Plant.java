package dev.triveni.fuzzer;

import dev.triveni.fuzzer.Mistakes.Mistake;
import java.util.List;
import java.util.Set;

/// A request with one mistake. Immutable.
///
/// @param draft the request
/// @param types the kinds of mistake that it may be told as
/// @param loc where it is
/// @param what what was done
/// @param lacking members that may be told as missing instead, and others with them, of the whole
///   body: what is no object lacks all members that are parameters
record Plant(Draft draft, Set<String> types, List<String> loc, String what, Set<String> lacking) {

  /// One that is told at its own place.
  Plant(Draft draft, Set<String> types, List<String> loc, String what) {
    this(draft, types, loc, what, Set.of());
  }

  /// This one, or each of these members is told as missing.
  Plant orLacking(List<String> members) {
    return new Plant(draft, types, loc, what, Set.copyOf(members));
  }

  /// Whether it is told, and nothing else.
  boolean isTold(List<Mistake> mistakes) {
    return isToldByMembers(mistakes) || isToldHere(mistakes);
  }

  private boolean isToldHere(List<Mistake> mistakes) {
    return mistakes.size() == 1
        && types.contains(mistakes.getFirst().type())
        && isHere(mistakes.getFirst().loc());
  }

  /// A field of the header may be told by the name of the member that takes it.
  private boolean isHere(List<String> told) {
    return told.equals(loc)
        || (loc.getFirst().equals("header")
            && told.equals(loc.stream().map(step -> step.replace('-', '_')).toList()));
  }

  private boolean isToldByMembers(List<Mistake> mistakes) {
    List<String> told = mistakes.stream().map(each -> each.loc().getLast()).toList();
    return loc.equals(List.of("body"))
        && !mistakes.isEmpty()
        && told.containsAll(lacking)
        && mistakes.stream().allMatch(each -> each.type().equals("missing"));
  }

  @Override
  public String toString() {
    return "%s is %s; expected is one item of %s".formatted(loc, what, types);
  }
}
