package dev.triveni.schema.internal;

import dev.triveni.schema.Codec;
import dev.triveni.schema.Name;
import dev.triveni.schema.Naming;
import dev.triveni.schema.internal.constraint.Constraints;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an application chose for all its schemas.
///
/// @param strict whether JSON is taken as its types say, and unknown members are mistakes
/// @param naming how the names of members are written
/// @param componentNames whether members have the names of components all the same
/// @param mistakeLimit how many mistakes one report has at most
/// @param codecs the classes that the application binds itself
/// @param constraints makes constraints of annotations
/// @param json reads and writes JSON, whatever reads and writes the documents
/// @param documents reads and writes the documents
public record Settings(
    boolean strict,
    Naming naming,
    boolean componentNames,
    int mistakeLimit,
    Map<Class<?>, Codec<?>> codecs,
    Constraints constraints,
    Json json,
    Documents documents) {

  /// Copies the codecs.
  public Settings {
    codecs = Map.copyOf(codecs);
  }

  /// The name of a member in JSON.
  ///
  /// @param name its name in Java
  /// @param said what is declared, if anything
  String written(String name, @Nullable Name said) {
    if (componentNames) {
      return name;
    }
    return said == null ? naming.apply(name) : said.value();
  }

  /// The same with the names of components.
  Settings withComponentNames() {
    return new Settings(
        strict, Naming.AS_DECLARED, true, mistakeLimit, codecs, constraints, json, documents);
  }

  /// These settings with one more codec.
  Settings with(Class<?> type, Codec<?> codec) {
    Map<Class<?>, Codec<?>> more = new HashMap<>(codecs);
    more.put(type, codec);
    return new Settings(
        strict, naming, componentNames, mistakeLimit, more, constraints, json, documents);
  }
}
