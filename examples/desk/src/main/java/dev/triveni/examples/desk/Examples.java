package dev.triveni.examples.desk;

import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
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
  List<LabelledTicket> list(Optional<Queue> queue, TicketRouter router) {
    return router.labelled().stream()
        .filter(ticket -> queue.isEmpty() || ticket.queue() == queue.get())
        .toList();
  }

  // @start region=change
  /// Changes a labelled ticket. The next ticket is routed by it.
  @Put("/{id}")
  LabelledTicket change(String id, Change change, TicketRouter router) {
    LabelledTicket changed =
        new LabelledTicket(id, change.queue(), change.subject(), change.text());
    router.relearn(changed);
    return changed;
  }

  // @end

  /// Forgets all changes.
  @Post("/reset")
  void reset(TicketRouter router) {
    router.reset();
  }
}
