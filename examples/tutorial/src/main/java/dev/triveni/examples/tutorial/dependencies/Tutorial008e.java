package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Lender;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

@Routes
final class Tutorial008e {
  private static final Logger LOG = System.getLogger("tutorial");

  @Provides(Provides.Scope.CALL)
  void username(Lender<Username> lender) throws Exception {
    try {
      lender.lend(new Username("Rick"));
    } finally {
      LOG.log(Level.INFO, "Cleanup up before response is sent");
    }
  }

  @Get("/users/me")
  Object getUserMe(Username username) {
    return username.text();
  }
}
