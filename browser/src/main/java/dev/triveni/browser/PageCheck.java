package dev.triveni.browser;

import java.util.ArrayList;
import java.util.List;

/// Looks at the page that a browser shows as its visitors do: in light and in dark, on a phone and
/// on a desk.
///
/// ```java
/// browser.visit(url).await("h1");
/// assertThat(PageCheck.findings(browser)).isEmpty();
/// ```
public final class PageCheck {
  private static final List<String> SCHEMES = List.of("light", "dark");
  private static final List<Integer> WIDTHS = List.of(360, 1280);
  private static final int HEIGHT = 900;
  private static final String FINISH_ANIMATIONS =
      """
      document.getAnimations()
        .filter(animation => animation.effect.getComputedTiming().endTime !== Infinity)
        .forEach(animation => animation.finish())
      """;

  private PageCheck() {}

  /// Everything that is wrong with the page as it is now, a line each: what axe finds, text that
  /// runs out of the window, errors on the console, violations of the page's policy. Afterwards the
  /// window is that of a desk again, in light colours.
  public static List<String> findings(Browser browser) {
    List<String> findings = new ArrayList<>();
    for (String scheme : SCHEMES) {
      for (int width : WIDTHS) {
        browser.size(width, HEIGHT).colorScheme(scheme);
        browser.run(FINISH_ANIMATIONS);
        look(browser).forEach(what -> findings.add(scheme + ", " + width + " px: " + what));
      }
    }
    findings.addAll(browser.complaints());
    browser.size(1280, HEIGHT).colorScheme("light");
    return findings;
  }

  private static List<String> look(Browser browser) {
    List<String> seen = new ArrayList<>();
    if (browser.isTooWide()) {
      seen.add("one has to scroll sideways");
    }
    browser.axe().stream().map(Violation::toString).forEach(seen::add);
    return seen;
  }
}
