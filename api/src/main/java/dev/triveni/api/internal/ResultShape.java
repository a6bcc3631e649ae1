package dev.triveni.api.internal;

import dev.triveni.api.Sends;
import dev.triveni.api.Sends.Omitted;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Member;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is sent of a result as JSON. Immutable.
///
/// @param from the type that is returned
/// @param as the type that is sent
/// @param only the members that are sent; empty for all
/// @param without the members that are not
/// @param omitted what members hold that are not
record ResultShape(
    Schema<?> from, Schema<?> as, Set<String> only, Set<String> without, Set<Omitted> omitted) {

  /// The whole of a type.
  static ResultShape whole(Schema<?> schema) {
    return new ResultShape(schema, schema, Set.of(), Set.of(), Set.of());
  }

  /// What an annotation says.
  ///
  /// @throws dev.triveni.schema.SchemaException if the type that is sent cannot be written
  static ResultShape of(Schema<?> schema, Optional<Sends> said, Schemas schemas) {
    return said.map(sends ->
            new ResultShape(
                schema,
                sends.as() == void.class ? schema : schemas.of(sends.as()),
                Set.of(sends.only()),
                Set.of(sends.without()),
                Set.of(sends.omit())))
        .orElseGet(() -> whole(schema));
  }

  /// The body for a result.
  Body.Json body(@Nullable Object value) {
    if (value == null || isWhole()) {
      return new Body.Json(value, as);
    }
    Object tree = tree(from, value);
    if (!from.equals(as)) {
      Object sent = narrowed(tree, as);
      Object whole = converted(sent);
      tree = omitted.contains(Omitted.UNSET) ? common(whole, sent) : whole;
    }
    return new Body.Json(selected(tree), null);
  }

  /// What is sent for a result, as maps, lists and scalars.
  @Nullable Object tree(@Nullable Object value) {
    Body.Json body = body(value);
    return body.schema() == null || body.value() == null
        ? body.value()
        : tree(body.schema(), body.value());
  }

  @SuppressWarnings("unchecked") // the schema is that of the declared type, which the value has
  private static @Nullable Object tree(Schema<?> schema, Object value) {
    return ((Schema<Object>) schema).toTree(value);
  }

  private boolean isWhole() {
    return from.equals(as) && only.isEmpty() && without.isEmpty() && omitted.isEmpty();
  }

  private @Nullable Object converted(@Nullable Object tree) {
    return switch (as.readJsonTree(tree)) {
      case Outcome.Valid<?>(Object value) -> tree(as, value);
      case Outcome.Invalid<?> invalid ->
          throw new IllegalStateException(
              "TRV-API-103 The result cannot be sent as %s: %s. Return what that type can hold."
                  .formatted(as.type().getTypeName(), invalid.mistakes()));
    };
  }

  /// The tree with nothing in it that the type does not have.
  private static @Nullable Object narrowed(@Nullable Object tree, Schema<?> schema) {
    if (tree instanceof List<?> list) {
      return narrowed(list, schema);
    }
    if (!(tree instanceof Map<?, ?> map) || schema.members().isEmpty()) {
      return tree;
    }
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    for (Member member : schema.members()) {
      if (map.containsKey(member.name())) {
        rest.put(member.name(), narrowed(map.get(member.name()), member.schema()));
      }
    }
    return rest;
  }

  /// The elements of a list, or of a tuple.
  private static List<@Nullable Object> narrowed(List<?> list, Schema<?> schema) {
    List<@Nullable Object> rest = new ArrayList<>();
    for (Object each : list) {
      int index = rest.size();
      Schema<?> element =
          index < schema.members().size()
              ? schema.members().get(index).schema()
              : schema.element().orElse(null);
      rest.add(element == null ? each : narrowed(each, element));
    }
    return rest;
  }

  /// The tree with nothing in it that was not there before.
  private static @Nullable Object common(@Nullable Object tree, @Nullable Object before) {
    if (tree instanceof List<?> list && before instanceof List<?> others) {
      List<@Nullable Object> rest = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        rest.add(common(list.get(i), others.get(i)));
      }
      return rest;
    }
    if (!(tree instanceof Map<?, ?> map && before instanceof Map<?, ?> others)) {
      return tree;
    }
    Map<Object, @Nullable Object> rest = new LinkedHashMap<>();
    map.forEach((name, value) -> {
      if (others.containsKey(name)) {
        rest.put(name, common(value, others.get(name)));
      }
    });
    return rest;
  }

  private @Nullable Object selected(@Nullable Object tree) {
    return switch (tree) {
      case List<?> list when as.kind() == Kind.LIST ->
          list.stream().map(each -> selected(each, as.element().orElse(as))).toList();
      case null, default -> selected(tree, as);
    };
  }

  private @Nullable Object selected(@Nullable Object tree, Schema<?> schema) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> rest = new LinkedHashMap<>(map);
      rest.keySet().removeAll(without);
      if (!only.isEmpty()) {
        rest.keySet().retainAll(only);
      }
      return withoutOmitted(rest, schema);
    }
    return withoutOmitted(tree, schema);
  }

  private @Nullable Object withoutOmitted(@Nullable Object tree, @Nullable Schema<?> schema) {
    if (omitted.isEmpty()) {
      return tree;
    }
    if (tree instanceof List<?> list) {
      Schema<?> element = schema == null ? null : schema.element().orElse(null);
      return list.stream().map(each -> withoutOmitted(each, element)).toList();
    }
    if (!(tree instanceof Map<?, ?> map)) {
      return tree;
    }
    Map<Object, @Nullable Object> rest = new LinkedHashMap<>();
    map.forEach((name, value) -> {
      Member member = member(schema, name);
      if (!isOmitted(value, member)) {
        rest.put(name, withoutOmitted(value, member == null ? null : member.schema()));
      }
    });
    return rest;
  }

  private static @Nullable Member member(@Nullable Schema<?> schema, Object name) {
    return schema == null
        ? null
        : schema.members().stream()
            .filter(member -> member.name().equals(name))
            .findFirst()
            .orElse(null);
  }

  private boolean isOmitted(@Nullable Object value, @Nullable Member member) {
    boolean isNull = value == null && omitted.contains(Omitted.NULLS);
    return isNull
        || (member != null
            && omitted.contains(Omitted.DEFAULTS)
            && !member.isRequired()
            && Objects.equals(
                value,
                member.defaultValue().map(usual -> tree(member.schema(), usual)).orElse(null)));
  }
}
