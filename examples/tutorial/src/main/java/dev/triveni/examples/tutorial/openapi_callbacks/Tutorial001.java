package dev.triveni.examples.tutorial.openapi_callbacks;

import dev.triveni.api.Callbacks;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.HttpUrl;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial001 {

  record Invoice(String id, Optional<String> title, String customer, double total) {}

  record InvoiceEvent(String description, boolean paid) {}

  record InvoiceEventReceived(boolean ok) {}

  interface InvoiceCallbacks {
    @Post("{$callback_url}/invoices/{$request.body.id}")
    InvoiceEventReceived invoiceNotification(InvoiceEvent body);
  }

  /// Create an invoice.
  ///
  /// This will (let's imagine) let the API user (some external developer) create an invoice.
  ///
  /// And this path operation will:
  ///
  /// * Send the invoice to the client.
  /// * Collect the money from the client.
  /// * Send a notification back to the API user (the external developer), as a callback.
  ///   * At this point is that the API will somehow send a POST request to the external API with
  ///     the notification of the invoice event (e.g. "payment successful").
  @Post("/invoices/")
  @Callbacks(InvoiceCallbacks.class)
  Object createInvoice(Invoice invoice, Optional<@HttpUrl URI> callbackUrl) {
    return Map.of("msg", "Invoice received");
  }
}
