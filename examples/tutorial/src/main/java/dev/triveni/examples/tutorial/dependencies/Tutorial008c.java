package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Lender;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.web.HttpException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

@Routes
final class Tutorial008c {
  private static final Logger LOG = System.getLogger("tutorial");

  static final class InternalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InternalException(String message) {
      super(message);
    }
  }

  @Provides
  void username(Lender<Username> lender) throws Exception {
    try {
      lender.lend(new Username("Rick"));
    } catch (InternalException e) {
      LOG.log(Level.INFO, "Oops, we didn't raise again");
    }
  }

  @Get("/items/{item_id}")
  Object getItem(String itemId, Username username) {
    if (itemId.equals("portal-gun")) {
      throw new InternalException("The portal gun is too dangerous to be owned by " + username);
    }
    if (!itemId.equals("plumbus")) {
      throw HttpException.notFound("Item not found, there's only a plumbus here");
    }
    return itemId;
  }
}
