package dev.triveni.api.internal;

import dev.triveni.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/// Where the value of one parameter comes from. Immutable.
public sealed interface Argument {

  /// One value of the request before its body.
  ///
  /// @param part which part of the request
  /// @param name its name there
  /// @param schema what it must be
  /// @param doc what the doc comment says of the parameter
  /// @param deprecated whether clients should no longer send it
  record FromHead(Part part, String name, Schema<?> schema, String doc, boolean deprecated)
      implements Argument {}

  /// The JSON body.
  ///
  /// @param schema what it must be
  /// @param doc what the doc comment says of the parameter
  record FromBody(Schema<?> schema, String doc) implements Argument {}

  /// A provider's value.
  ///
  /// @param provider what provides it
  /// @param slot where the value is kept while the request is answered
  /// @param arguments where the values of the provider's own parameters come from
  record Provided(Provider provider, int slot, List<Argument> arguments) implements Argument {}

  /// The request itself.
  enum TheRequest implements Argument {
    /// The one value.
    REQUEST
  }

  /// This argument, and those that its provider takes.
  default Stream<Argument> all() {
    return this instanceof Provided(_, _, List<Argument> arguments)
        ? Stream.concat(Stream.of(this), arguments.stream().flatMap(Argument::all))
        : Stream.of(this);
  }

  /// The parts of a request that hold single values, in the order in which their mistakes are told.
  enum Part {
    /// The variables of the path.
    PATH("path"),
    /// The query.
    QUERY("query"),
    /// The header fields.
    HEADER("header"),
    /// The cookies.
    COOKIE("cookie");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    /// Its name in locations and in OpenAPI.
    public String word() {
      return word;
    }
  }
}
