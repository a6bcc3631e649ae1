package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Status, header fields and cookies that an endpoint or a provider wants to have.
class ResponseChangesTest {

  @Test
  @Shows(value = "FA-14", code = "Task task(ResponseChanges response)")
  void anEndpointAndItsProvidersChangeOneResponse() {
    try (TestClient client = Apps.client(new Tasks())) {
      TestResponse made = client.send("PUT", "/tasks/new");
      assertThat(made.status()).isEqualTo(201);
      assertThat(made.header("X-Cat-Dog")).hasValue("alone in the world");
      assertThat(made.header("Set-Cookie").orElse("")).startsWith("fakesession=fake-value");
      assertThat(made.header("X-Provided")).hasValue("yes");
      assertThat(made.text()).isEqualTo("\"made\"");
      assertThat(client.send("PUT", "/tasks/old").status()).isEqualTo(200);
    }
  }

  @Test
  void aResponseMadeByHandAndAnErrorStayAsTheyAre() {
    try (TestClient client = Apps.client(new Tasks())) {
      assertThat(client.get("/tasks/by-hand").header("X-Provided")).isEqualTo(Optional.empty());
      assertThat(client.get("/tasks/by-hand").status()).isEqualTo(200);
      assertThat(client.get("/tasks/failing").header("X-Provided")).isEqualTo(Optional.empty());
      assertThat(client.get("/tasks/failing").status()).isEqualTo(404);
    }
  }

  record Tenant(String name) {}

  @Routes("/tasks")
  static class Tasks {
    @Provides
    Tenant tenant(ResponseChanges response) {
      response.header("X-Provided", "yes");
      return new Tenant("a");
    }

    @Put("/{id}")
    String put(String id, Tenant tenant, ResponseChanges response) {
      if (id.equals("new")) {
        response
            .status(201)
            .header("X-Cat-Dog", "alone in the world")
            .cookie(dev.triveni.web.Cookie.of("fakesession", "fake-value"));
      }
      return "made";
    }

    @Get("/by-hand")
    Response byHand(Tenant tenant, ResponseChanges response) {
      response.status(201);
      return Response.text("by hand");
    }

    @Get("/failing")
    String failing(Tenant tenant) {
      throw HttpException.notFound("none");
    }
  }
}
