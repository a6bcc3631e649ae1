package dev.triveni.html.blog;

import dev.triveni.html.Hidden;
import dev.triveni.html.Label;
import dev.triveni.html.Multiline;
import dev.triveni.schema.Default;
import dev.triveni.schema.Secret;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a visitor writes to us.
///
/// @param name how we may call you
public record Contact(
    @NotBlank @Size(max = 40) String name,
    @Email @Label("E-mail address") String mail,
    @Multiline @Size(min = 2, max = 500) String text,
    Topic topic,
    List<Topic> alsoAbout,
    @Min(1) @Max(10) Optional<Integer> stars,
    Optional<LocalDate> bestDay,
    @Default("true") boolean copyToMe,
    boolean isUrgent,
    @Hidden Optional<String> cameFrom,
    Address address,
    @Secret Optional<String> password) {

  /// What it is about.
  public enum Topic {
    /// Something does not work.
    BUG_REPORT,
    /// Something is good.
    PRAISE
  }

  /// Where a visitor lives.
  public record Address(@NotBlank String city) {}
}
