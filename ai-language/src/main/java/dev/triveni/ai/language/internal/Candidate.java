package dev.triveni.ai.language.internal;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A language that can be found. Immutable.
///
/// Left out are languages that no state writes its laws in: short texts in any language look like
/// Latin, Volapük or Waray to the model.
///
/// @param code the ISO 639-1 code
/// @param modelCode what the model calls it
/// @param script what it is written in
public record Candidate(String code, String modelCode, UnicodeScript script) {
  private static final String LATIN =
      """
      en=eng de=deu fr=fra es=spa it=ita nl=nld pt=por pl=pol da=dan sv=swe nb=nob fi=fin is=isl \
      et=ekk lv=lvs lt=lit cs=ces sk=slk sl=slv hr=hrv ro=ron hu=hun sq=sqi tr=tur uz=uzb vi=vie \
      id=ind tl=tgl sw=swa af=afr ca=cat ga=gle mt=mlt\
      """;

  private static final List<Candidate> ALL =
      Stream.of(
              written(UnicodeScript.LATIN, LATIN),
              written(
                  UnicodeScript.CYRILLIC,
                  "ru=rus uk=ukr be=bel bg=bul mk=mkd sr=srp kk=kaz mn=mon"),
              written(UnicodeScript.ARABIC, "ar=ara fa=pes ur=urd"),
              written(UnicodeScript.DEVANAGARI, "hi=hin mr=mar"),
              written(UnicodeScript.GREEK, "el=ell"),
              written(UnicodeScript.HEBREW, "he=heb"),
              written(UnicodeScript.BENGALI, "bn=ben"),
              written(UnicodeScript.GUJARATI, "gu=guj"),
              written(UnicodeScript.GURMUKHI, "pa=pan"),
              written(UnicodeScript.TAMIL, "ta=tam"),
              written(UnicodeScript.TELUGU, "te=tel"),
              written(UnicodeScript.KANNADA, "kn=kan"),
              written(UnicodeScript.MALAYALAM, "ml=mal"),
              written(UnicodeScript.THAI, "th=tha"),
              written(UnicodeScript.GEORGIAN, "ka=kat"),
              written(UnicodeScript.ARMENIAN, "hy=hye"),
              written(UnicodeScript.HAN, "zh=cmn"),
              written(UnicodeScript.HIRAGANA, "ja=jpn"),
              written(UnicodeScript.HANGUL, "ko=kor"))
          .flatMap(List::stream)
          .toList();

  /// All languages that can be found.
  public static List<Candidate> all() {
    return ALL;
  }

  /// Those that are written in a script.
  static List<Candidate> writtenIn(UnicodeScript script) {
    return ALL.stream().filter(candidate -> candidate.script == script).toList();
  }

  private static List<Candidate> written(UnicodeScript script, String codes) {
    return Arrays.stream(codes.split(" "))
        .map(pair -> pair.split("="))
        .map(pair -> new Candidate(pair[0], pair[1], script))
        .toList();
  }
}
