package dev.triveni.html;

import dev.triveni.html.internal.FormPage;
import dev.triveni.html.internal.FoundRecord;
import dev.triveni.html.internal.ViewLook;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.Map;
import java.util.function.BiFunction;

/// A page with a form that changes the record whose key the path names; 404 if there is none.
/// Immutable.
///
/// ```java
/// app.add(View.of("/posts/{id:int}/edit",
///     UpdateView.of(posts, (request, post) -> request.url("posts.detail", post.id()))));
/// ```
///
/// Its template gets `item` (the record), `form`, `button` and `title`.
public final class UpdateView<T, D, K> extends StyledView<UpdateView<T, D, K>> {
  private final Records<T, D, K> records;
  private final BiFunction<Request, ? super T, String> next;

  private UpdateView(
      Records<T, D, K> records, ViewLook look, BiFunction<Request, ? super T, String> next) {
    super(look);
    this.records = records;
    this.next = next;
  }

  /// Forms for changes of these records.
  ///
  /// @param next the URL where people go when the record is changed
  public static <T, D, K> UpdateView<T, D, K> of(
      Records<T, D, K> records, BiFunction<Request, ? super T, String> next) {
    return new UpdateView<>(records, ViewLook.of("triveni/edit", ""), next);
  }

  @Override
  UpdateView<T, D, K> looking(ViewLook look) {
    return new UpdateView<>(records, look, next);
  }

  @Override
  public Response get(Request request) {
    FoundRecord<T> found = FoundRecord.of(records, request);
    RecordForm<D> form = RecordForm.from(records.draftType(), records.type(), found.record());
    return page(found).show(request, form);
  }

  @Override
  public Response post(Request request) throws Exception {
    FoundRecord<T> found = FoundRecord.of(records, request);
    K key = records.pathKey().of(request);
    return page(found)
        .submit(
            request,
            (_, draft) -> {
              T changed =
                  records.change(key, draft).orElseThrow(() -> FoundRecord.missing(records, key));
              FoundRecord.of(records, changed).tell(request, "changed");
              return Response.redirect(next.apply(request, changed));
            });
  }

  private FormPage<D> page(FoundRecord<T> found) {
    ViewLook titled = look().titled("Edit “" + found.name() + "”");
    return new FormPage<>(records.draftType(), titled, "Save", Map.of("item", found.record()));
  }
}
