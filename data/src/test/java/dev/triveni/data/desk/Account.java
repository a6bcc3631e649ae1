package dev.triveni.data.desk;

import static dev.triveni.data.desk.AccountTable.ACCOUNT;

import dev.triveni.data.Check;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Unique;
import dev.triveni.schema.Secret;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Who signs in. Nobody is told the password.
@Entity
@Check(value = "\"logins\" >= 0", message = "Nobody signs in less than never.")
public record Account(
    @Id @Nullable Long id,
    @Unique @Size(max = 20) String email,
    @Unique @Secret String password,
    int logins) {

  @Override
  public String toString() {
    return ACCOUNT.text(this);
  }
}
