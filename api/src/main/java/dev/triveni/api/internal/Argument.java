package dev.triveni.api.internal;

import dev.triveni.schema.Schema;
import dev.triveni.web.FormReader;
import dev.triveni.web.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where the value of one parameter comes from. Immutable.
public sealed interface Argument {

  /// One value of the request before its body.
  ///
  /// @param part which part of the request
  /// @param name its name there
  /// @param schema what it must be
  /// @param doc what the doc comment says of the parameter
  /// @param notice what the document says of its use
  /// @param examples the example objects of the document, by their names
  record FromHead(
      Part part,
      String name,
      Schema<?> schema,
      String doc,
      Notice notice,
      Map<String, Object> examples)
      implements Argument {

    /// Whether clients should no longer send it.
    public boolean deprecated() {
      return notice == Notice.DEPRECATED;
    }
  }

  /// A record of values of one part of the request before its body.
  ///
  /// @param part which part of the request
  /// @param schema the record
  /// @param members where its components come from
  /// @param others what becomes of other values there
  record FromModel(Part part, Schema<?> schema, List<ModelMember> members, Others others)
      implements Argument {}

  /// A component of a parameter model.
  ///
  /// @param name the member's name in the record's schema
  /// @param head where its value comes from
  /// @param aliases further names that it may have there
  record ModelMember(String name, FromHead head, List<String> aliases) {

    /// All names that it may have.
    Stream<String> names() {
      return Stream.concat(Stream.of(name, head.name()), aliases.stream());
    }
  }

  /// The JSON body, or a member of it.
  ///
  /// @param name the name of the member, if it is one
  /// @param schema what it must be
  /// @param doc what the doc comment says of the parameter
  /// @param isMember whether it is a member, and not the whole body
  /// @param examples the example objects of the document, by their names
  record FromBody(
      String name, Schema<?> schema, String doc, boolean isMember, Map<String, Object> examples)
      implements Argument {

    /// The same as a member.
    FromBody asMember() {
      return new FromBody(name, schema, doc, true, examples);
    }
  }

  /// The texts of one field of the form.
  ///
  /// @param name the name of the field
  /// @param schema what they must be
  /// @param doc what the doc comment says of the parameter
  /// @param notice what the document says of its use
  record FromForm(String name, Schema<?> schema, String doc, Notice notice) implements Argument {}

  /// A record of fields of the form.
  ///
  /// @param schema the record
  /// @param reader reads it
  /// @param doc what the doc comment says of the parameter
  /// @param others what becomes of other fields
  record FromFormModel(Schema<?> schema, FormReader<?> reader, String doc, Others others)
      implements Argument {}

  /// Uploaded files of one field of the form.
  ///
  /// @param name the name of the field
  /// @param shape what the parameter holds
  /// @param doc what the doc comment says of the parameter
  record FromFile(String name, FileShape shape, String doc) implements Argument {}

  /// The body as it arrives.
  ///
  /// @param form what the parameter holds
  /// @param mediaType what it is declared as; may be any
  /// @param doc what the doc comment says of the parameter
  record FromRaw(RawForm form, String mediaType, String doc) implements Argument {}

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

  /// What changes the response.
  enum TheChanges implements Argument {
    /// The one value.
    CHANGES
  }

  /// The WebSocket that a method talks over.
  ///
  /// @param view what of it the method gets
  record TheSocket(Function<WebSocket, ?> view) implements Argument {}

  /// What is known only when the method is called.
  enum Later implements Argument {
    /// What lends a provider's value.
    LENDER
  }

  /// This argument, and those that its provider takes.
  default Stream<Argument> all() {
    return this instanceof Provided(_, _, List<Argument> arguments)
        ? Stream.concat(Stream.of(this), arguments.stream().flatMap(Argument::all))
        : Stream.of(this);
  }

  /// These arguments, each followed by those that its provider takes.
  static List<Argument> flat(List<Argument> arguments) {
    List<Argument> flat = new ArrayList<>(arguments.size());
    addAll(arguments, flat);
    return flat;
  }

  private static void addAll(List<Argument> arguments, List<Argument> flat) {
    for (Argument argument : arguments) {
      flat.add(argument);
      if (argument instanceof Provided provided) {
        addAll(provided.arguments(), flat);
      }
    }
  }

  /// The values before the body that it takes itself.
  default Stream<FromHead> heads() {
    return switch (this) {
      case FromHead head -> Stream.of(head);
      case FromModel model -> model.members().stream().map(ModelMember::head);
      default -> Stream.empty();
    };
  }

  /// What the document says of the use of a parameter.
  enum Notice {
    /// Nothing.
    NONE,
    /// Clients should no longer send it.
    DEPRECATED,
    /// It is not in the document.
    HIDDEN;

    /// What annotations say.
    static Notice of(boolean deprecated, boolean hidden) {
      return hidden ? HIDDEN : deprecated ? DEPRECATED : NONE;
    }
  }

  /// What becomes of values that a parameter model does not have.
  enum Others {
    /// They are left alone.
    IGNORED,
    /// Each is a mistake.
    FORBIDDEN,
    /// The record gets them, and says itself what becomes of them.
    TAKEN;

    /// What is said of the parameter, or else by the record.
    static Others of(boolean exact, Schema<?> schema) {
      if (exact) {
        return FORBIDDEN;
      }
      return schema.extra().isPresent() ? TAKEN : IGNORED;
    }
  }

  /// What a parameter holds that takes uploaded files.
  ///
  /// @param content whether it takes the bytes, and not the file
  /// @param many whether it is a list
  /// @param optional whether there may be none
  record FileShape(boolean content, boolean many, boolean optional) {}

  /// What a parameter holds that takes the body as it arrives.
  enum RawForm {
    /// All bytes.
    BYTES,
    /// All of it as text.
    TEXT,
    /// A stream.
    STREAM,
    /// The body itself.
    BODY
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
