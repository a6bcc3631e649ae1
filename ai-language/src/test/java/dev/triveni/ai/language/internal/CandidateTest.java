package dev.triveni.ai.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

final class CandidateTest {

  @Test
  void theModelKnowsEveryCandidate() throws IOException {
    try (InputStream file = ClassLoader.getSystemResourceAsStream("langdetect-183.bin")) {
      LanguageDetectorME model = new LanguageDetectorME(new LanguageDetectorModel(file));
      assertThat(List.of(model.getSupportedLanguages()))
          .containsAll(Candidate.all().stream().map(Candidate::modelCode).toList());
    }
  }

  @Test
  void everyCodeIsInIso639() {
    assertThat(Candidate.all())
        .extracting(Candidate::code)
        .doesNotHaveDuplicates()
        .isSubsetOf(Locale.getISOLanguages());
  }
}
