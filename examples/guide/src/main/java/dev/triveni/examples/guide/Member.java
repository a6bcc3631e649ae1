package dev.triveni.examples.guide;

import dev.triveni.web.Permission;
import dev.triveni.web.Principal;

// @start region=member
/// Somebody who has an account.
public record Member(String id, boolean isEditor) implements Principal {
  static final Permission PUBLISH = Permission.of("publish");

  @Override
  public boolean may(Permission permission) {
    return isEditor && permission.equals(PUBLISH);
  }
}
// @end
