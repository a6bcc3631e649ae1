package dev.triveni.examples.guide;

import dev.triveni.web.Upload;
import dev.triveni.web.UploadLimit;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// A journey: a title, perhaps a map, and where one stays.
///
/// @param map a picture of the way
// @start region=record
public record Trip(
    @NotBlank String title,
    @UploadLimit(types = "image/*", bytes = 2_000_000) Optional<Upload> map,
    @Size(min = 1, max = 9) List<Stop> stops) {

  public record Stop(@NotBlank String place, @Min(1) int nights) {}
}
// @end
