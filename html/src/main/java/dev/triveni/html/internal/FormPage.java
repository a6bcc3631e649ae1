package dev.triveni.html.internal;

import dev.triveni.html.FormView;
import dev.triveni.html.RecordForm;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Refusal;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A page with a form of a record. Immutable.
///
/// @param button what stands on the button that sends it
/// @param values what its template may declare beside the form
public record FormPage<D>(Class<D> type, ViewLook look, String button, Map<String, ?> values) {

  /// A page with nothing but the form.
  public static <D> FormPage<D> of(Class<D> type, ViewLook look, String button) {
    return new FormPage<>(type, look, button, Map.of());
  }

  /// The page with a form.
  public Response show(Request request, RecordForm<D> form) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("form", form);
    all.put("button", button);
    return look.page(request, all);
  }

  /// What comes of sending the form; the page again, with 422, if something is wrong with it.
  public Response submit(Request request, FormView.Submission<? super D> submission)
      throws Exception {
    RecordForm<D> form = RecordForm.read(type, request);
    if (form.isUnfinished()) {
      return show(request, form);
    }
    if (!form.isValid()) {
      return show(request, form).withStatus(422);
    }
    D value = form.value();
    try {
      return submission.handle(request, value);
    } catch (InvalidInputException refused) {
      return show(request, withErrors(form, refused.mistakes())).withStatus(422);
    } catch (RuntimeException refused) {
      if (refused instanceof Refusal refusal && !refusal.mistakes().isEmpty()) {
        return show(request, withErrors(form, refusal.mistakes())).withStatus(422);
      }
      throw refused;
    }
  }

  private static <D> RecordForm<D> withErrors(RecordForm<D> form, List<Mistake> mistakes) {
    RecordForm<D> more = form;
    for (Mistake mistake : mistakes) {
      more = more.withError(MistakeTexts.place(mistake), MistakeTexts.text(mistake));
    }
    return more;
  }
}
