package dev.triveni.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.web.RunningApp;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/// The page in a real browser, served by the desk with its real model.
@ExtendWith(TheDesk.class)
class PageTest {
  private static final String CHARGED_TWICE = "#ticket-samples li:nth-child(1) button";
  private static final String LABEL_CUT_OFF = "#ticket-samples li:nth-child(3) button";
  private static final String GERMAN = "#ticket-samples li:nth-child(5) button";
  private static final String EDIT_CUT_OFF = ".edit[aria-label*='Cut off on the right side']";
  private static final String API_LIMITS = "#question-samples li:nth-child(2) button";
  private static final String SOMETHING_ELSE = "#question-samples li:nth-child(4) button";

  private static Browser browser;

  private final RunningApp desk;

  PageTest(RunningApp desk) {
    this.desk = desk;
  }

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void undoWhatTheTestDid() {
    browser.run("return fetch('/examples/reset', {method: 'POST'})");
    browser.size(1280, 900).colorScheme("light");
  }

  @Test
  void aTicketIsRoutedAndTheReasonShown() {
    visit().type("#subject", "Charged twice").type("#text", "My card was charged two times.");
    browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER)).await("#label-title", "Billing");
    assertThat(browser.text("#label .reason")).contains("most like the examples");
    assertThat(browser.text("#label .language")).isEqualTo("English");
    assertThat(browser.text("#scores .chosen")).startsWith("Billing").endsWith("%");
    assertThat(browser.text("#route-steps")).contains("embed the ticket").contains("ms");
    assertThat(browser.text("#nearest li:first-child .similarity")).matches("(?s).*0\\.\\d\\d");
    assertThat(browser.text("#curl"))
        .startsWith("curl -s " + desk.url() + "/tickets/route")
        .endsWith("'{\"subject\":\"Charged twice\",\"text\":\"My card was charged two times.\"}'");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whatTheModelDoesNotReadGoesToTriage() {
    visit().click(GERMAN).await("#label-title", "Triage");
    assertThat(browser.text("#label .reason")).contains("not in English");
    assertThat(browser.text("#label .sure .caption")).isEqualToIgnoringCase("Best guess");
  }

  @Test
  void anEditedExampleChangesTheRouteAndUndoChangesItBack() {
    visit().click(LABEL_CUT_OFF).await("#label-title", "Printing").click(EDIT_CUT_OFF);
    browser.press("Returns").click("#nearest form .primary").await("#label-title", "Returns");
    assertThat(browser.text("#label .change")).contains("printing-07", "Printing", "Returns");
    assertThat(browser.text("#nearest .edited")).isEqualTo("edited");
    browser.click("#undo").await("#label-title", "Printing");
    assertThat(browser.text("#label .change")).startsWith("Without your edits");
  }

  @Test
  void passagesComeInWithTheirSources() {
    visit().click(API_LIMITS).await("#ending", "passage");
    assertThat(browser.text("#passages li .text")).isNotEmpty();
    assertThat(browser.text("#passages li .source")).contains("Rate limits of the API");
    assertThat(browser.text("#answer-steps")).contains("embed the question");
    assertThat(browser.await("#related li").count("#related li")).isEqualTo(4);
    browser.click("#passages .source").await("#article-title", "Rate limits of the API");
    assertThat(browser.text("#article-body")).contains(browser.text("#article-body mark"));
    browser.press(Keys.ESCAPE);
    assertThat(browser.count("dialog[open]")).isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whereNoArticleFitsThePageSaysSoAndOffersATicket() {
    visit().click(SOMETHING_ELSE).await("#ending", "No article fits");
    assertThat(browser.count("#passages li")).isZero();
    browser.click("#to-ticket").await("#label-title", "Triage");
  }

  @Test
  void mistakesStandAtTheirFields() {
    visit().type("#customer", "nobody").click("#ticket .primary").await("#subject-mistake");
    assertThat(browser.text("#text-mistake")).contains("at least 1 character");
    assertThat(browser.text("#customer-mistake")).contains("email");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("subject");
    browser.click("#question .primary").await("#q-mistake", "at least 1 character");
  }

  @Test
  void theCodeBehindAPanelIsShownWithItsLines() {
    visit().click("details[data-region=route] summary");
    browser.await("details[data-region=route] code", "Decision route(Ticket ticket");
    assertThat(browser.text("details[data-region=route] .fine")).startsWith("Tickets.java, lines ");
    for (String region : List.of("app", "answer", "search")) {
      browser.click("details[data-region=" + region + "] summary");
      browser.await("details[data-region=" + region + "] code .keyword");
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void everyStateIsAccessibleAndFits() {
    visit();
    assertGood("empty");
    browser.click("#ticket .primary").await("#subject-mistake");
    assertGood("mistakes");
    browser.click(CHARGED_TWICE).await("#label-title", "Billing");
    assertGood("routed");
    browser.click(".edit").await("#nearest form");
    assertGood("editing");
    browser.click(API_LIMITS).await("#ending", "passage").await("#related li");
    assertGood("answered");
    browser.click("#passages .source").await("dialog[open]");
    assertGood("article");
  }

  private Browser visit() {
    browser.visit(desk.url()).await("#health", "Ready").complaints();
    return browser;
  }

  private static void assertGood(String state) {
    for (String scheme : List.of("light", "dark")) {
      for (int width : new int[] {360, 1280}) {
        browser.size(width, 900).colorScheme(scheme);
        browser.run("document.getAnimations().forEach(animation => animation.finish())");
        assertThat(browser.axe()).as("%s, %s, %d", state, scheme, width).isEmpty();
        assertThat(browser.isTooWide()).as("%s is too wide at %d", state, width).isFalse();
      }
    }
  }
}
