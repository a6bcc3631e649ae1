package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.api.support.JsonText;
import dev.triveni.web.TestClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Requests that an application makes to others, which are documented: callbacks and webhooks.
class CallbacksTest {

  record Invoice(String id) {}

  record InvoiceEvent(boolean paid) {}

  record Received(boolean ok) {}

  interface InvoiceCallbacks {
    @Post("{$callbackUrl}/invoices/{$request.body.id}")
    Received invoicePaid(InvoiceEvent event);

    @Post("{$callbackUrl}/reminders")
    @Operation(tags = "reminders", summary = "Remind")
    @Responds(status = 410, description = "Nobody is there")
    void remind(@Query int days);
  }

  interface Webhooks {
    @Post(value = "new-invoice", status = 200)
    void newInvoice(Invoice invoice);
  }

  @Routes
  static class Invoices {
    @Post("/invoices/")
    @Callbacks(InvoiceCallbacks.class)
    Received create(Invoice invoice, Optional<URI> callbackUrl) {
      return new Received(true);
    }
  }

  @Test
  void callbacksAreDescribedWithTheEndpointThatMakesThem() {
    assertThat(JsonText.pretty(described("paths", "/invoices/", "post", "callbacks")))
        .isEqualTo(
            """
            {
              "invoicePaid": {
                "{$callbackUrl}/invoices/{$request.body.id}": {
                  "post": {
                    "summary": "Invoice paid",
                    "operationId": "invoiceCallbacks_invoicePaid",
                    "requestBody": {
                      "required": true,
                      "content": {
                        "application/json": {
                          "schema": {
                            "$ref": "#/components/schemas/InvoiceEvent"
                          }
                        }
                      }
                    },
                    "responses": {
                      "200": {
                        "description": "OK.",
                        "content": {
                          "application/json": {
                            "schema": {
                              "$ref": "#/components/schemas/Received"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              "remind": {
                "{$callbackUrl}/reminders": {
                  "post": {
                    "tags": [
                      "reminders"
                    ],
                    "summary": "Remind",
                    "operationId": "invoiceCallbacks_remind",
                    "parameters": [
                      {
                        "name": "days",
                        "in": "query",
                        "required": true,
                        "schema": {
                          "type": "integer",
                          "format": "int32"
                        }
                      }
                    ],
                    "responses": {
                      "204": {
                        "description": "Done."
                      },
                      "410": {
                        "description": "Nobody is there"
                      }
                    }
                  }
                }
              }
            }\
            """);
  }

  @Test
  void webhooksAreDescribedBesideThePaths() {
    assertThat(JsonText.pretty(described("webhooks")))
        .isEqualTo(
            """
            {
              "new-invoice": {
                "post": {
                  "summary": "New invoice",
                  "operationId": "webhooks_newInvoice",
                  "requestBody": {
                    "required": true,
                    "content": {
                      "application/json": {
                        "schema": {
                          "$ref": "#/components/schemas/Invoice"
                        }
                      }
                    }
                  },
                  "responses": {
                    "200": {
                      "description": "Done."
                    }
                  }
                }
              }
            }\
            """);
    assertThat(described("paths")).isInstanceOf(Map.class);
    assertThat(((Map<?, ?>) described("paths")).keySet().toString()).isEqualTo("[/invoices/]");
  }

  @Test
  void theyAreDocumentedAndNotServed() {
    try (TestClient client = client()) {
      assertThat(client.post("/new-invoice", new Invoice("1")).status()).isEqualTo(404);
      assertThat(client.post("/invoices/", new Invoice("1")).json()).isEqualTo(Map.of("ok", true));
    }
  }

  private static TestClient client() {
    return TestClient.of(Apps.app(api -> api.webhooks(Webhooks.class).routes(new Invoices())));
  }

  private static @Nullable Object described(String... path) {
    try (TestClient client = client()) {
      Object tree = client.get("/openapi.json").json();
      for (String name : List.of(path)) {
        tree = tree instanceof Map<?, ?> map ? map.get(name) : null;
      }
      return tree;
    }
  }
}
