package dev.triveni.examples.guide;

import dev.triveni.html.Multiline;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Something not to be forgotten.
///
/// @param title what people see in the list
// @start region=record
public record Note(@NotBlank @Size(max = 80) String title, @Multiline String text) {}
// @end
