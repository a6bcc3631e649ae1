package dev.triveni.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Asks other programs what they think of OpenAPI documents: two validators, and a generator of
/// TypeScript whose result is compiled. Immutable.
public final class OpenApiTools {
  private static final String SCRIPT =
      """
      import {Validator} from '@seriousme/openapi-schema-validator';
      import openapiTS, {astToString} from 'openapi-typescript';
      import {readFileSync, writeFileSync} from 'node:fs';
      let wrong = 0;
      for (const file of process.argv.slice(1)) {
        const document = JSON.parse(readFileSync(file, 'utf8'));
        const result = await new Validator().validate(structuredClone(document));
        if (!result.valid) {
          wrong++;
          console.log(file, JSON.stringify(result.errors));
        }
        const types = astToString(await openapiTS(document, {silent: true}));
        writeFileSync(file.replace(/json$/, 'ts'), types);
      }
      process.exit(wrong ? 1 : 0);
      """;

  private final NodeTools tools = NodeTools.get();

  /// The tools. Skips the test where they cannot be had.
  public OpenApiTools() {}

  /// What is wrong with the documents: the output of each program that found something. All of them
  /// are looked at together, because starting the programs takes longer than that.
  ///
  /// @param documents their JSON by their names
  public List<String> complaints(Map<String, String> documents) throws IOException {
    Path folder = Files.createTempDirectory("openapi");
    try {
      List<String> files = write(folder, documents);
      List<String> complaints = new ArrayList<>();
      add(complaints, tools.script(SCRIPT, files));
      add(complaints, tools.run("redocly", all("lint", "--extends=spec", files)));
      List<String> types =
          files.stream()
              .map(file -> file.replaceFirst("json$", "ts"))
              .filter(file -> Files.exists(Path.of(file)))
              .toList();
      add(complaints, tools.run("tsc", all("--noEmit", "--strict", types)));
      return complaints;
    } finally {
      delete(folder);
    }
  }

  private static List<String> write(Path folder, Map<String, String> documents) throws IOException {
    List<String> files = new ArrayList<>();
    for (Map.Entry<String, String> document : new TreeMap<>(documents).entrySet()) {
      String name = document.getKey().replaceAll("[^A-Za-z0-9]+", "-") + ".json";
      files.add(Files.writeString(folder.resolve(name), document.getValue()).toString());
    }
    return files;
  }

  private static void add(List<String> complaints, NodeTools.Result result) {
    if (result.code() != 0) {
      complaints.add(result.output());
    }
  }

  private static List<String> all(String first, String second, List<String> files) {
    return Stream.concat(Stream.of(first, second), files.stream()).toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
