package dev.triveni.schema.internal;

import dev.triveni.schema.Codec;
import dev.triveni.schema.Naming;
import dev.triveni.schema.internal.constraint.Constraints;
import java.util.Map;

/// What an application chose for all its schemas.
///
/// @param strict whether JSON is taken as its types say, and unknown members are mistakes
/// @param naming how the names of members are written
/// @param mistakeLimit how many mistakes one report has at most
/// @param codecs the classes that the application binds itself
/// @param constraints makes constraints of annotations
/// @param json reads and writes JSON, whatever reads and writes the documents
/// @param documents reads and writes the documents
public record Settings(
    boolean strict,
    Naming naming,
    int mistakeLimit,
    Map<Class<?>, Codec<?>> codecs,
    Constraints constraints,
    Json json,
    Documents documents) {

  /// Copies the codecs.
  public Settings {
    codecs = Map.copyOf(codecs);
  }
}
