package dev.triveni.html;

import dev.triveni.html.internal.FormPage;
import dev.triveni.html.internal.ViewLook;
import dev.triveni.html.internal.Words;
import dev.triveni.web.Request;
import dev.triveni.web.Response;

/// A page with the form of a record, and what is done with it when it is sent. Immutable.
///
/// ```java
/// app.add(View.of("/contact", FormView.of(Contact.class, (request, contact) -> {
///   mails.send(contact);
///   return Response.redirect("/thanks");
/// })));
/// ```
///
/// A form with mistakes is shown again, with 422 and what was written. Its template gets `form`,
/// `button` and `title`.
public final class FormView<D> extends StyledView<FormView<D>> {
  private final FormPage<D> page;
  private final Submission<? super D> submission;

  /// What is done with a form that was sent, and has no mistake.
  @FunctionalInterface
  public interface Submission<D> {

    /// Does it.
    ///
    /// @throws dev.triveni.schema.InvalidInputException with mistakes that only the application can
    ///   find; they are shown beside their fields
    Response handle(Request request, D value) throws Exception;
  }

  private FormView(FormPage<D> page, Submission<? super D> submission) {
    super(page.look());
    this.page = page;
    this.submission = submission;
  }

  /// A form of this record.
  public static <D> FormView<D> of(Class<D> type, Submission<? super D> submission) {
    ViewLook look = ViewLook.of("triveni/edit", Words.of(type.getSimpleName()));
    return new FormView<>(FormPage.of(type, look, "Send"), submission);
  }

  /// This view with another title.
  public FormView<D> titled(String title) {
    return looking(look().titled(title));
  }

  /// This view with another text on its button.
  public FormView<D> button(String text) {
    return new FormView<>(FormPage.of(page.type(), look(), text), submission);
  }

  @Override
  FormView<D> looking(ViewLook look) {
    return new FormView<>(FormPage.of(page.type(), look, page.button()), submission);
  }

  @Override
  public Response get(Request request) {
    return page.show(request, RecordForm.of(page.type()));
  }

  @Override
  public Response post(Request request) throws Exception {
    return page.submit(request, submission);
  }
}
