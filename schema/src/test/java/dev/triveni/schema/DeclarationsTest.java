package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.valueextraction.Unwrapping;
import java.io.File;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Declarations that cannot be honoured are refused when the schema is made, all at once.
class DeclarationsTest {
  private static final Schemas STRICT = Schemas.strict();

  interface Create {}

  @Constraint(validatedBy = {})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Unchecked {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  record Broken(
      File path,
      List<InputStream> streams,
      @Size(max = 3) int size,
      @NotBlank List<String> notBlank,
      @Min(1) String min,
      @Past String past,
      @Email int email,
      List<@NotEmpty Integer> elements,
      Optional<@Size(min = 1) Boolean> optional,
      @Size(min = 3, max = 2) String crossed,
      @DecimalMin("many") int many,
      @Pattern(regexp = "(") String pattern,
      @MultipleOf("0") int multiple,
      @Unchecked String unchecked,
      @NotBlank(groups = Create.class) String group,
      @Size(max = 3, message = "at most {most}") String message,
      @Default("ten") int ten,
      @Max(5) @Default("10") int tooMuch,
      @Default("[1") List<Integer> list,
      @Default("AQ==") byte[] array,
      Map<List<String>, String> key,
      @Name("same") String one,
      @Name("same") String two) {
    @Size(max = 3)
    String computed() {
      return "";
    }
  }

  @Test
  void everyProblemOfATypeIsToldWithItsPlaceAndARemedy() {
    assertThatThrownBy(() -> STRICT.of(Broken.class))
        .isInstanceOfSatisfying(
            SchemaException.class,
            refused ->
                assertThat(refused.problems().stream().map(DeclarationsTest::shortened))
                    .containsExactly(
                        "TRV-SCHEMA-001 Cannot describe java.io.File in Broken.path: it is"
                            + " no record, enum, sealed interface, collection interface or known"
                            + " scalar. Use one of these, or give it a codec:"
                            + " Schemas.create(options -> options.codec(File.class, codec)).",
                        "TRV-SCHEMA-001 Cannot describe java.io.InputStream in Broken.streams[]:"
                            + " it is no record, enum, sealed interface, collection interface or"
                            + " known scalar. Use one of these, or give it a codec:"
                            + " Schemas.create(options -> options.codec(InputStream.class,"
                            + " codec)).",
                        "TRV-SCHEMA-002 Cannot honour @Size on Broken.size: it does not apply to"
                            + " java.lang.Integer. @Size applies to String, collections, maps and"
                            + " arrays. Remove it, or change the type.",
                        "TRV-SCHEMA-002 Cannot honour @NotBlank on Broken.notBlank: it does not"
                            + " apply to java.util.List. @NotBlank applies to String. Remove it,"
                            + " or change the type.",
                        "TRV-SCHEMA-002 Cannot honour @Min on Broken.min: it does not apply to"
                            + " java.lang.String. @Min applies to numbers. Remove it, or change"
                            + " the type.",
                        "TRV-SCHEMA-002 Cannot honour @Past on Broken.past: it does not apply to"
                            + " java.lang.String. @Past applies to dates and times. Remove it, or"
                            + " change the type.",
                        "TRV-SCHEMA-002 Cannot honour @Email on Broken.email: it does not apply to"
                            + " java.lang.Integer. @Email applies to String. Remove it, or change"
                            + " the type.",
                        "TRV-SCHEMA-002 Cannot honour @NotEmpty on Broken.elements[]: it does not"
                            + " apply to java.lang.Integer. @NotEmpty applies to String,"
                            + " collections, maps and arrays. Remove it, or change the type.",
                        "TRV-SCHEMA-002 Cannot honour @Size on Broken.optional: it does not apply"
                            + " to java.lang.Boolean. @Size applies to String, collections, maps"
                            + " and arrays. Remove it, or change the type.",
                        "TRV-SCHEMA-008 Cannot honour @Size on Broken.crossed: min 3 and max 2."
                            + " Correct the attribute.",
                        "TRV-SCHEMA-008 Cannot honour @DecimalMin on Broken.many: \"many\" is no"
                            + " number. Correct the attribute.",
                        "TRV-SCHEMA-008 Cannot honour @Pattern on Broken.pattern: \"(\" is no"
                            + " regular expression (Unclosed group). Correct the attribute.",
                        "TRV-SCHEMA-008 Cannot honour @MultipleOf on Broken.multiple: 0 is not"
                            + " more than 0. Correct the attribute.",
                        "TRV-SCHEMA-017 Cannot honour @Unchecked on Broken.unchecked: nothing"
                            + " checks it. Name a ConstraintValidator in its @Constraint(validatedBy"
                            + " = …), or remove it.",
                        "TRV-SCHEMA-009 Cannot honour @NotBlank on Broken.group: @NotBlank is in"
                            + " the group Create, and only the default group is checked. Name the"
                            + " groups: Schemas.create(options -> options.groups(Create.class)).",
                        "TRV-SCHEMA-018 Cannot honour @Size on Broken.message: its message names"
                            + " {most}, which is no attribute. Name an attribute such as {min}, or"
                            + " write \\{ for a brace.",
                        "TRV-SCHEMA-007 Cannot describe java.util.Map<java.util.List<java.lang.String>,"
                            + " java.lang.String> in Broken.key: java.util.List<java.lang.String>"
                            + " has no text to be a key in JSON. Use strings, numbers, enums, UUIDs"
                            + " or the like as keys.",
                        "TRV-SCHEMA-006 Cannot describe Broken: two of its members are called"
                            + " \"same\" in JSON. Give them different names with @Name.",
                        "TRV-SCHEMA-003 Cannot honour @Size on Broken.computed(): on a record's"
                            + " methods only @AssertTrue and @AssertFalse are checked, where they"
                            + " return boolean and take nothing. Move it to a component, or check"
                            + " in the constructor."));
  }

  record Defaults(
      @Default("ten") int ten,
      @Max(5) @Default("10") int tooMuch,
      @Default("[1") List<Integer> list,
      @Default("[]") int[] array) {}

  @Test
  void aWrongDefaultIsRefused() {
    assertThatThrownBy(() -> STRICT.of(Defaults.class))
        .isInstanceOfSatisfying(
            SchemaException.class,
            refused ->
                assertThat(refused.problems().stream().map(DeclarationsTest::shortened))
                    .containsExactly(
                        "TRV-SCHEMA-004 Cannot use @Default(\"ten\") on Defaults.ten: Input should"
                            + " be a valid integer, unable to parse string as an integer. Correct"
                            + " the default.",
                        "TRV-SCHEMA-004 Cannot use @Default(\"10\") on Defaults.tooMuch: Input"
                            + " should be less than or equal to 5. Correct the default.",
                        "TRV-SCHEMA-004 Cannot use @Default(\"[1\") on Defaults.list: JSON decode"
                            + " error. Correct the default.",
                        "TRV-SCHEMA-004 Cannot use @Default(\"[]\") on Defaults.array: an array can"
                            + " be changed by everybody who gets it. Use a List."));
  }

  sealed interface Shape {
    record Box(String type) implements Shape {}

    record Ball<T>(T inside) implements Shape {}

    final class Blob implements Shape {}

    @Name("Box")
    record Crate() implements Shape {}
  }

  enum Twice {
    @Name("x")
    A,
    @Name("x")
    B
  }

  @Test
  void aUnionThatCannotBeToldApartIsRefused() {
    assertThat(problems(Shape.class))
        .anyMatch(problem -> problem.contains("its alternative") && problem.contains("Ball"))
        .anyMatch(problem -> problem.contains("its alternative") && problem.contains("Blob"))
        .anyMatch(problem -> problem.contains("its member \"type\" is also the one"))
        .anyMatch(problem -> problem.contains("\"Box\" stands for two things"))
        .hasSize(4);
    assertThat(problems(Twice.class)).hasSize(1).first().asString().startsWith("TRV-SCHEMA-021");
  }

  record Unwrapped(
      @NotNull(payload = Unwrapping.Skip.class) Optional<String> text,
      @Valid @ConvertGroup(from = jakarta.validation.groups.Default.class, to = Create.class)
          Defaultless inner) {}

  record Defaultless(int number) {}

  @Test
  void whatWouldChangeTheMeaningOfConstraintsIsRefused() {
    assertThat(problems(Unwrapped.class))
        .hasSize(2)
        .allMatch(problem -> problem.startsWith("TRV-SCHEMA-024 Cannot honour @"));
  }

  @Test
  void aRecordThatItsModuleKeepsToItselfIsRefused() throws ClassNotFoundException {
    Class<?> hidden = Class.forName("jdk.internal.classfile.impl.StackCounter$Target");
    assertThat(problems(hidden))
        .containsExactly(
            "TRV-SCHEMA-005 Cannot make jdk.internal.classfile.impl.StackCounter$Target: its module"
                + " keeps the package to itself. Add to module-info: opens"
                + " jdk.internal.classfile.impl to dev.triveni.schema.");
  }

  @Test
  void aRefusedTypeLeavesNothingBehind() {
    assertThat(problems(Broken.class)).isEqualTo(problems(Broken.class));
    assertThat(problems(Broken[].class)).hasSameSizeAs(problems(Broken.class));
  }

  @Test
  void classesThatAreNoValuesAreRefused() {
    for (Class<?> type : List.of(void.class, Void.class, ArrayList.class, Runnable.class)) {
      assertThat(problems(type)).hasSize(1).first().asString().startsWith("TRV-SCHEMA-001");
    }
  }

  private static List<String> problems(Class<?> type) {
    try {
      STRICT.of(type);
      return List.of();
    } catch (SchemaException refused) {
      return refused.problems();
    }
  }

  private static String shortened(String problem) {
    return problem.replace(DeclarationsTest.class.getName() + "$", "");
  }
}
