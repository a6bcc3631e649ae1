package dev.triveni.examples.desk;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// What a customer writes.
///
/// @param subject the line above it
/// @param text all of it
/// @param customer the customer's e-mail address, if it is known
record Ticket(
    @NotBlank @Size(max = 200) String subject,
    @NotBlank @Size(max = 5_000) String text,
    Optional<@Email String> customer) {

  /// Subject and text as one.
  String whole() {
    return subject + "\n" + text;
  }
}
