package dev.triveni.html;

import dev.triveni.html.internal.FoundRecord;
import dev.triveni.html.internal.ViewLook;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.Map;
import java.util.function.BiFunction;

/// A page that asks whether the record whose key the path names shall be removed, and removes it;
/// 404 if there is none. Immutable.
///
/// ```java
/// app.add(View.of("/posts/{id:int}/delete",
///     DeleteView.of(posts, (request, _) -> request.url("posts.list"))));
/// ```
///
/// Its template gets `item` (the record), `name` (what stands for it) and `title`.
public final class DeleteView<T, K> extends StyledView<DeleteView<T, K>> {
  private final Records<T, ?, K> records;
  private final BiFunction<Request, ? super T, String> next;

  private DeleteView(
      Records<T, ?, K> records, ViewLook look, BiFunction<Request, ? super T, String> next) {
    super(look);
    this.records = records;
    this.next = next;
  }

  /// Questions before these records are removed.
  ///
  /// @param next the URL where people go when the record is removed
  public static <T, K> DeleteView<T, K> of(
      Records<T, ?, K> records, BiFunction<Request, ? super T, String> next) {
    return new DeleteView<>(records, ViewLook.of("triveni/confirm", ""), next);
  }

  @Override
  DeleteView<T, K> looking(ViewLook look) {
    return new DeleteView<>(records, look, next);
  }

  @Override
  public Response get(Request request) {
    FoundRecord<T> found = FoundRecord.of(records, request);
    return look()
        .titled("Delete “" + found.name() + "”?")
        .page(request, Map.of("item", found.record(), "name", found.name()));
  }

  @Override
  public Response post(Request request) {
    FoundRecord<T> found = FoundRecord.of(records, request);
    K key = records.pathKey().of(request);
    if (!records.remove(key)) {
      throw FoundRecord.missing(records, key);
    }
    found.tell(request, "deleted");
    return Response.redirect(next.apply(request, found.record()));
  }
}
