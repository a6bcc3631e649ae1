package dev.triveni.web.internal.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes names of files out of what clients send.
public final class SafeFileName {
  private static final String UNNAMED = "file";
  private static final int LONGEST = 200;
  private static final int LONGEST_EXTENSION = 20;
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_.-]+");
  private static final Pattern ENDS = Pattern.compile("^[._]+|[._]+$");
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9");

  private SafeFileName() {}

  /// The name without folders and without what cannot be printed.
  public static String withoutFolders(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder(name.length());
    name.codePoints().filter(SafeFileName::isPrintable).forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  /// A name of letters, digits, `.`, `-` and `_` in ASCII that is a plain file in any folder of any
  /// system; `file` if nothing is left.
  public static String of(String sent) {
    String name = withoutFolders(sent);
    int dot = name.lastIndexOf('.');
    String stem = plain(dot <= 0 ? name : name.substring(0, dot));
    String extension = dot <= 0 ? "" : plain(name.substring(dot + 1));
    String whole = shortened(stem.isEmpty() ? UNNAMED : stem, extension);
    return DEVICES.contains(firstWord(whole)) ? "_" + whole : whole;
  }

  private static String plain(String text) {
    String ascii =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("[^\\x20-\\x7e]", "")
            .strip()
            .replaceAll(" +", "_");
    return ENDS.matcher(ODD.matcher(ascii).replaceAll("")).replaceAll("");
  }

  private static String firstWord(String name) {
    int dot = name.indexOf('.');
    return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  private static String shortened(String stem, String extension) {
    String end = extension.isEmpty() ? "" : "." + extension;
    if (end.length() > LONGEST_EXTENSION) {
      return shortened(stem + end, "");
    }
    return stem.substring(0, Math.min(stem.length(), LONGEST - end.length())) + end;
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
