package dev.triveni.schema.internal;

import dev.triveni.schema.Described;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what `@Described` says.
record Descriptions(Json json, Problems problems) {

  /// The keywords of JSON Schema.
  ///
  /// @param place where the annotation stands, for messages
  Map<String, Object> keywords(Described said, String place) {
    Map<String, Object> keywords = new LinkedHashMap<>();
    if (!said.title().isEmpty()) {
      keywords.put("title", said.title());
    }
    if (!said.description().isEmpty()) {
      keywords.put("description", said.description());
    }
    if (!said.format().isEmpty()) {
      keywords.put("format", said.format());
    }
    if (said.examples().length > 0) {
      keywords.put("examples", examples(said, place));
    }
    return keywords;
  }

  private List<@Nullable Object> examples(Described said, String place) {
    List<@Nullable Object> examples = new ArrayList<>();
    for (String example : said.examples()) {
      try {
        examples.add(json.tree(example.getBytes(StandardCharsets.UTF_8)));
      } catch (MalformedException malformed) {
        problems.add(
            "TRV-SCHEMA-025",
            "Cannot use the example '%s' on %s".formatted(example, place),
            "it is no JSON: " + malformed.getMessage(),
            "Write texts in quotes: \\\"%s\\\"".formatted(example));
      }
    }
    return examples;
  }
}
