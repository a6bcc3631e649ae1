package dev.triveni.api;

import dev.triveni.schema.Default;
import dev.triveni.schema.Described;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An {@link OAuth2PasswordForm} that says `grant_type=password`, as the standard asks. Immutable.
///
/// @param grantType `password`
/// @param username who the client says it is
/// @param password what it says to prove it
/// @param scope what it asks for, with blanks between
/// @param clientId which client it is
/// @param clientSecret what the client says to prove that
@Provides
public record OAuth2StrictPasswordForm(
    @Form("grant_type") @Pattern(regexp = "^password$") String grantType,
    @Form("username") String username,
    @Form("password") @Described(format = "password") String password,
    @Form("scope") @Default("") String scope,
    @Form("client_id") Optional<String> clientId,
    @Form("client_secret") @Described(format = "password") Optional<String> clientSecret) {

  /// The scopes one by one.
  public List<String> scopes() {
    return Stream.of(scope.split("\\s+")).filter(one -> !one.isEmpty()).toList();
  }

  /// Without what is secret.
  @Override
  public String toString() {
    return "OAuth2StrictPasswordForm[" + username + "]";
  }
}
