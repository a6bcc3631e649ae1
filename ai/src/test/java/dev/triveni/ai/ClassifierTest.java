package dev.triveni.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClassifierTest {
  private static final List<Example> EXAMPLES =
      List.of(
          new Example("m1", "money", "invoice invoice pay"),
          new Example("m2", "money", "pay invoice"),
          new Example("p1", "parcel", "box lost box"),
          new Example("p2", "parcel", "lost box"));

  private final WordModel model = new WordModel("invoice", "pay", "box", "lost");
  private final Classifier classifier = Classifier.of(model, EXAMPLES);

  @Test
  void aTextGetsTheLabelOfTheExamplesItIsLike() {
    Classification classification = classifier.classify("where is my box");
    assertThat(classification.label()).isEqualTo("parcel");
    assertThat(classification.confidence()).isGreaterThan(0.9);
  }

  @Test
  void theScoresOfAllLabelsAddUpToOneAndTheBestIsFirst() {
    Classification classification = classifier.classify("pay for the lost box");
    assertThat(classification.scores()).extracting(Score::label).containsExactly("parcel", "money");
    assertThat(classification.scores().stream().mapToDouble(Score::probability).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(classification.scores().getFirst())
        .isEqualTo(new Score(classification.label(), classification.confidence()));
  }

  @Test
  void aTextBetweenTwoLabelsIsUnsure() {
    assertThat(classifier.classify("invoice pay box lost").confidence())
        .isCloseTo(0.5, within(0.1));
  }

  @Test
  void theNearestExamplesSayWhy() {
    Classification classification = classifier.classify("lost box");
    assertThat(classification.nearest()).hasSize(3);
    assertThat(classification.nearest().getFirst().example()).isEqualTo(EXAMPLES.get(3));
    assertThat(classification.nearest().getFirst().similarity()).isCloseTo(1, within(1e-6));
  }

  @Test
  void oneMoreExampleCostsOneEmbedding() {
    int before = model.embedded().size();
    Classifier more = classifier.with(new Example("m3", "money", "pay"));
    assertThat(model.embedded()).hasSize(before + 1);
    assertThat(more.examples()).hasSize(5);
    assertThat(classifier.examples()).isEqualTo(EXAMPLES);
  }

  @Test
  void anExampleWithAKnownIdReplacesTheOther() {
    Example edited = new Example("m1", "parcel", "invoice invoice pay");
    Classifier other = classifier.with(edited);
    assertThat(other.examples()).hasSize(4).startsWith(edited);
    assertThat(other.classify("invoice").confidence())
        .isLessThan(classifier.classify("invoice").confidence());
  }

  @Test
  void anExampleCanBeTakenOutForNothing() {
    int before = model.embedded().size();
    Classifier fewer = classifier.without("p1").without("p2");
    assertThat(model.embedded()).hasSize(before);
    assertThat(fewer.labels()).containsExactly("money");
    assertThat(fewer.classify("lost box").label()).isEqualTo("money");
  }

  @Test
  void confidenceIsHowOftenItIsRight() {
    List<Example> muddled = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      muddled.add(new Example("a" + i, i % 4 == 0 ? "b" : "a", "invoice"));
      muddled.add(new Example("b" + i, i % 4 == 0 ? "a" : "b", "invoice box"));
    }
    double confidence = Classifier.of(model, muddled).classify("invoice").confidence();
    assertThat(confidence).isCloseTo(0.75, within(0.1));
  }

  @Test
  void noExamplesMakeNoClassifier() {
    assertThatThrownBy(() -> Classifier.of(model, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TRV-AI-010 A classifier needs examples, and there are none. Give at least one for"
                + " each label; ten make a good start.");
  }

  @Test
  void idsAreUnique() {
    assertThatThrownBy(() -> Classifier.of(model, List.of(EXAMPLES.get(0), EXAMPLES.get(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("TRV-AI-011 Two examples have the id 'm1'. Give each its own.");
  }
}
