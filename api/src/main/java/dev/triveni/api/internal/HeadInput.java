package dev.triveni.api.internal;

import dev.triveni.api.internal.Argument.FromHead;
import dev.triveni.api.internal.Argument.FromModel;
import dev.triveni.api.internal.Argument.ModelMember;
import dev.triveni.api.internal.Argument.Others;
import dev.triveni.api.internal.Argument.Part;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.web.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what parameters take from one request before its body. Used by one thread.
final class HeadInput {
  private final Request request;
  private @Nullable Map<String, List<String>> queries;

  HeadInput(Request request) {
    this.request = request;
  }

  /// A single value, or several of one name.
  Outcome<?> value(FromHead head) {
    return head.schema().parse(texts(head));
  }

  /// A record of values.
  Outcome<?> model(FromModel model) {
    Map<String, List<String>> others = others(model);
    Map<String, @Nullable Object> tree = tree(model);
    if (model.others() == Others.TAKEN || !request.app().schemas().isStrict()) {
      others.forEach((name, texts) -> tree.putIfAbsent(name, Extras.echo(texts)));
    }
    Outcome<?> outcome = model.schema().readTree(tree);
    return model.others() == Others.FORBIDDEN ? withForbidden(outcome, others) : outcome;
  }

  private Map<String, @Nullable Object> tree(FromModel model) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (ModelMember member : model.members()) {
      List<String> texts = texts(member);
      Schema<?> schema = member.head().schema();
      if (!texts.isEmpty()) {
        tree.put(member.name(), schema.kind() == Kind.LIST ? texts : texts.getLast());
      } else if (schema.kind() == Kind.LIST) {
        schema.defaultValue().ifPresent(usual -> tree.put(member.name(), usualTree(schema, usual)));
      }
    }
    return tree;
  }

  @SuppressWarnings("unchecked") // the default is of the schema's type
  private static @Nullable Object usualTree(Schema<?> schema, Object usual) {
    return ((Schema<Object>) schema).toTree(usual);
  }

  private static Outcome<?> withForbidden(Outcome<?> outcome, Map<String, List<String>> others) {
    Set<Mistake> mistakes = new LinkedHashSet<>();
    if (outcome instanceof Outcome.Invalid<?> invalid) {
      mistakes.addAll(invalid.mistakes());
    }
    others.forEach((name, texts) -> mistakes.add(Extras.forbidden(name, texts)));
    return mistakes.isEmpty() ? outcome : new Outcome.Invalid<>(new ArrayList<>(mistakes));
  }

  /// What the model does not take. A name that a member has in Java's place of another is taken
  /// neither: `save_data` is not `save-data`.
  private Map<String, List<String>> others(FromModel model) {
    Set<String> known =
        model.members().stream()
            .flatMap(ModelMember::names)
            .map(name -> spelling(model.part(), name))
            .collect(Collectors.toSet());
    Map<String, List<String>> others = new LinkedHashMap<>();
    all(model.part())
        .forEach((name, texts) -> {
          if (!known.contains(spelling(model.part(), name))) {
            others.put(spelling(model.part(), name), texts);
          }
        });
    return others;
  }

  private static String spelling(Part part, String name) {
    return part == Part.HEADER ? name.toLowerCase(Locale.ROOT) : name;
  }

  private Map<String, List<String>> all(Part part) {
    return switch (part) {
      case PATH -> Map.of();
      case QUERY -> queries();
      case HEADER ->
          request.headers().names().stream()
              .collect(
                  Collectors.toMap(
                      name -> name, request.headers()::all, (a, _) -> a, LinkedHashMap::new));
      case COOKIE -> {
        Map<String, List<String>> cookies = new LinkedHashMap<>();
        request.cookies().forEach((name, value) -> cookies.put(name, List.of(value)));
        yield cookies;
      }
    };
  }

  /// What is given under the name of a member, or else under an alias.
  private List<String> texts(ModelMember member) {
    List<String> texts = texts(member.head());
    for (String alias : member.aliases()) {
      texts = texts.isEmpty() ? texts(member.head().part(), alias) : texts;
    }
    return texts;
  }

  private List<String> texts(FromHead head) {
    return texts(head.part(), head.name());
  }

  private List<String> texts(Part part, String name) {
    return switch (part) {
      case PATH -> List.of(request.variable(name));
      case QUERY -> queries().getOrDefault(name, List.of());
      case HEADER -> request.headers().all(name);
      case COOKIE -> request.cookie(name).map(List::of).orElse(List.of());
    };
  }

  private Map<String, List<String>> queries() {
    if (queries == null) {
      queries = request.queries();
    }
    return Objects.requireNonNull(queries);
  }
}
