package dev.triveni.html;

import dev.triveni.html.internal.ListRow;
import dev.triveni.html.internal.ShownRecord;
import dev.triveni.html.internal.ViewLook;
import dev.triveni.html.internal.Words;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A page that lists records, some at a time: `?page=2`. Immutable.
///
/// ```java
/// app.add(View.of("/posts", ListView.of(posts).template("posts/list")));
/// ```
///
/// Its template gets `items` (a list of the records), `paging` (a {@link Paging}), `actions` (a
/// list of {@link Action}) and `title`.
public final class ListView<T> extends StyledView<ListView<T>> {
  private final Records<T, ?, ?> records;
  private final int pageSize;
  private final BiFunction<Request, ? super T, String> link;
  private final Map<String, Function<Request, String>> actions;

  private ListView(
      Records<T, ?, ?> records,
      ViewLook look,
      int pageSize,
      BiFunction<Request, ? super T, String> link,
      Map<String, Function<Request, String>> actions) {
    super(look);
    this.records = records;
    this.pageSize = pageSize;
    this.link = link;
    this.actions = actions;
  }

  /// A list of these records, 20 on a page.
  public static <T> ListView<T> of(Records<T, ?, ?> records) {
    ViewLook look = ViewLook.of("triveni/list", Words.plural(records.type().getSimpleName()));
    return new ListView<>(records, look, 20, (_, _) -> "", Map.of());
  }

  /// This view with another title.
  public ListView<T> titled(String title) {
    return looking(look().titled(title));
  }

  /// This view with another number of records on a page.
  ///
  /// @throws IllegalArgumentException if it is less than 1
  public ListView<T> pageSize(int size) {
    if (size < 1) {
      throw new IllegalArgumentException(
          "TRV-HTML-020 A page of a list cannot have " + size + " records. Name at least 1.");
    }
    return new ListView<>(records, look(), size, link, actions);
  }

  /// This view with a link from each record, such as to its own page.
  public ListView<T> linking(BiFunction<Request, ? super T, String> url) {
    return new ListView<>(records, look(), pageSize, url, actions);
  }

  /// This view with a link to something that can be done.
  public ListView<T> action(String label, Function<Request, String> url) {
    Map<String, Function<Request, String>> more = new LinkedHashMap<>(actions);
    more.put(label, url);
    return new ListView<>(records, look(), pageSize, link, more);
  }

  @Override
  ListView<T> looking(ViewLook look) {
    return new ListView<>(records, look, pageSize, link, actions);
  }

  @Override
  public Response get(Request request) {
    long offset = (Paging.number(request) - 1L) * pageSize;
    Records.Page<T> page = records.page(offset, pageSize);
    Class<T> type = records.type();
    return look()
        .page(
            request,
            Map.of(
                "items", page.items(),
                "paging", Paging.of(request, page.count(), pageSize),
                "actions", actions(request),
                "labels", ShownRecord.labels(type),
                "rows", page.items().stream().map(item -> row(request, type, item)).toList()));
  }

  private ListRow row(Request request, Class<T> type, T item) {
    return new ListRow(ShownRecord.of(type, item), link.apply(request, item));
  }

  private List<Action> actions(Request request) {
    return actions.entrySet().stream()
        .map(action -> new Action(action.getKey(), action.getValue().apply(request)))
        .toList();
  }
}
