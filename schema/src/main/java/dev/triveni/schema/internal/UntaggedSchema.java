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
  private List<RecordSchema> alternatives = List.of();

  UntaggedSchema(TypeUse use) {
    this.use = use;
  }

  /// Tells the records, once, before the first use.
  void define(List<RecordSchema> declared) {
    alternatives = List.copyOf(declared);
  }

  @Override
  public Kind kind() {
    return Kind.UNION;
  }

  @Override
  public Object read(Input in) {
    Object tree = in.tree();
    Attempt best = attempt(alternatives.getFirst(), tree, in.conversion);
    for (RecordSchema alternative : alternatives) {
      Attempt exact = attempt(alternative, tree, Conversion.STRICT);
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

  private static Attempt attempt(
      RecordSchema alternative, @Nullable Object tree, Conversion conversion) {
    Mistakes mistakes = new Mistakes(MISTAKE_LIMIT);
    Object value = alternative.read(new TreeInput(tree, mistakes, conversion));
    int known = 0;
    for (RecordMember member : alternative.members()) {
      known += tree instanceof Map<?, ?> map && map.containsKey(member.name()) ? 1 : 0;
    }
    return new Attempt(value, mistakes, known, conversion);
  }

  /// What came of reading an input as one of the records.
  private record Attempt(Object value, Mistakes mistakes, int known, Conversion conversion) {

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
    for (RecordSchema alternative : alternatives) {
      if (alternative.use().raw() == value.getClass()) {
        alternative.write(value, out);
        return;
      }
    }
    throw new IllegalStateException("%s has no alternative %s".formatted(use, value.getClass()));
  }

  @Override
  public Map<String, Object> describe(Definitions definitions, Direction direction) {
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
    List<Object> references = new ArrayList<>();
    alternatives.forEach(each -> references.add(each.describe(definitions, direction)));
    keywords.put("anyOf", references);
    return keywords;
  }

  @Override
  public List<TypeSchema> parts() {
    return List.copyOf(alternatives);
  }
}
