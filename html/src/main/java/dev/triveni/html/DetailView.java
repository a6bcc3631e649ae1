package dev.triveni.html;

import dev.triveni.html.internal.FoundRecord;
import dev.triveni.html.internal.ViewLook;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// A page that shows the record whose key the path names; 404 if there is none. Immutable.
///
/// ```java
/// app.add(View.of("/posts/{id:int}", DetailView.of(posts).template("posts/detail")));
/// ```
///
/// Its template gets `item` (the record), `actions` (a list of {@link Action}) and `title`.
public final class DetailView<T> extends StyledView<DetailView<T>> {
  private final Records<T, ?, ?> records;
  private final Map<String, BiFunction<Request, ? super T, String>> actions;

  private DetailView(
      Records<T, ?, ?> records,
      ViewLook look,
      Map<String, BiFunction<Request, ? super T, String>> actions) {
    super(look);
    this.records = records;
    this.actions = actions;
  }

  /// Pages of these records.
  public static <T> DetailView<T> of(Records<T, ?, ?> records) {
    return new DetailView<>(records, ViewLook.of("triveni/detail", ""), Map.of());
  }

  /// This view with a link to something that can be done with the record.
  public DetailView<T> action(String label, BiFunction<Request, ? super T, String> url) {
    Map<String, BiFunction<Request, ? super T, String>> more = new LinkedHashMap<>(actions);
    more.put(label, url);
    return new DetailView<>(records, look(), more);
  }

  @Override
  DetailView<T> looking(ViewLook look) {
    return new DetailView<>(records, look, actions);
  }

  @Override
  public Response get(Request request) {
    FoundRecord<T> found = FoundRecord.of(records, request);
    return look()
        .titled(found.name())
        .page(
            request,
            Map.of(
                "item", found.record(),
                "actions", actions(request, found.record()),
                "shown", found.shown()));
  }

  private List<Action> actions(Request request, T record) {
    return actions.entrySet().stream()
        .map(action -> new Action(action.getKey(), action.getValue().apply(request, record)))
        .toList();
  }
}
