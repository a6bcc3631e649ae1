package dev.triveni.ai.language.internal;

import static java.util.Objects.requireNonNull;

import dev.triveni.ai.Language;
import dev.triveni.ai.LanguageDetector;
import dev.triveni.ai.ModelClosedException;
import dev.triveni.ai.ModelLoadException;
import dev.triveni.ai.ModelState;
import dev.triveni.ai.spi.ModelFile;
import dev.triveni.web.SetupProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Weighs what OpenNLP's model says about a text with what is presumed. Thread-safe.
public final class OpenNlpDetector implements LanguageDetector {
  private static final int LONGEST_TEXT = 1_000;
  private static final double SURE_ENOUGH = 0.5;

  // The model's scores are flat. To the power of this they are probabilities: sentences in 24
  // languages and short English ones were likeliest with it.
  private static final double SHARPNESS = 16;

  private final ModelFile file;
  private final Presumption presumption;
  private final AtomicReference<Optional<LanguageDetectorModel>> model;

  private OpenNlpDetector(ModelFile file, LanguageDetectorModel model, Presumption presumption) {
    this.file = file;
    this.presumption = presumption;
    this.model = new AtomicReference<>(Optional.of(model));
  }

  /// Loads the model.
  ///
  /// @throws ModelLoadException if its file is missing or not the expected one
  public static OpenNlpDetector load(ModelFile file, ClassLoader loader, Presumption presumption) {
    try (ByteArrayInputStream bytes = new ByteArrayInputStream(file.read(loader))) {
      OpenNlpDetector detector =
          new OpenNlpDetector(file, new LanguageDetectorModel(bytes), presumption);
      detector.detect("The first text takes longer than those after it.");
      return detector;
    } catch (IOException e) {
      throw new ModelLoadException(
          new SetupProblem(
              "TRV-AI-021",
              "Model " + file.model(),
              "OpenNLP cannot read it (" + e.getMessage() + ").",
              "Use the version of OpenNLP that this module brings."),
          e);
    }
  }

  @Override
  public Language detect(String text) {
    LanguageDetectorModel loaded =
        model.get().orElseThrow(() -> new ModelClosedException(file.model()));
    String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    return MainScript.of(start)
        .map(Candidate::writtenIn)
        .filter(candidates -> !candidates.isEmpty())
        .map(candidates -> likeliest(candidates, scores(loaded, Names.removedFrom(start))))
        .orElse(Language.UNDETERMINED);
  }

  private Language likeliest(List<Candidate> candidates, Map<String, Double> scores) {
    Map<Candidate, Double> weights =
        candidates.stream()
            .collect(Collectors.toMap(Function.identity(), one -> weight(one, scores)));
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    Candidate best =
        candidates.stream().max(Comparator.comparingDouble(weights::get)).orElseThrow();
    double confidence = requireNonNull(weights.get(best)) / sum;
    return confidence > SURE_ENOUGH ? new Language(best.code(), confidence) : Language.UNDETERMINED;
  }

  private double weight(Candidate candidate, Map<String, Double> scores) {
    double score = scores.getOrDefault(candidate.modelCode(), 0.0);
    return Math.pow(score, SHARPNESS) * presumption.probability(candidate);
  }

  // A detector of its own for each call: OpenNLP does not promise that one is thread-safe.
  private static Map<String, Double> scores(LanguageDetectorModel model, String text) {
    return Arrays.stream(new LanguageDetectorME(model).predictLanguages(text))
        .collect(
            Collectors.toMap(
                opennlp.tools.langdetect.Language::getLang,
                opennlp.tools.langdetect.Language::getConfidence));
  }

  @Override
  public String name() {
    return file.model();
  }

  @Override
  public String version() {
    return "1.8.3";
  }

  @Override
  public String digest() {
    return file.sha256();
  }

  @Override
  public ModelState state() {
    return model.get().isPresent() ? ModelState.SERVING : ModelState.CLOSED;
  }

  @Override
  public void close() {
    model.set(Optional.empty());
  }
}
