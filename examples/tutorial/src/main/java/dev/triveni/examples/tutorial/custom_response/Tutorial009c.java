package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.ResponseFormat;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Routes
final class Tutorial009c {

  static final class Indented implements ResponseFormat {
    @Override
    public String mediaType() {
      return "application/json";
    }

    @Override
    public byte[] write(@Nullable Object tree) {
      return tree instanceof Map<?, ?> texts
          ? indented(texts).getBytes(StandardCharsets.UTF_8)
          : new byte[0];
    }

    private static String indented(Map<?, ?> texts) {
      return texts.entrySet().stream()
          .map(member -> "  \"%s\": \"%s\"".formatted(member.getKey(), member.getValue()))
          .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }
  }

  @Get("/")
  @Sends(format = Indented.class)
  Map<String, String> main() {
    return Map.of("message", "Hello World");
  }
}
