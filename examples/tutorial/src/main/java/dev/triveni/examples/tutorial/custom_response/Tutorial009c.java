package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import java.util.Map;

@Routes
final class Tutorial009c {

  @Get("/")
  @Sends("application/json")
  String main() {
    return indented(Map.of("message", "Hello World"));
  }

  private static String indented(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "  \"%s\": \"%s\"".formatted(member.getKey(), member.getValue()))
        .collect(java.util.stream.Collectors.joining(",\n", "{\n", "\n}"));
  }
}
