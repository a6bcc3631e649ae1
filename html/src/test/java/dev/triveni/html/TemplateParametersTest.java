package dev.triveni.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Parameters that do not fit: the message says which, of which template, and what to do.
class TemplateParametersTest {
  private final App app = App.create().install(Html.templates());

  private String text(String template, Map<String, ?> parameters) {
    return Texts.of(app, template, parameters);
  }

  @Test
  void defaultsStandInForWhatIsNotGiven() {
    assertThat(text("tea", Map.of("cups", 2, "kinds", List.of("black")))).contains("2 of black");
    assertThat(text("tea", Map.of("cups", 2))).contains("2 of green");
  }

  @Test
  void aMissingParameterIsNamedWithTheNearestThatWasGiven() {
    assertThatThrownBy(() -> text("tea", Map.of("cup", 2)))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "TRV-HTML-007 Template tea.jte needs parameter 'cups' (int), which was not given; 'cup'"
                + " was. Give it: Html.page(\"tea\", Map.of(\"cups\", …)).");
  }

  @Test
  void anUnknownParameterIsNamedWithTheNearestThatIsDeclared() {
    assertThatThrownBy(() -> text("tea", Map.of("cups", 2, "kind", List.of())))
        .hasMessage(
            "TRV-HTML-008 Template tea.jte has no parameter 'kind'; did you mean 'kinds'? Declare"
                + " it there: @param … kind.");
    assertThatThrownBy(() -> text("tea", Map.of("cups", 2, "sugar", true)))
        .hasMessageContaining("has no parameter 'sugar'; it has cups, kinds.");
    assertThatThrownBy(() -> text("layout/footer", Map.of("sugar", true)))
        .hasMessageContaining("has no parameter 'sugar'; it has none.");
  }

  @Test
  void aValueOfAnotherTypeIsNamed() {
    assertThatThrownBy(() -> text("tea", Map.of("cups", "two")))
        .hasMessage(
            "TRV-HTML-006 Parameter 'cups' of template tea.jte is declared as int, and was given a"
                + " String. Give a value of that type, or change the line '@param'.");
  }

  @Test
  void anUnknownTemplateIsNamedWithTheNearest() {
    assertThatThrownBy(() -> text("posts/indx", Map.of()))
        .hasMessage(
            "TRV-HTML-001 There is no template 'posts/indx'. Did you mean 'posts/index'? Its file"
                + " would be templates/posts/indx.jte among the resources.");
  }

  @Test
  void anApplicationWithoutTemplatesSaysHowToAddThem() {
    assertThatThrownBy(() -> Texts.of(App.create(), "tea", Map.of()))
        .hasMessage(
            "TRV-HTML-005 This application has no templates. Add them:"
                + " app.install(Html.templates()).");
  }
}
