package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Constraints of an application's own: composed of others, or checked by validators.
class CustomConstraintsTest {
  private static final Schemas STRICT = Schemas.strict();

  @NotBlank
  @Size(max = 10)
  @Pattern(regexp = "[a-z-]+", message = "letters and hyphens only")
  @Constraint(validatedBy = {})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Slug {
    String message() default "{app.slug}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @OverridesAttribute(constraint = Size.class, name = "max")
    int longest() default 10;
  }

  @Size(min = 2)
  @Pattern(regexp = "[A-Z]*")
  @ReportAsSingleViolation
  @Constraint(validatedBy = {})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Code {
    String message() default "is no code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  @Constraint(validatedBy = {EvenNumber.class, EvenCollection.class})
  @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Even {
    String message() default "must be divisible by {divisor}";

    int divisor() default 2;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  static final class EvenNumber implements ConstraintValidator<Even, Number> {
    private int divisor;

    @Override
    public void initialize(Even annotation) {
      divisor = annotation.divisor();
    }

    @Override
    public boolean isValid(Number value, ConstraintValidatorContext context) {
      return value.longValue() % divisor == 0;
    }
  }

  static final class EvenCollection implements ConstraintValidator<Even, Collection<?>> {
    @Override
    public boolean isValid(Collection<?> value, ConstraintValidatorContext context) {
      return value.size() % 2 == 0;
    }
  }

  @Constraint(validatedBy = SpanValidator.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Ordered {
    String message() default "from must not be after to";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  abstract static class OfSpans<T extends Span> implements ConstraintValidator<Ordered, T> {}

  static final class SpanValidator extends OfSpans<Span> {
    @Override
    public boolean isValid(Span span, ConstraintValidatorContext context) {
      if (span.from() == 100) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate("is the limit")
            .addPropertyNode("from")
            .addConstraintViolation();
        context
            .buildConstraintViolationWithTemplate("is wrong, too")
            .addPropertyNode("marks")
            .addBeanNode()
            .inIterable()
            .atIndex(1)
            .addConstraintViolation()
            .buildConstraintViolationWithTemplate("deep")
            .addPropertyNode("parts")
            .addPropertyNode("size")
            .inIterable()
            .atKey("x")
            .addConstraintViolation();
        return false;
      }
      return span.from() <= span.to();
    }
  }

  @Ordered
  record Span(int from, int to, List<Integer> marks) {}

  record Text(
      @Slug String slug,
      @Slug(longest = 3) String shortSlug,
      @Code String code,
      List<@Even(divisor = 3) Integer> numbers,
      @Even List<Integer> pairs,
      @Nullable @Even Integer nothing) {}

  private static final String RIGHT =
      """
      {"slug":"a-slug","shortSlug":"abc","code":"AB","numbers":[3,6],"pairs":[1,2]}\
      """;

  @Test
  void rightValuesPass() {
    assertThat(Reports.read(STRICT.of(Text.class), RIGHT)).isInstanceOf(Outcome.Valid.class);
  }

  @Test
  @Shows(
      value = "FA-12",
      code = "@NotBlank @Size(max = 10) @Constraint(validatedBy = {}) @interface Slug {…}")
  void aComposedConstraintReportsItsParts() {
    assertThat(Reports.lines(STRICT.of(Text.class), RIGHT.replace("a-slug", "a_slug")))
        .containsExactly(
            "[slug] string_pattern_mismatch: letters and hyphens only {pattern=[a-z-]+}");
    assertThat(Reports.lines(STRICT.of(Text.class), RIGHT.replace("a-slug", " ")))
        .containsExactly(
            "[slug] string_too_short: String should have at least 1 character {min_length=1}");
  }

  @Test
  @Shows("FA-12")
  void aComposedConstraintMayOverrideAttributesOfItsParts() {
    assertThat(Reports.lines(STRICT.of(Text.class), RIGHT.replace("\"abc\"", "\"abcd\"")))
        .containsExactly(
            "[shortSlug] string_too_long: String should have at most 3 characters {max_length=3}");
  }

  @Test
  void aComposedConstraintMayBeReportedAsOne() {
    assertThat(Reports.lines(STRICT.of(Text.class), RIGHT.replace("AB", "A")))
        .containsExactly("[code] value_error: Value error, is no code {error={}}");
  }

  @Test
  void theValidatorForTheTypeIsUsed() {
    String json = RIGHT.replace("[3,6]", "[3,4]").replace("[1,2]", "[1]");
    assertThat(Reports.lines(STRICT.of(Text.class), json))
        .containsExactly(
            "[numbers, 1] value_error: Value error, must be divisible by 3 {error={}}",
            "[pairs] value_error: Value error, must be divisible by 2 {error={}}");
  }

  @Test
  void aTypeThatNoValidatorIsForIsRefused() {
    record Wrong(@Even String text) {}
    assertThatThrownBy(() -> STRICT.of(Wrong.class))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("none of its validators is for java.lang.String");
  }

  @Test
  void aConstraintOfTheWholeRecordIsReportedAtTheRecord() {
    Schema<Span[]> schema = STRICT.of(Span[].class);
    String json = "[{\"from\":1,\"to\":2,\"marks\":[]},{\"from\":3,\"to\":2,\"marks\":[]}]";
    assertThat(Reports.mistakes(schema, json))
        .containsExactly(
            new Mistake(
                "value_error",
                List.of(1),
                "Value error, from must not be after to",
                Map.of("from", 3L, "to", 2L, "marks", List.of()),
                Map.of("error", Map.of())));
  }

  @Test
  void aValidatorMayReportPlacesInsideTheValue() {
    assertThat(Reports.mistakes(STRICT.of(Span.class), "{\"from\":100,\"to\":200,\"marks\":[7,8]}"))
        .extracting(Mistake::loc, Mistake::msg, Mistake::input)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(List.of("from"), "Value error, is the limit", 100L),
            org.assertj.core.groups.Tuple.tuple(
                List.of("marks", 1), "Value error, is wrong, too", 8L),
            org.assertj.core.groups.Tuple.tuple(
                List.of("parts", "x", "size"), "Value error, deep", null));
  }

  interface Create {}

  interface Update extends Default {}

  record Draft(
      @NotBlank(groups = Create.class) String title, @Size(max = 3) Optional<String> tag) {}

  @Test
  void onlyConstraintsOfTheChosenGroupsAreChecked() {
    String json = "{\"title\":\"\",\"tag\":\"long\"}";
    Schemas create = Schemas.create(options -> options.groups(Create.class));
    Schemas update = Schemas.create(options -> options.groups(Update.class));
    Schemas both = Schemas.create(options -> options.groups(Create.class, Default.class));
    assertThat(Reports.mistakes(create.of(Draft.class), json))
        .extracting(Mistake::loc)
        .containsExactly(List.of("title"));
    assertThat(Reports.mistakes(update.of(Draft.class), json))
        .extracting(Mistake::loc)
        .containsExactly(List.of("tag"));
    assertThat(Reports.mistakes(both.of(Draft.class), json)).hasSize(2);
  }
}
