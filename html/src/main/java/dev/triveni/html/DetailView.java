package dev.triveni.html;

import dev.triveni.html.internal.FoundRecord;
import dev.triveni.html.internal.ViewLook;
import dev.triveni.web.Filter;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.View;
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
public final class DetailView<T> implements View {
  private final Records<T, ?, ?> records;
  private final ViewLook look;
  private final Map<String, BiFunction<Request, ? super T, String>> actions;

  private DetailView(
      Records<T, ?, ?> records,
      ViewLook look,
      Map<String, BiFunction<Request, ? super T, String>> actions) {
    this.records = records;
    this.look = look;
    this.actions = actions;
  }

  /// Pages of these records.
  public static <T> DetailView<T> of(Records<T, ?, ?> records) {
    return new DetailView<>(records, ViewLook.of("triveni/detail", ""), Map.of());
  }

  /// This view with another template.
  public DetailView<T> template(String name) {
    return looking(look.template(name));
  }

  /// This view with one more filter around it.
  public DetailView<T> filter(Filter filter) {
    return looking(look.filter(filter));
  }

  /// This view with a link to something that can be done with the record.
  public DetailView<T> action(String label, BiFunction<Request, ? super T, String> url) {
    Map<String, BiFunction<Request, ? super T, String>> more = new LinkedHashMap<>(actions);
    more.put(label, url);
    return new DetailView<>(records, look, more);
  }

  DetailView<T> looking(ViewLook look) {
    return new DetailView<>(records, look, actions);
  }

  ViewLook look() {
    return look;
  }

  @Override
  public List<Filter> filters() {
    return look.filters();
  }

  @Override
  public Response get(Request request) {
    FoundRecord<T> found = FoundRecord.of(records, request);
    return look.titled(found.name())
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
