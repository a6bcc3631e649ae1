package dev.triveni.ai.language;

import dev.triveni.ai.LanguageDetector;
import dev.triveni.ai.ModelSource;
import dev.triveni.ai.language.internal.Candidate;
import dev.triveni.ai.language.internal.OpenNlpDetector;
import dev.triveni.ai.language.internal.Presumption;
import dev.triveni.ai.spi.ModelFile;
import java.util.List;

/// OpenNLP's language model, to be loaded: it tells the official languages of states, as far as
/// OpenNLP knows them. Immutable.
///
/// Two or three words seldom tell a language, and short messages in English look like Latin, Dutch
/// or Romanian. Where most texts are in one language, say so: another one is then found only where
/// it is clearly ahead.
///
/// ```java
/// LanguageDetector languages = OpenNlpLanguages.presuming("en").load();
/// languages.detect("cant log in").code();               // en
/// languages.detect("Wo bleibt mein Paket?").code();     // de
/// ```
public final class OpenNlpLanguages implements ModelSource<LanguageDetector> {
  private static final ModelFile MODEL =
      new ModelFile(
          "OpenNLP langdetect",
          "langdetect-183.bin",
          10_568_188,
          "2ddf585fac2e02a9dcfb9a4a9cc9417562eaac351be2efb506a2eaa87f19e9d4",
          "org.apache.opennlp:opennlp-models-langdetect:1.3.0");

  private final Presumption presumption;
  private final ClassLoader loader;

  private OpenNlpLanguages(Presumption presumption, ClassLoader loader) {
    this.presumption = presumption;
    this.loader = loader;
  }

  /// A detector for texts that may be in any language. It says {@link
  /// dev.triveni.ai.Language#UNDETERMINED} where no language is likelier than all others together.
  public static OpenNlpLanguages withoutPresumption() {
    return new OpenNlpLanguages(Presumption.none(), OpenNlpLanguages.class.getClassLoader());
  }

  /// A detector for texts of which nine in ten are in one language.
  ///
  /// @param code the ISO 639-1 code of that language
  /// @throws IllegalArgumentException if that is not one of {@link #codes()}
  public static OpenNlpLanguages presuming(String code) {
    if (!codes().contains(code)) {
      throw new IllegalArgumentException(
          "TRV-AI-020 '%s' is not the code of a language that is known here. Use one of %s."
              .formatted(code, String.join(", ", codes())));
    }
    return new OpenNlpLanguages(Presumption.of(code), OpenNlpLanguages.class.getClassLoader());
  }

  /// The ISO 639-1 codes of the languages that are told apart.
  public static List<String> codes() {
    return Candidate.all().stream().map(Candidate::code).toList();
  }

  /// These languages, with the model's file found by this class loader.
  OpenNlpLanguages foundBy(ClassLoader loader) {
    return new OpenNlpLanguages(presumption, loader);
  }

  @Override
  public LanguageDetector load() {
    return OpenNlpDetector.load(MODEL, loader, presumption);
  }
}
