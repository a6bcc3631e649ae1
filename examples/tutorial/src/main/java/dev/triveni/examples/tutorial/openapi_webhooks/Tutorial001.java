package dev.triveni.examples.tutorial.openapi_webhooks;

import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.time.temporal.Temporal;
import java.util.List;

@Routes
final class Tutorial001 {

  record Subscription(String username, double monthlyFee, Temporal startDate) {}

  interface Webhooks {

    /// When a new user subscribes to your service we'll send you a POST request with this data to
    /// the URL that you register for the event `new-subscription` in the dashboard.
    @Post("new-subscription")
    Object newSubscription(Subscription body);
  }

  @Get("/users/")
  Object readUsers() {
    return List.of("Rick", "Morty");
  }
}
