package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;

@Routes
final class Tutorial006 {

  @Get("/typer")
  Response redirectTyper() {
    return Response.redirect("https://typer.tiangolo.com", 307);
  }
}
