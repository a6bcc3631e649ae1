package dev.triveni.schema.internal;

import dev.triveni.schema.Definitions;
import dev.triveni.schema.DocComments;
import dev.triveni.schema.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A sealed interface with `@Untagged`: the record that an input fits best.
final class UntaggedSchema implements TypeSchema {
  private static final int MISTAKE_LIMIT = 100;

  private final TypeUse use;
  private List<Alternative> alternatives = List.of();

  UntaggedSchema(TypeUse use) {
    this.use = use;
  }

  /// One of the records.
  record Alternative(Class<?> type, TypeSchema schema) {

    /// How many of an input's members it declares.
    int known(@Nullable Object tree) {
      if (!(schema instanceof RecordSchema members) || !(tree instanceof Map<?, ?> map)) {
        return 0;
      }
      return (int)
          members.members().stream().filter(member -> map.containsKey(member.name())).count();
    }
  }

  /// Tells the records, once, before the first use.
  void define(List<Alternative> declared) {
    alternatives = List.copyOf(declared);
  }

  /// A scalar if each record is one: then texts can say it.
  @Override
  public Kind kind() {
    return isScalar() ? Kind.SCALAR : Kind.UNION;
  }

  private boolean isScalar() {
    return alternatives.stream().allMatch(each -> each.schema().kind() == Kind.SCALAR);
  }

  @Override
  public @Nullable Object read(Input in) {
    Object tree = in.tree();
    Attempt best = attempt(alternatives.getFirst(), tree, in.conversion);
    for (Alternative alternative : alternatives) {
      Attempt exact = attempt(alternative, tree, exact(in.conversion));
      best = exact.fits() && exact.isBetterThan(best) ? exact : best;
      Attempt converted = attempt(alternative, tree, in.conversion);
      best = converted.isBetterThan(best) ? converted : best;
    }
    if (best.fits()) {
      return best.value();
    }
    best.mistakes().report(() -> tree).forEach(in.mistakes::adopt);
    return Signal.FAILED;
  }

  /// Every text is converted: one that is a number already is not exact.
  private static Conversion exact(Conversion conversion) {
    return conversion == Conversion.TEXT ? Conversion.TEXT : Conversion.STRICT;
  }

  private static Attempt attempt(
      Alternative alternative, @Nullable Object tree, Conversion conversion) {
    Mistakes mistakes = new Mistakes(MISTAKE_LIMIT);
    Object value = alternative.schema().read(new TreeInput(tree, mistakes, conversion));
    return new Attempt(value, mistakes, alternative.known(tree), conversion);
  }

  /// What came of reading an input as one of the records.
  private record Attempt(
      @Nullable Object value, Mistakes mistakes, int known, Conversion conversion) {

    boolean fits() {
      return mistakes.count() == 0;
    }

    boolean isBetterThan(Attempt other) {
      if (mistakes.count() != other.mistakes.count()) {
        return mistakes.count() < other.mistakes.count();
      }
      return known != other.known
          ? known > other.known
          : conversion == Conversion.STRICT && other.conversion != Conversion.STRICT;
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    for (Alternative alternative : alternatives) {
      if (alternative.type() == value.getClass()) {
        alternative.schema().write(value, out);
        return;
      }
    }
    throw new IllegalStateException("%s has no alternative %s".formatted(use, value.getClass()));
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
    if (isScalar()) {
      return Map.of("anyOf", references(definitions, direction));
    }
    boolean output = direction == Direction.OUTPUT && Reach.dependsOnDirection(this);
    Names names = Names.of(use, output ? "-Output" : "");
    return definitions.refer(
        names.identity(), names.candidates(), () -> keywords(definitions, direction));
  }

  private Map<String, Object> keywords(Definitions definitions, Direction direction) {
    Map<String, Object> keywords = new LinkedHashMap<>();
    keywords.put("title", use.raw().getSimpleName());
    String doc = DocComments.of(use.raw()).text();
    if (!doc.isEmpty()) {
      keywords.put("description", doc);
    }
    keywords.put("anyOf", references(definitions, direction));
    return keywords;
  }

  private List<Object> references(Definitions definitions, Direction direction) {
    List<Object> references = new ArrayList<>();
    alternatives.forEach(each -> references.add(each.schema().describe(definitions, direction)));
    return references;
  }

  @Override
  public List<TypeSchema> parts() {
    return alternatives.stream().map(Alternative::schema).toList();
  }
}
