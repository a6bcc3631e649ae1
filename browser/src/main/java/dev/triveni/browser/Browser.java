package dev.triveni.browser;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A real browser with one page. Whatever is looked for may take ten seconds to appear. Elements
/// are named by CSS selectors. Used by one thread.
///
/// ```java
/// try (Browser browser = Browser.open()) {
///   browser.visit(url).type("#question", "Where is my parcel?").click("#ask");
///   assertThat(browser.text("#answer")).contains("track");
/// }
/// ```
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern SENT_URL =
      Pattern.compile("\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");
  private static final String WATCH_POLICY =
      """
      window.policyViolations = [];
      document.addEventListener('securitypolicyviolation', event =>
        window.policyViolations.push(event.effectiveDirective + ' ' + event.blockedURI));
      """;

  private final Chromium chromium;
  private final ChromeDriver driver;

  private Browser(Chromium chromium) {
    this.chromium = chromium;
    this.driver = chromium.driver();
  }

  /// Starts Chromium. Skips the test where it is not installed.
  public static Browser open() {
    Browser browser = new Browser(Chromium.start());
    browser.driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH_POLICY));
    return browser.size(1280, 900);
  }

  /// Loads a page.
  public Browser visit(String url) {
    driver.manage().logs().get(LogType.BROWSER);
    driver.get(url);
    return this;
  }

  /// Sets what `prefers-color-scheme` is: `light` or `dark`.
  public Browser colorScheme(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    return this;
  }

  /// Sets the size of the window; one that is narrower than 600 pixels is a phone's.
  public Browser size(int width, int height) {
    Map<String, Object> metrics =
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
    return this;
  }

  /// Waits until the element can be seen.
  public Browser await(String selector) {
    visible(selector);
    return this;
  }

  /// Waits until the text of the element contains `text`.
  public Browser await(String selector, String text) {
    waiting().until(ExpectedConditions.textToBePresentInElementLocated(css(selector), text));
    return this;
  }

  /// Clicks the element.
  public Browser click(String selector) {
    WebElement element = visible(selector);
    run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    waiting().until(ExpectedConditions.elementToBeClickable(element)).click();
    return this;
  }

  /// Replaces what stands in the field.
  public Browser type(String selector, String text) {
    WebElement field = visible(selector);
    run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].select()", field);
    field.sendKeys(text.isEmpty() ? Keys.DELETE : text);
    return this;
  }

  /// Chooses a file in the field.
  public Browser choose(String selector, Path file) {
    visible(selector).sendKeys(file.toAbsolutePath().toString());
    return this;
  }

  /// Presses keys where the focus is: text, or `org.openqa.selenium.Keys`.
  public Browser press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /// The text of the element, as it is shown.
  public String text(String selector) {
    return visible(selector).getText();
  }

  /// How many elements there are now, seen or not.
  public int count(String selector) {
    return driver.findElements(css(selector)).size();
  }

  /// The title of the page.
  public String title() {
    return driver.getTitle();
  }

  /// Runs a script in the page, and gives what it returns.
  public @Nullable Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /// Whether the page is wider than the window, so that one has to scroll sideways.
  public boolean isTooWide() {
    return Boolean.TRUE.equals(
        run(
            "return document.documentElement.scrollWidth >"
                + " Math.ceil(visualViewport.width * visualViewport.scale)"));
  }

  /// Writes what the window shows as a PNG file.
  public Browser screenshot(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Errors on the console and violations of the page's Content-Security-Policy, since the last
  /// call or visit.
  @SuppressWarnings("unchecked") // the script makes a list of strings
  public List<String> complaints() {
    List<String> console =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .toList();
    Object policy = run("return window.policyViolations.splice(0)");
    List<String> all = new ArrayList<>(console);
    all.addAll((List<String>) policy);
    return all;
  }

  /// The URLs that the browser asked for since the last call, without `data:` and `blob:`.
  public List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> SENT_URL.matcher(entry.getMessage()))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .filter(url -> url.startsWith("http"))
        .toList();
  }

  /// What axe finds wrong with the page, WCAG 2.2 AA and good practice. Needs no permission from
  /// the page's Content-Security-Policy.
  @SuppressWarnings("unchecked") // axe's documented result
  public List<Violation> axe() {
    run(read(NodeTools.get().file("axe-core/axe.min.js")));
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document).then(
              result => done(result.violations.map(violation => ({
                rule: violation.id,
                impact: violation.impact,
                targets: violation.nodes.map(node => node.target.join(' '))}))),
              error => done([{rule: String(error), impact: 'critical', targets: []}]))
            """);
    return ((List<Map<String, Object>>) found)
        .stream()
            .map(violation ->
                new Violation(
                    (String) requireNonNull(violation.get("rule")),
                    (String) requireNonNull(violation.get("impact")),
                    (List<String>) requireNonNull(violation.get("targets"))))
            .toList();
  }

  /// Ends Chromium.
  @Override
  public void close() {
    chromium.close();
  }

  private WebElement visible(String selector) {
    return waiting().until(ExpectedConditions.visibilityOfElementLocated(css(selector)));
  }

  private WebDriverWait waiting() {
    return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
  }

  private static By css(String selector) {
    return By.cssSelector(selector);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
