package dev.triveni.api.internal;

import dev.triveni.api.OtherContent;
import dev.triveni.web.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of endpoints where they are included. Immutable.
///
/// @param prefix begins their paths
/// @param tags what they are grouped under, before their own tags
/// @param uses what each of them asks for
/// @param responses those that each may give; of one status the last counts
/// @param callbacks interfaces of what each asks of its client
/// @param otherContent what becomes of bodies that are not declared as what they read; nothing for
///   what is said around it
/// @param deprecated whether clients should no longer use them
/// @param hidden whether they are left out of the document
/// @param sending how they send what they return
/// @param around what surrounds their routes
public record Inclusion(
    String prefix,
    List<String> tags,
    List<Used> uses,
    List<DeclaredResponse> responses,
    List<Class<?>> callbacks,
    @Nullable OtherContent otherContent,
    boolean deprecated,
    boolean hidden,
    Sending sending,
    List<Consumer<Group.Setup>> around) {

  /// That of which nothing is said.
  static final Inclusion NONE = ofAll(List.of(), List.of(), List.of(), null, Sending.AS_JSON);

  /// Copies the collections.
  public Inclusion {
    tags = List.copyOf(tags);
    uses = List.copyOf(uses);
    responses = List.copyOf(responses);
    callbacks = List.copyOf(callbacks);
    around = List.copyOf(around);
  }

  /// That of all endpoints of an application.
  public static Inclusion ofAll(
      List<Used> uses,
      List<DeclaredResponse> responses,
      List<Class<?>> callbacks,
      @Nullable OtherContent otherContent,
      Sending sending) {
    return new Inclusion(
        "", List.of(), uses, responses, callbacks, otherContent, false, false, sending, List.of());
  }

  /// What becomes of bodies that are not declared as what is read.
  OtherContent content() {
    return otherContent == null ? OtherContent.REFUSED : otherContent;
  }

  /// This one with another prefix.
  public Inclusion under(String prefix) {
    return new Inclusion(
        prefix,
        tags,
        uses,
        responses,
        callbacks,
        otherContent,
        deprecated,
        hidden,
        sending,
        around);
  }

  /// This one inside another. What surrounds that is not repeated.
  public Inclusion in(Inclusion outer) {
    return new Inclusion(
        withoutSlash(outer.prefix) + prefix,
        joined(outer.tags, tags),
        joined(outer.uses, uses),
        joined(outer.responses, responses),
        joined(outer.callbacks, callbacks),
        otherContent == null ? outer.otherContent : otherContent,
        deprecated || outer.deprecated,
        hidden || outer.hidden,
        sending.in(outer.sending),
        around);
  }

  /// A path below the prefix.
  String below(String path) {
    String whole = path.isEmpty() ? prefix : withoutSlash(prefix) + path;
    return whole.isEmpty() ? "/" : whole;
  }

  static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return new ArrayList<>(Stream.concat(first.stream(), second.stream()).distinct().toList());
  }
}
