package dev.triveni.examples.desk;

import static dev.triveni.data.Expressions.count;
import static dev.triveni.examples.desk.CustomerTable.CUSTOMER;
import static dev.triveni.examples.desk.KeptTicketTable.KEPT_TICKET;
import static dev.triveni.examples.desk.TeamTable.TEAM;

import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.data.Database;
import dev.triveni.data.Ref;
import dev.triveni.schema.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/// Tickets that wait in the queues of the teams.
@Routes(value = "/tickets", tag = "Tickets")
final class Inbox {

  /// How much waits in a queue.
  ///
  /// @param queue the queue
  /// @param waiting how many tickets nobody has solved
  record Load(Queue queue, long waiting) {}

  // @start region=keep
  /// Puts a ticket into the queue of the team that can solve it.
  @Post(status = 201)
  KeptTicket add(Ticket ticket, TicketRouter router, Database db) {
    Decision decision = router.route(ticket).decision();
    return db.transaction(() -> {
      var draft = KEPT_TICKET.create().subject(ticket.subject()).text(ticket.text());
      ticket.customer().ifPresent(email -> draft.customer(customer(email, db)));
      return draft
          .queue(Ref.of(TEAM, decision.queue()))
          .confidence(decision.confidence())
          .language(decision.language())
          .solved(false)
          .save(db);
    });
  }

  private static Customer customer(String email, Database db) {
    return db.from(CUSTOMER)
        .filter(CUSTOMER.email.eq(email))
        .findOrSave(() -> CUSTOMER.create().email(email));
  }

  // @end

  /// Lists the tickets that nobody has solved, the oldest first.
  ///
  /// @param queue only those of this queue
  /// @param limit how many at most
  @Get
  List<KeptTicket> waiting(
      Optional<Queue> queue, @Min(1) @Max(100) @Default("20") int limit, Database db) {
    var waiting = db.from(KEPT_TICKET).filter(KEPT_TICKET.solved.eq(false));
    return queue
        .map(one -> waiting.filter(KEPT_TICKET.queue().queue.eq(one)))
        .orElse(waiting)
        .orderBy(KEPT_TICKET.id)
        .limit(limit)
        .with(KEPT_TICKET.customer())
        .list();
  }

  /// How many tickets wait in each queue that has some.
  @Get("/waiting")
  List<Load> load(Database db) {
    return db.from(KEPT_TICKET)
        .filter(KEPT_TICKET.solved.eq(false))
        .select(Load::new, KEPT_TICKET.queue().queue, count())
        .list();
  }

  /// Notes that a ticket is solved.
  @Post("/{id}/solved")
  KeptTicket solve(long id, Database db) {
    return KEPT_TICKET.change(db.get(KEPT_TICKET, id)).solved(true).save(db);
  }
}
