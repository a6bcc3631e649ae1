package dev.triveni.examples.guide.typed;

import dev.triveni.api.Api;
import dev.triveni.api.Callbacks;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.HttpUrl;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.net.URI;

/// Chapter 23: requests that the application makes to others.
@Routes
final class Outgoing {

  record Invoice(String id, double total) {}

  record InvoiceEvent(boolean paid) {}

  record Received(boolean ok) {}

  record Receipt(int number) {}

  record Subscription(String username) {}

  // @start region=callbacks
  interface InvoiceCallbacks {
    @Post("{$request.query.callbackUrl}/invoices/{$request.body.id}")
    Received invoicePaid(InvoiceEvent event);
  }

  @Post("/invoices")
  @Callbacks(InvoiceCallbacks.class)
  Receipt create(Invoice invoice, @HttpUrl URI callbackUrl) {
    return new Receipt(1);
  }

  // @end

  // @start region=webhooks
  interface Webhooks {
    /// Tells that somebody has subscribed.
    @Post("new-subscription")
    void newSubscription(Subscription subscription);
  }

  // @end

  static App create(Config config) {
    App app = App.create(config);
    // @start region=app
    Api api = Api.of(new Outgoing()).webhooks(Webhooks.class);
    // @end
    return app.install(api);
  }
}
