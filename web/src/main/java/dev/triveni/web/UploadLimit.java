package dev.triveni.web;

import dev.triveni.schema.ByteSize;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Says which files a component of a form's record may hold: an {@link Upload}, or each of a list.
///
/// ```java
/// record Profile(
///     String name,
///     @UploadLimit(types = "image/*", bytes = 2_000_000) Optional<Upload> photo) {}
/// ```
///
/// How much a form may have altogether is in the {@link FormSettings}.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Constraint(validatedBy = {UploadLimit.OfOne.class, UploadLimit.OfMany.class})
public @interface UploadLimit {

  /// How many bytes a file may have.
  long bytes() default Long.MAX_VALUE;

  /// The media types that a file may have, as `image/png` or `image/*`; none for any. The type is
  /// what the client says: nobody has looked into the file.
  String[] types() default {};

  /// A text to say instead of the usual one.
  String message() default "";

  /// As Jakarta Validation asks for.
  Class<?>[] groups() default {};

  /// As Jakarta Validation asks for.
  Class<? extends Payload>[] payload() default {};

  /// Checks a file. Thread-safe.
  final class OfOne implements ConstraintValidator<UploadLimit, Upload> {
    private long bytes = Long.MAX_VALUE;
    private List<String> types = List.of();
    private boolean isWorded;

    /// Checks nothing yet.
    public OfOne() {}

    @Override
    public void initialize(UploadLimit limit) {
      bytes = limit.bytes();
      types = Stream.of(limit.types()).map(type -> type.toLowerCase(Locale.ROOT)).toList();
      isWorded = !limit.message().isEmpty();
    }

    @Override
    public boolean isValid(Upload file, ConstraintValidatorContext context) {
      Optional<String> broken = broken(file);
      if (broken.isPresent() && !isWorded) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(broken.get()).addConstraintViolation();
      }
      return broken.isEmpty();
    }

    private Optional<String> broken(Upload file) {
      if (file.size() > bytes) {
        return Optional.of("the file has more than " + new ByteSize(bytes));
      }
      String type = file.type().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      return types.isEmpty() || types.stream().anyMatch(allowed -> fits(type, allowed))
          ? Optional.empty()
          : Optional.of("the file is not of type " + String.join(" or ", types));
    }

    private static boolean fits(String type, String allowed) {
      return allowed.endsWith("/*")
          ? type.startsWith(allowed.substring(0, allowed.length() - 1))
          : type.equals(allowed);
    }
  }

  /// Checks each of several files. Thread-safe.
  final class OfMany implements ConstraintValidator<UploadLimit, List<Upload>> {
    private final OfOne each = new OfOne();

    /// Checks nothing yet.
    public OfMany() {}

    @Override
    public void initialize(UploadLimit limit) {
      each.initialize(limit);
    }

    @Override
    public boolean isValid(List<Upload> files, ConstraintValidatorContext context) {
      return files.stream().allMatch(file -> each.isValid(file, context));
    }
  }
}
