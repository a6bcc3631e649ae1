package dev.triveni.api.internal;

import dev.triveni.api.OtherContent;
import dev.triveni.api.ResponseChanges;
import dev.triveni.api.internal.Argument.FromBody;
import dev.triveni.api.internal.Argument.FromFile;
import dev.triveni.api.internal.Argument.FromForm;
import dev.triveni.api.internal.Argument.FromFormModel;
import dev.triveni.api.internal.Argument.FromHead;
import dev.triveni.api.internal.Argument.FromModel;
import dev.triveni.api.internal.Argument.FromRaw;
import dev.triveni.api.internal.Argument.Later;
import dev.triveni.api.internal.Argument.Provided;
import dev.triveni.api.internal.Argument.TheChanges;
import dev.triveni.api.internal.Argument.TheRequest;
import dev.triveni.api.internal.Argument.TheSocket;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.web.Request;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The arguments of one call, bound from one request, with every mistake in it. Used by one thread.
final class Binding implements ProvidedValues.Source {
  private static final List<String> PARTS = List.of("path", "query", "header", "cookie", "body");

  private final Request request;
  private final ProvidedValues provided;
  private final HeadInput head;
  private final JsonBody json;
  private final FormInput form;
  private final ResponseChanges changes = new ResponseChanges();
  private @Nullable Set<Mistake> mistakes;
  private int failures;

  /// @param provided the provided values of the request
  /// @param other what becomes of a body that is not declared as what is read
  Binding(Request request, ProvidedValues provided, OtherContent other) {
    this.request = request;
    this.provided = provided;
    this.head = new HeadInput(request);
    this.json = new JsonBody(request, other);
    this.form = new FormInput(request, other);
  }

  /// The values, in the order of the parameters; meaningless if there are mistakes.
  ///
  /// @throws Exception what a provider throws
  @Nullable Object[] bindAll(List<Argument> arguments) throws Exception {
    @Nullable Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = bind(arguments.get(i));
    }
    return values;
  }

  /// Throws everything that is wrong with the request, if anything is.
  void requireNoMistakes() {
    if (mistakes != null) {
      throw new InvalidInputException(
          mistakes.stream()
              .sorted(Comparator.comparingInt(mistake -> PARTS.indexOf(mistake.loc().getFirst())))
              .toList());
    }
  }

  /// What the method and its providers want to change about the response.
  ResponseChanges changes() {
    return changes;
  }

  private @Nullable Object bind(Argument argument) throws Exception {
    return switch (argument) {
      case FromHead from -> fromHead(from);
      case FromModel model -> taken(head.model(model), model.part().word());
      case FromBody body -> fromBody(body);
      case FromForm field -> taken(form.field(field), "body");
      case FromFormModel model -> taken(form.model(model), "body");
      case FromFile file -> taken(form.file(file), "body");
      case FromRaw raw -> fromRaw(raw);
      case Provided it -> provided(it);
      case Later _, TheSocket _ -> null;
      case TheRequest _ -> request;
      case TheChanges _ -> changes;
    };
  }

  private @Nullable Object fromHead(FromHead from) {
    return taken(head.value(from), from.part().word(), from.name());
  }

  private @Nullable Object fromBody(FromBody body) {
    return taken(
        body.isMember() ? json.member(body.name(), body.schema()) : json.whole(body.schema()),
        "body");
  }

  private Object fromRaw(FromRaw raw) {
    return switch (raw.form()) {
      case BYTES -> request.body().bytes();
      case TEXT -> request.body().text();
      case STREAM -> request.body().stream();
      case BODY -> request.body();
    };
  }

  private @Nullable Object taken(Outcome<?> outcome, Object... place) {
    return outcome instanceof Outcome.Invalid<?> invalid
        ? wrong(invalid, place)
        : outcome.orThrow();
  }

  private @Nullable Object wrong(Outcome.Invalid<?> invalid, Object... place) {
    failures++;
    if (mistakes == null) {
      mistakes = new LinkedHashSet<>();
    }
    for (Mistake mistake : invalid.mistakes()) {
      mistakes.add(mistake.within(place));
    }
    return null;
  }

  @SuppressWarnings("ReferenceEquality") // FAILED is one object
  private @Nullable Object provided(Provided argument) throws Exception {
    Object value = provided.get(argument, this);
    if (value == ProvidedValues.FAILED) {
      failures++;
      return null;
    }
    return value;
  }

  @Override
  public Optional<@Nullable Object[]> bind(List<Argument> arguments) throws Exception {
    int before = failures;
    @Nullable Object[] values = bindAll(arguments);
    return failures > before ? Optional.empty() : Optional.of(values);
  }

  @Override
  public Request request() {
    return request;
  }
}
