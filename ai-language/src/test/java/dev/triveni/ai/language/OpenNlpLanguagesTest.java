package dev.triveni.ai.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.ai.Language;
import dev.triveni.ai.LanguageDetector;
import dev.triveni.ai.ModelClosedException;
import dev.triveni.ai.ModelLoadException;
import dev.triveni.ai.ModelState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenNlpLanguagesTest {
  private LanguageDetector english;
  private LanguageDetector open;

  @BeforeAll
  void load() {
    english = OpenNlpLanguages.presuming("en").load();
    open = OpenNlpLanguages.withoutPresumption().load();
  }

  @AfterAll
  void close() {
    english.close();
    open.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | My parcel has not arrived yet, could you please have a look?
          de | Mein Paket ist seit zwei Wochen nicht angekommen, können Sie bitte nachsehen?
          fr | Bonjour, ma facture du mois dernier contient une erreur, merci de la corriger.
          es | Hola, no puedo imprimir las etiquetas de envío desde esta mañana.
          it | La mia spedizione risulta consegnata ma non ho ricevuto nulla.
          nl | Ik kan niet meer inloggen sinds de update van gisteren, kunt u mij helpen?
          pt | Não consigo gerar as etiquetas de envio para as encomendas de hoje.
          pl | Moja paczka nie dotarła, a śledzenie nie działa od trzech dni.
          sv | Jag kan inte logga in på mitt konto längre, kan ni hjälpa mig?
          da | Min pakke er ikke kommet frem endnu, og sporingen virker ikke.
          fi | Pakettini ei ole vielä saapunut, voitteko tarkistaa asian?
          cs | Balíček mi stále nedorazil, můžete to prosím zkontrolovat?
          hu | A csomagom még nem érkezett meg, kérem nézzék meg.
          tr | Paketim hâlâ gelmedi, lütfen kontrol eder misiniz?
          vi | Tôi vẫn chưa nhận được gói hàng, vui lòng kiểm tra giúp.
          ru | Не могу войти в свой аккаунт со вчерашнего дня
          uk | Моє замовлення досі не доставлено, допоможіть будь ласка.
          el | Το δέμα μου δεν έχει φτάσει ακόμα.
          he | החבילה שלי עדיין לא הגיעה
          ar | طردي لم يصل بعد، هل يمكنكم المساعدة؟
          hi | मेरा पार्सल अभी तक नहीं आया है
          th | พัสดุของฉันยังไม่มาถึง
          ja | 荷物が届きません
          zh | 我的 Shopify webhook 从昨天开始不工作了
          ko | 내 소포가 아직 도착하지 않았습니다. 확인해 주세요.
          """)
  void aSentenceTellsItsLanguage(String code, String sentence) {
    assertThat(english.detect(sentence).code()).isEqualTo(code);
    assertThat(open.detect(sentence).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi",
        "help!!",
        "refund pls",
        "cant log in",
        "wheres my parcel",
        "VAT ID",
        "API key returns 401",
        "SEPA direct debit",
        "Zebra GK420d jammed",
        "DHL label error",
        "lable printer dosnt wrok",
        "pasword forgoten cant acces acount",
        "recieved wrnog items want too retrun",
        "intergration wiht woocommerce brokn sinse yestrday",
        "Grüße from Germany, my label is blank",
        "Our shop in São Paulo gets no rates from Correios",
        "Parcel for Jürgen Müller in Düsseldorf is stuck at Deutsche Post",
        "Invoice to Société Générale, 29 boulevard Haussmann",
        "Webhook 401 unauthorized"
      })
  void shortAndMisspeltEnglishIsNotCalledForeign(String text) {
    assertThat(english.detect(text).code()).isEqualTo("en");
    assertThat(english.detect(text).confidence()).isGreaterThan(0.5);
  }

  @Test
  void anotherLanguageMayBePresumed() {
    LanguageDetector german = OpenNlpLanguages.presuming("de").load();
    assertThat(german.detect("Passwort vergessen").code()).isEqualTo("de");
    assertThat(german.detect("I have forgotten my password and cannot log in").code())
        .isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "12345", "???", "+49 (30) 1234", "😀😀"})
  void aTextWithoutWordsHasNoLanguage(String text) {
    assertThat(english.detect(text)).isEqualTo(Language.UNDETERMINED);
    assertThat(Language.UNDETERMINED.isDetermined()).isFalse();
  }

  @Test
  void aFewWordsAreNotEnoughWithoutAPresumption() {
    assertThat(open.detect("cant log in")).isEqualTo(Language.UNDETERMINED);
  }

  @Test
  void aScriptOfOneLanguageIsSure() {
    assertThat(open.detect("ξ")).isEqualTo(new Language("el", 1));
  }

  @Test
  void aScriptThatNoKnownLanguageUsesIsUndetermined() {
    assertThat(english.detect("ᐊᒡᒍᒃᑐᖅ")).isEqualTo(Language.UNDETERMINED);
  }

  @Test
  void hostileTextsTakeNoTime() {
    Instant start = Instant.now();
    for (String part : List.of("a@", "http://", "-_.", "@", "a.", "\u0000", "ha", "\ud800")) {
      english.detect(part.repeat(100_000));
    }
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void manyThreadsGetTheSameAnswers() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Language>> answers =
          Stream.generate(() -> threads.submit(() -> english.detect("Wo bleibt denn mein Paket?")))
              .limit(50)
              .toList();
      for (Future<Language> answer : answers) {
        assertThat(answer.get()).isEqualTo(english.detect("Wo bleibt denn mein Paket?"));
      }
    }
  }

  @Test
  void aDetectorSaysWhatItIsAndCanBeClosed() {
    LanguageDetector detector = OpenNlpLanguages.presuming("en").load();
    assertThat(detector.name()).isEqualTo("OpenNLP langdetect");
    assertThat(detector.version()).isEqualTo("1.8.3");
    assertThat(detector.digest()).startsWith("2ddf585fac2e02a9");
    assertThat(detector.state()).isEqualTo(ModelState.SERVING);
    detector.close();
    assertThat(detector.state()).isEqualTo(ModelState.CLOSED);
    assertThatThrownBy(() -> detector.detect("hello")).isInstanceOf(ModelClosedException.class);
  }

  @Test
  void aModelWithoutItsJarNamesTheDependencyToAdd() {
    OpenNlpLanguages without =
        OpenNlpLanguages.presuming("en").foundBy(ClassLoader.getPlatformClassLoader());
    assertThatThrownBy(without::load)
        .isInstanceOf(ModelLoadException.class)
        .hasMessageStartingWith(
            "TRV-AI-001 Model OpenNLP langdetect: its file langdetect-183.bin"
                + " (10,568,188 bytes, SHA-256 2ddf585fac2e02a9")
        .hasMessageContaining("<artifactId>opennlp-models-langdetect</artifactId>");
  }

  @Test
  void onlyKnownLanguagesCanBePresumed() {
    assertThatThrownBy(() -> OpenNlpLanguages.presuming("english"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "TRV-AI-020 'english' is not the code of a language that is known here. Use one of en,"
                + " de, fr, ");
  }
}
