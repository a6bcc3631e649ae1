package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.MultipleOf;
import dev.triveni.schema.Url;
import dev.triveni.schema.UuidVersion;
import dev.triveni.schema.internal.constraint.BoundConstraint.Side;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes constraints of annotations.
public final class Constraints {
  private final Map<Class<? extends Annotation>, Maker> makers = new HashMap<>();
  private final Clock clock;
  private final Groups groups;

  /// Makes constraints that go by this clock, and are checked in these groups.
  public Constraints(Clock clock, Groups groups) {
    this.clock = clock;
    this.groups = groups;
    addLengths();
    addBounds();
    addTimes();
    makers.put(Pattern.class, PatternConstraint::of);
    makers.put(Email.class, EmailConstraint::of);
    makers.put(Digits.class, DigitsConstraint::of);
    makers.put(MultipleOf.class, MultipleOfConstraint::of);
    makers.put(Url.class, UrlConstraint::of);
    makers.put(UuidVersion.class, UuidVersionConstraint::of);
    makers.put(Null.class, (declared, _) -> new NullConstraint(declared));
    makers.put(AssertTrue.class, (declared, type) -> TruthConstraint.of(declared, true, type));
    makers.put(AssertFalse.class, (declared, type) -> TruthConstraint.of(declared, false, type));
  }

  /// Makes the constraint of one annotation for values of a type.
  private interface Maker {
    Constraint make(Declared declared, Class<?> type);
  }

  /// The constraints that an annotation stands for: none, itself, those of a list of annotations,
  /// or those it is composed of.
  ///
  /// @param type the type of the values, boxed
  /// @throws WrongDeclarationException if the annotation cannot be honoured
  public List<Constraint> of(Annotation annotation, Class<?> type) {
    Unsupported.refuse(annotation);
    List<Constraint> made = new ArrayList<>();
    for (Declared declared : Annotations.declared(annotation)) {
      add(declared, type, made);
    }
    return made;
  }

  private void add(Declared declared, Class<?> type, List<Constraint> made) {
    if (!groups.allow(declared) || Annotations.isNotNull(declared)) {
      return;
    }
    Maker maker = makers.get(declared.type());
    if (maker != null) {
      made.add(maker.make(declared, type));
    } else {
      addComposed(declared, type, made);
    }
  }

  private void addComposed(Declared declared, Class<?> type, List<Constraint> made) {
    List<Constraint> parts = new ArrayList<>();
    for (Declared part : Composition.parts(declared)) {
      add(part, type, parts);
    }
    CustomConstraint.of(declared, type, clock).ifPresent(parts::add);
    if (Composition.isSingle(declared) && !parts.isEmpty()) {
      made.add(new SingleConstraint(parts, declared.wording()));
    } else {
      made.addAll(parts);
    }
  }

  private void addLengths() {
    makers.put(Size.class, LengthConstraint::size);
    makers.put(NotEmpty.class, LengthConstraint::notEmpty);
    makers.put(NotBlank.class, LengthConstraint::notBlank);
  }

  private void addBounds() {
    makers.put(Min.class, (declared, type) -> whole(declared, Side.GREATER_OR_EQUAL, type));
    makers.put(Max.class, (declared, type) -> whole(declared, Side.LESS_OR_EQUAL, type));
    makers.put(DecimalMin.class, (declared, type) -> decimal(declared, Side.GREATER, type));
    makers.put(DecimalMax.class, (declared, type) -> decimal(declared, Side.LESS, type));
    makers.put(Positive.class, (declared, type) -> sign(declared, Side.GREATER, type));
    makers.put(
        PositiveOrZero.class, (declared, type) -> sign(declared, Side.GREATER_OR_EQUAL, type));
    makers.put(Negative.class, (declared, type) -> sign(declared, Side.LESS, type));
    makers.put(NegativeOrZero.class, (declared, type) -> sign(declared, Side.LESS_OR_EQUAL, type));
  }

  private void addTimes() {
    makers.put(Past.class, (declared, type) -> TimeConstraint.past(declared, false, type, clock));
    makers.put(
        PastOrPresent.class, (declared, type) -> TimeConstraint.past(declared, true, type, clock));
    makers.put(
        Future.class, (declared, type) -> TimeConstraint.future(declared, false, type, clock));
    makers.put(
        FutureOrPresent.class,
        (declared, type) -> TimeConstraint.future(declared, true, type, clock));
  }

  private static Constraint whole(Declared declared, Side side, Class<?> type) {
    return BoundConstraint.of(declared, side, BigDecimal.valueOf(declared.number("value")), type);
  }

  private static Constraint sign(Declared declared, Side side, Class<?> type) {
    return BoundConstraint.of(declared, side, BigDecimal.ZERO, type);
  }

  private static Constraint decimal(Declared declared, Side exclusive, Class<?> type) {
    Side inclusive = exclusive == Side.GREATER ? Side.GREATER_OR_EQUAL : Side.LESS_OR_EQUAL;
    return BoundConstraint.of(
        declared,
        declared.flag("inclusive") ? inclusive : exclusive,
        Numbers.parse(declared.text("value")),
        type);
  }
}
