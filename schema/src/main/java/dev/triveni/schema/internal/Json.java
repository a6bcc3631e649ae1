package dev.triveni.schema.internal;

import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.UnwritableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/// Reads and writes JSON documents. Thread-safe.
public final class Json implements Documents {
  private static final int USUAL_SIZE = 512;

  private final JsonFactory factory;

  /// Reads and writes documents that are nested this deep at most.
  public Json(int nestingLimit) {
    factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(nestingLimit).build())
            .streamWriteConstraints(
                StreamWriteConstraints.builder().maxNestingDepth(nestingLimit).build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();
  }

  /// Reads a whole document.
  @SuppressWarnings({"unchecked", "NullAway"}) // a schema reads values of its own type
  @Override
  public <T> Outcome<T> read(byte[] document, TypeSchema schema, Conversion conversion, int limit) {
    Mistakes mistakes = new Mistakes(limit);
    try {
      Object value = read(document, schema, mistakes, conversion);
      return mistakes.count() == 0
          ? new Outcome.Valid<>((T) value)
          : new Outcome.Invalid<>(mistakes.report(() -> tree(document)));
    } catch (MalformedException malformed) {
      return invalid(malformed, document);
    }
  }

  private @Nullable Object read(
      byte[] document, TypeSchema schema, Mistakes mistakes, Conversion conversion) {
    JsonErrors.checkEncoding(document);
    return parse(
        document,
        parser -> {
          Object value = schema.read(new JsonInput(parser, mistakes, conversion));
          checkEnd(parser);
          return value;
        });
  }

  /// Opens a document at its first token.
  private @Nullable Object parse(byte[] document, Function<JsonParser, @Nullable Object> reading) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
      try {
        if (parser.nextToken() == null) {
          throw new MalformedException("Expecting value", document.length);
        }
        return reading.apply(parser);
      } catch (JacksonException failed) {
        throw isFrom(parser, failed) ? JsonErrors.of(failed, document) : failed;
      }
    }
  }

  /// Whether an exception is this parser's, and not that of another one in the application's code.
  @SuppressWarnings("ReferenceEquality") // the very parser is meant
  private static boolean isFrom(JsonParser parser, JacksonException failed) {
    return failed.processor() == parser || failed instanceof StreamConstraintsException;
  }

  private static void checkEnd(JsonParser parser) {
    long offset;
    try {
      if (parser.nextToken() == null) {
        return;
      }
      offset = parser.currentTokenLocation().getByteOffset();
    } catch (JacksonException notEvenJson) {
      offset = notEvenJson.getLocation().getByteOffset();
    }
    throw new MalformedException("Extra data", offset);
  }

  /// A document as a tree; the document is known to be right.
  @Nullable Object tree(byte[] document) {
    return parse(document, parser -> Texts.cleanTree(Trees.read(parser)));
  }

  /// A value as a tree, as it is written.
  @Nullable Object tree(@Nullable Object value, TypeSchema schema) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
    try {
      write(value, schema, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return tree(out.toByteArray());
  }

  /// What is said of a document that is not JSON.
  static <T> Outcome<T> invalid(MalformedException malformed, byte[] document) {
    return new Outcome.Invalid<>(
        List.of(
            new Mistake(
                "json_invalid",
                List.of(JsonErrors.position(document, malformed.offset())),
                "JSON decode error",
                Map.of(),
                Map.of("error", String.valueOf(malformed.getMessage())))));
  }

  /// Writes a value as a document, and neither flushes nor closes `out`.
  @Override
  public void write(@Nullable Object value, TypeSchema schema, OutputStream out)
      throws IOException {
    write(generator -> schema.writeNullable(value, generator), value, out);
  }

  @Override
  public void writeTree(@Nullable Object tree, OutputStream out) throws IOException {
    write(generator -> Trees.write(tree, generator), tree, out);
  }

  private void write(Consumer<JsonGenerator> writing, @Nullable Object value, OutputStream out)
      throws IOException {
    try (JsonGenerator generator =
        factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      writing.accept(generator);
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    } catch (JacksonException failed) {
      throw new UnwritableException(
          "TRV-SCHEMA-022 Cannot write %s as JSON: %s"
              .formatted(
                  value == null ? "null" : value.getClass().getName(), failed.getOriginalMessage()),
          failed);
    }
  }
}
