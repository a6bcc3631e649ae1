package dev.triveni.server.internal;

import dev.triveni.web.Headers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/// Jetty's header fields as the application sees them, without a copy. Immutable.
record FieldsView(HttpFields fields) implements Headers {

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  @Override
  public List<String> all(String name) {
    return fields.getValuesList(name);
  }

  @Override
  public Set<String> names() {
    return fields.getFieldNamesCollection();
  }

  @Override
  public void forEach(BiConsumer<String, String> action) {
    for (HttpField field : fields) {
      String value = field.getValue();
      action.accept(field.getName(), value == null ? "" : value);
    }
  }

  @Override
  public boolean contains(String name) {
    return fields.contains(name);
  }
}
