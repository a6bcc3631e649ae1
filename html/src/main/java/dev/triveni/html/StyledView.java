package dev.triveni.html;

import dev.triveni.html.internal.ViewLook;
import dev.triveni.web.Filter;
import dev.triveni.web.View;
import java.util.List;

/// A view whose template and filters an application may choose. Immutable.
///
/// @param <V> the view itself
abstract sealed class StyledView<V> implements View
    permits ArchiveView, CreateView, DeleteView, DetailView, FormView, ListView, UpdateView {
  private final ViewLook look;

  StyledView(ViewLook look) {
    this.look = look;
  }

  /// This view with another template.
  public V template(String name) {
    return looking(look.template(name));
  }

  /// This view with one more filter around it.
  public V filter(Filter filter) {
    return looking(look.filter(filter));
  }

  @Override
  public List<Filter> filters() {
    return look.filters();
  }

  /// This view with another look.
  abstract V looking(ViewLook look);

  ViewLook look() {
    return look;
  }
}
