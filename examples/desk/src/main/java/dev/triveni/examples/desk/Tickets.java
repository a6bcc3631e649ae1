package dev.triveni.examples.desk;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;

// @start region=route
/// Tickets find the team that can solve them.
@Routes("/tickets")
final class Tickets {

  /// Routes a support ticket to a queue.
  ///
  /// What the model is not sure of, and what is not in English, goes to `triage`.
  @Post("/route")
  Decision route(Ticket ticket, TicketRouter router) {
    return router.route(ticket).decision();
  }
}
// @end
