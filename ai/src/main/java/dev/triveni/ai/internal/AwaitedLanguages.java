package dev.triveni.ai.internal;

import dev.triveni.ai.Language;
import dev.triveni.ai.LanguageDetector;
import dev.triveni.ai.ModelState;

/// A detector of languages that can be handed out before it is loaded. Thread-safe.
public final class AwaitedLanguages implements LanguageDetector {
  private final Slot<LanguageDetector> slot;

  /// The detector that will be in this place.
  public AwaitedLanguages(Slot<LanguageDetector> slot) {
    this.slot = slot;
  }

  @Override
  public Language detect(String text) {
    return slot.model().detect(text);
  }

  @Override
  public String name() {
    return slot.model().name();
  }

  @Override
  public String version() {
    return slot.model().version();
  }

  @Override
  public String digest() {
    return slot.model().digest();
  }

  @Override
  public ModelState state() {
    return slot.state();
  }

  @Override
  public void close() {
    slot.close();
  }
}
