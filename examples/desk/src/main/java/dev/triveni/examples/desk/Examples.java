package dev.triveni.examples.desk;

import static dev.triveni.examples.desk.LabelledTicketTable.LABELLED_TICKET;

import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.data.Database;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// The labelled tickets that the model decides by.
@Routes("/examples")
final class Examples {

  /// What a labelled ticket is changed to.
  ///
  /// @param queue where tickets like this one go
  /// @param subject the line above it
  /// @param text all of it
  record Change(
      Queue queue,
      @NotBlank @Size(max = 200) String subject,
      @NotBlank @Size(max = 5_000) String text) {}

  /// Lists the labelled tickets.
  ///
  /// @param queue only those of this queue
  @Get
  List<LabelledTicket> list(Optional<Queue> queue, Database db) {
    var all = db.from(LABELLED_TICKET).orderBy(LABELLED_TICKET.id);
    return queue.map(one -> all.filter(LABELLED_TICKET.queue.eq(one))).orElse(all).list();
  }

  // @start region=change
  /// Changes a labelled ticket. The next ticket is routed by it.
  @Put("/{id}")
  LabelledTicket change(String id, Change change, Database db, TicketRouter router) {
    LabelledTicket changed =
        LABELLED_TICKET
            .change(db.get(LABELLED_TICKET, id))
            .queue(change.queue())
            .subject(change.subject())
            .text(change.text())
            .save(db);
    router.relearn(changed);
    return changed;
  }

  // @end

  /// Forgets all changes.
  @Post("/reset")
  void reset(Database db, TicketRouter router) {
    List<LabelledTicket> first = FirstRows.labelledTickets();
    db.upsert(LABELLED_TICKET, first, LABELLED_TICKET.id);
    router.learn(first);
  }
}
