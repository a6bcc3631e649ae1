package dev.triveni.html.blog;

import dev.triveni.web.Upload;
import dev.triveni.web.UploadLimit;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// How something is cooked.
///
/// @param photo how it looks
/// @param steps one on each line
public record Recipe(
    @NotBlank @Size(max = 60) String title,
    @UploadLimit(types = "image/*", bytes = 2_000) Optional<Upload> photo,
    @UploadLimit(bytes = 2_000_000) List<Upload> scans,
    @Size(min = 1, max = 3) List<Ingredient> ingredients,
    List<String> steps) {

  /// A part of it.
  public record Ingredient(@NotBlank String name, @Min(1) int grams, Unit unit, boolean optional) {

    /// No more of it than one can carry.
    public Ingredient {
      if (grams > 50_000) {
        throw new IllegalArgumentException("nobody can carry " + grams + " grams");
      }
    }
  }

  /// Where it is measured.
  public enum Unit {
    /// On the scales.
    SCALES,
    /// In a spoon.
    SPOON
  }
}
