package dev.triveni.html;

import dev.triveni.html.internal.Words;
import dev.triveni.web.Filter;
import dev.triveni.web.Group;
import dev.triveni.web.Records;
import dev.triveni.web.Request;
import dev.triveni.web.Requires;
import dev.triveni.web.Route;
import dev.triveni.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The five pages that every kind of record needs: a list, one to show, and those to add, change
/// and delete. Immutable.
///
/// ```java
/// app.add(CrudViews.of(posts).writing(Requires.login()).under("/posts"));
/// ```
///
/// This adds `/posts`, `/posts/{id}`, `/posts/new`, `/posts/{id}/edit` and `/posts/{id}/delete`,
/// with the names `posts.list`, `posts.detail`, `posts.create`, `posts.update` and `posts.delete`.
/// A template `posts/list`, `posts/detail`, `posts/edit` or `posts/confirm` of the application
/// takes the place of the library's; it gets what {@link ListView}, {@link DetailView}, {@link
/// UpdateView} and {@link DeleteView} say.
public final class CrudViews<T, D, K> {
  private final Records<T, D, K> records;
  private final int pageSize;
  private final List<Filter> filters;

  private CrudViews(Records<T, D, K> records, int pageSize, List<Filter> filters) {
    this.records = records;
    this.pageSize = pageSize;
    this.filters = List.copyOf(filters);
  }

  /// Pages for these records.
  public static <T, D, K> CrudViews<T, D, K> of(Records<T, D, K> records) {
    return new CrudViews<>(records, 20, List.of());
  }

  /// These views with another number of records on a page of the list.
  public CrudViews<T, D, K> pageSize(int size) {
    return new CrudViews<>(records, size, filters);
  }

  /// These views with a filter, such as {@link Requires}, around the pages that add, change and
  /// delete.
  public CrudViews<T, D, K> writing(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return new CrudViews<>(records, pageSize, more);
  }

  /// The routes of the pages, below a path, in a group whose name is the path's last word.
  public Group under(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String one = "/" + records.pathKey().pattern();
    return Group.of(
            path,
            group -> {
              read(group, "", "list", list(name));
              write(group, "/new", "create", create(name));
              read(group, one, "detail", detail(name));
              write(group, one + "/edit", "update", update(name));
              write(group, one + "/delete", "delete", delete(name));
            })
        .named(name);
  }

  private static void read(Group.Setup group, String path, String name, View view) {
    group.add(Route.get(path, view::get).named(name));
  }

  private void write(Group.Setup group, String path, String name, View view) {
    for (Route route : List.of(Route.get(path, view::get), Route.post(path, view::post))) {
      Route guarded = route.named(name);
      for (Filter filter : filters) {
        guarded = guarded.filter(filter);
      }
      group.add(guarded);
    }
  }

  private View list(String name) {
    ListView<T> view =
        ListView.of(records)
            .pageSize(pageSize)
            .titled(Words.of(name))
            .linking(this::detailUrl)
            .action("New", request -> request.url(".create"));
    return view.looking(view.look().preferring(name + "/list"));
  }

  private View detail(String name) {
    String all = Words.of(name).toLowerCase(Locale.ROOT);
    DetailView<T> view =
        DetailView.of(records)
            .action("Edit", (request, one) -> request.url(".update", records.key(one)))
            .action("Delete", (request, one) -> request.url(".delete", records.key(one)))
            .action("All " + all, (request, _) -> request.url(".list"));
    return view.looking(view.look().preferring(name + "/detail"));
  }

  private View create(String name) {
    CreateView<T, D> view = CreateView.of(records, this::detailUrl);
    return view.looking(view.look().preferring(name + "/edit"));
  }

  private View update(String name) {
    UpdateView<T, D, K> view = UpdateView.of(records, this::detailUrl);
    return view.looking(view.look().preferring(name + "/edit"));
  }

  private View delete(String name) {
    DeleteView<T, K> view = DeleteView.of(records, (request, _) -> request.url(".list"));
    return view.looking(view.look().preferring(name + "/confirm"));
  }

  private String detailUrl(Request request, T one) {
    return request.url(".detail", records.key(one));
  }
}
