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
import dev.triveni.web.Response;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The arguments of one call, bound from one request, with every mistake in it. Used by one thread.
final class Binding implements ProvidedValues.Source {
  private static final List<String> PARTS = List.of("path", "query", "header", "cookie", "body");

  private final Request request;
  private final @Nullable ProvidedValues provided;
  private final OtherContent other;
  private @Nullable HeadInput head;
  private @Nullable JsonBody json;
  private @Nullable FormInput form;
  private @Nullable ResponseChanges changes;
  private @Nullable Set<Mistake> mistakes;
  private int failures;

  /// @param provided the provided values of the request; null if none is needed
  /// @param other what becomes of a body that is not declared as what is read
  Binding(Request request, @Nullable ProvidedValues provided, OtherContent other) {
    this.request = request;
    this.provided = provided;
    this.other = other;
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

  /// The response as the method and its providers want it.
  Response changed(Response response) {
    return changes == null ? response : changes.applyTo(response);
  }

  private @Nullable Object bind(Argument argument) throws Exception {
    return switch (argument) {
      case FromHead from -> fromHead(from);
      case FromModel model -> taken(head().model(model), model.part().word());
      case FromBody body -> taken(read(body), "body");
      case FromForm field -> taken(form().field(field), "body");
      case FromFormModel model -> taken(form().model(model), "body");
      case FromFile file -> taken(form().file(file), "body");
      case FromRaw raw -> fromRaw(raw);
      case Provided it -> provided(it);
      case Later _, TheSocket _ -> null;
      case TheRequest _ -> request;
      case TheChanges _ -> changes();
    };
  }

  private @Nullable Object fromHead(FromHead from) {
    Outcome<?> outcome = head().value(from);
    return outcome instanceof Outcome.Invalid<?> invalid
        ? wrong(invalid, from.part().word(), from.name())
        : outcome.orThrow();
  }

  private Outcome<?> read(FromBody body) {
    return body.isMember()
        ? json().member(body.name(), body.schema())
        : json().whole(body.schema());
  }

  private Object fromRaw(FromRaw raw) {
    return switch (raw.form()) {
      case BYTES -> request.body().bytes();
      case TEXT -> request.body().text();
      case STREAM -> request.body().stream();
      case BODY -> request.body();
    };
  }

  private @Nullable Object taken(Outcome<?> outcome, String part) {
    return outcome instanceof Outcome.Invalid<?> invalid ? wrong(invalid, part) : outcome.orThrow();
  }

  private HeadInput head() {
    HeadInput reading = head == null ? new HeadInput(request) : head;
    head = reading;
    return reading;
  }

  private JsonBody json() {
    JsonBody reading = json == null ? new JsonBody(request, other) : json;
    json = reading;
    return reading;
  }

  private FormInput form() {
    FormInput reading = form == null ? new FormInput(request, other) : form;
    form = reading;
    return reading;
  }

  private ResponseChanges changes() {
    ResponseChanges wanted = changes == null ? new ResponseChanges() : changes;
    changes = wanted;
    return wanted;
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
    Object value = Objects.requireNonNull(provided).get(argument, this);
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
