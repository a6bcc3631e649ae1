package dev.triveni.examples.tutorial.response_directly;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import java.nio.charset.StandardCharsets;

@Routes
final class Tutorial002 {

  @Get("/legacy/")
  Response getLegacyData() {
    String data =
        """
        <?xml version="1.0"?>
            <shampoo>
            <Header>
                Apply shampoo here.
            </Header>
            <Body>
                You'll have to use soap here.
            </Body>
            </shampoo>
        """
            + "    ";
    return Response.bytes(data.getBytes(StandardCharsets.UTF_8), "application/xml");
  }
}
