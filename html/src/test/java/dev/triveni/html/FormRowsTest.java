package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.html.blog.Recipe;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Form;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.Upload;
import dev.triveni.web.View;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Files, and lists of records, in the form of a record.
class FormRowsTest {
  private static final byte[] PICTURE = {1, 2, 3};

  private final TestClient client =
      TestClient.of(
          App.create(Config.of(Map.of("secret-key", "only for these tests")))
              .install(Html.templates())
              .add(View.of("/", FormView.of(Recipe.class, (_, recipe) -> kept(recipe)))));

  private static Response kept(Recipe recipe) {
    return Response.text(
        recipe.title()
            + recipe.photo().map(photo -> " " + photo).orElse("")
            + " "
            + recipe.scans()
            + " "
            + recipe.ingredients()
            + " "
            + recipe.steps());
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aFileIsChosenAndTheFormSentInParts() {
    assertThat(client.get("/").text())
        .contains("<form method=\"post\" enctype=\"multipart/form-data\">")
        .contains(
            "<input id=\"field-photo\" name=\"photo\" type=\"file\" accept=\"image/*\""
                + " aria-describedby=\"field-photo-help\">")
        .contains("id=\"field-photo-help\">how it looks (at most 2 kB)</p>")
        .contains("<input id=\"field-scans\" name=\"scans\" type=\"file\" multiple");
  }

  @Test
  void aListHasAsManyRowsAsThereMustBe() {
    String page = client.get("/").text();
    assertThat(page)
        .contains("<legend>Ingredients</legend>", "aria-label=\"Ingredients 1\"")
        .contains("<input type=\"hidden\" name=\"ingredients.0.is-row\" value=\"\">")
        .contains("id=\"field-ingredients-0-grams\" name=\"ingredients.0.grams\" type=\"number\"")
        .contains("name=\"remove-row\" value=\"ingredients.0\"")
        .contains("name=\"add-row\" value=\"ingredients\"")
        .doesNotContain("ingredients.1");
    assertThat(page.indexOf("<button type=\"submit\" hidden>"))
        .as("what the Enter key presses")
        .isPositive()
        .isLessThan(page.indexOf("remove-row"));
  }

  @Test
  void whatWasFilledInBecomesTheRecord() {
    Form form =
        bread()
            .with("photo", Upload.of("bread.png", "image/png", PICTURE))
            .with("scans", Upload.of("1.pdf", "application/pdf", PICTURE))
            .with("scans", Upload.of("2.pdf", "application/pdf", PICTURE))
            .with("steps", "Mix.\r\n\r\nBake.");
    assertThat(client.post("/", form).text())
        .isEqualTo(
            "Bread bread.png (3 bytes) [1.pdf (3 bytes), 2.pdf (3 bytes)] [Ingredient[name=Flour,"
                + " grams=500, unit=SCALES, optional=false]] [Mix., Bake.]");
  }

  @Test
  void aRowIsAddedAndWhatWasWrittenStays() {
    TestResponse added = client.post("/", bread().with("add-row", "ingredients"));
    assertThat(added.status()).isEqualTo(200);
    assertThat(added.text())
        .contains("name=\"title\" type=\"text\" value=\"Bread\"")
        .contains("name=\"ingredients.0.name\" type=\"text\" value=\"Flour\"")
        .contains("name=\"ingredients.1.name\" type=\"text\" value=\"\"")
        .doesNotContain("class=\"error\"");
  }

  @Test
  void aRowIsRemovedAndTheOthersCloseUp() {
    Form form =
        bread()
            .with("ingredients.1.is-row", "")
            .with("ingredients.1.name", "Salt")
            .with("remove-row", "ingredients.0");
    assertThat(client.post("/", form).text())
        .contains("name=\"ingredients.0.name\" type=\"text\" value=\"Salt\"")
        .doesNotContain("Flour", "ingredients.1");
  }

  @Test
  void noMoreRowsAreAddedThanThereMayBe() {
    Form full =
        bread().with("ingredients.1.is-row", "").with("ingredients.2.is-row", "").with("title", "");
    assertThat(client.post("/", full.with("add-row", "ingredients")).text())
        .contains("name=\"ingredients.2.name\"")
        .doesNotContain("ingredients.3", "name=\"add-row\"");
  }

  @Test
  void aRowInWhichNothingIsWrittenIsNoMistake() {
    Form form =
        bread()
            .with("ingredients.1.is-row", "")
            .with("ingredients.1.name", "")
            .with("ingredients.7.is-row", "")
            .with("ingredients.7.name", "Salt")
            .with("ingredients.7.grams", "9")
            .with("ingredients.7.unit", "SPOON");
    assertThat(client.post("/", form).text()).contains("name=Flour", "name=Salt, grams=9");
  }

  @Test
  void mistakesStandInTheirRowsEvenIfOneBeforeThemIsLeftOut() {
    Form form =
        Form.of("title", "Bread")
            .with("ingredients.0.name", "")
            .with("ingredients.1.name", "Flour")
            .with("ingredients.1.grams", "-1")
            .with("ingredients.1.unit", "SCALES");
    TestResponse wrong = client.post("/", form);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("value=\"Flour\"")
        .contains("id=\"field-ingredients-0-grams-error\">Input should be greater than")
        .doesNotContain("field-ingredients-1");
  }

  @Test
  void aRowThatIsWrongAsAWholeSaysSo() {
    Form form =
        Form.of("title", "Bread")
            .with("ingredients.0.name", "Flour")
            .with("ingredients.0.grams", "60000")
            .with("ingredients.0.unit", "SCALES");
    assertThat(client.post("/", form).text())
        .contains("<p class=\"error\">Nobody can carry 60000 grams</p>");
  }

  @Test
  void aMissingListShowsARowAndSaysWhatIsWrong() {
    assertThat(client.post("/", Form.of("title", "Bread")).text())
        .contains("id=\"field-ingredients-error\">List should have at least 1 item")
        .contains("name=\"ingredients.0.name\"");
  }

  @Test
  void aFileThatBreaksItsLimitIsRefusedBesideItsField() {
    Upload large = Upload.of("bread.png", "image/png", new byte[2_001]);
    assertThat(client.post("/", bread().with("photo", large)).text())
        .contains("id=\"field-photo-error\">The file has more than 2 kB</p>");
    Upload program = Upload.of("bread.exe", "application/x-msdownload", PICTURE);
    assertThat(client.post("/", bread().with("photo", program)).text())
        .contains("id=\"field-photo-error\">The file is not of type image/*</p>")
        .contains("Choose “bread.exe” again: files are not kept.");
  }

  @Test
  void aTextIsNoFile() {
    assertThat(client.post("/", bread().with("photo", "bread.png")).text())
        .contains("Expected a file, sent as multipart/form-data");
  }

  @Test
  void hostileNumbersOfRowsCostNothing() {
    Form form =
        bread()
            .with("ingredients.999999.name", "Salt")
            .with("ingredients.99999999999999999999.name", "x")
            .with("ingredients.-1.name", "x")
            .with("ingredients..name", "x")
            .with("add-row", "ingredients.0.name")
            .with("remove-row", "title");
    assertThat(client.post("/", form).text())
        .contains("name=\"ingredients.1.name\" type=\"text\" value=\"Salt\"")
        .contains("value=\"Bread\"")
        .doesNotContain("ingredients.2.name", "ingredients.9");
  }

  private static Form bread() {
    return Form.of("title", "Bread")
        .with("ingredients.0.is-row", "")
        .with("ingredients.0.name", "Flour")
        .with("ingredients.0.grams", "500")
        .with("ingredients.0.unit", "SCALES");
  }
}
