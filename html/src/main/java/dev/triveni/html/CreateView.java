package dev.triveni.html;

import dev.triveni.html.internal.FormPage;
import dev.triveni.html.internal.FoundRecord;
import dev.triveni.html.internal.ViewLook;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.function.BiFunction;

/// A page with the form of a draft, of which a new record is made. Immutable.
///
/// ```java
/// app.add(View.of("/posts/new",
///     CreateView.of(posts, (request, post) -> request.url("posts.detail", post.id()))));
/// ```
///
/// Its template gets `form`, `button` and `title`.
public final class CreateView<T, D> extends StyledView<CreateView<T, D>> {
  private final Records<T, D, ?> records;
  private final BiFunction<Request, ? super T, String> next;

  private CreateView(
      Records<T, D, ?> records, ViewLook look, BiFunction<Request, ? super T, String> next) {
    super(look);
    this.records = records;
    this.next = next;
  }

  /// A form for new records of these.
  ///
  /// @param next the URL where people go when the record is there
  public static <T, D> CreateView<T, D> of(
      Records<T, D, ?> records, BiFunction<Request, ? super T, String> next) {
    String title = "New " + FoundRecord.kind(records);
    return new CreateView<>(records, ViewLook.of("triveni/edit", title), next);
  }

  /// This view with another title.
  public CreateView<T, D> titled(String title) {
    return looking(look().titled(title));
  }

  @Override
  CreateView<T, D> looking(ViewLook look) {
    return new CreateView<>(records, look, next);
  }

  @Override
  public Response get(Request request) {
    return page().show(request, RecordForm.of(records.draftType()));
  }

  @Override
  public Response post(Request request) throws Exception {
    return page()
        .submit(
            request,
            (_, draft) -> {
              T added = records.add(draft);
              FoundRecord.of(records, added).tell(request, "added");
              return Response.redirect(next.apply(request, added));
            });
  }

  private FormPage<D> page() {
    return FormPage.of(records.draftType(), look(), "Save");
  }
}
