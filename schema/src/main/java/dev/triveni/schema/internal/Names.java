package dev.triveni.schema.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The names of a type in definitions, from short to long.
///
/// @param identity what equals for the same type, and for no other
record Names(Object identity, List<String> candidates) {
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");

  /// The names of a type; generic types name their arguments: `Page_Article`.
  static Names of(TypeUse use, String suffix) {
    String arguments = arguments(use);
    List<String> candidates = new ArrayList<>();
    String name = "";
    for (Class<?> each = use.raw(); each != null; each = each.getEnclosingClass()) {
      name = name.isEmpty() ? each.getSimpleName() : each.getSimpleName() + "_" + name;
      candidates.add(name + arguments + suffix);
    }
    candidates.add(OTHER.matcher(use.raw().getName()).replaceAll("_") + arguments + suffix);
    return new Names(List.of(use, suffix), candidates);
  }

  private static String arguments(TypeUse use) {
    StringBuilder text = new StringBuilder();
    for (TypeUse argument : use.arguments()) {
      text.append('_').append(argument.raw().getSimpleName().replace("[]", "Array"));
      text.append(arguments(argument));
    }
    return text.toString();
  }
}
