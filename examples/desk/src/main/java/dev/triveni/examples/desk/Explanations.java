package dev.triveni.examples.desk;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;

/// Why tickets go where they go.
@Routes(value = "/tickets", tag = "Tickets")
final class Explanations {

  /// Routes a ticket, and tells why: the labelled examples it is most like, and how long each step
  /// took.
  @Post("/explain")
  Routing explain(Ticket ticket, TicketRouter router) {
    return router.route(ticket);
  }
}
