package dev.triveni.web;

import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.web.internal.form.FormTree;

/// Reads forms into one type of record, with all their mistakes. Immutable.
///
/// Texts are converted as those of a query are. A field that is left empty is absent: then it needs
/// an `Optional`, a `@Nullable` or a `@Default`, or it is `missing`. A `boolean` that is absent is
/// false, as the box was not ticked, and a list is empty, as nothing was chosen. Members of a
/// record inside the record are named `address.city`, those of a list of records `items.0.name`,
/// counted from 0; a record of which nothing was filled in is not in the list. An {@link Upload},
/// an `Optional` or a list of it is what was uploaded. Fields that the record does not have are
/// ignored, unless it says more of them itself ({@link dev.triveni.schema.Extra}).
public final class FormReader<T> {
  private final Schema<T> schema;
  private final FormTree tree;

  private FormReader(Schema<T> schema) {
    this.schema = schema;
    this.tree = FormTree.of(schema);
  }

  /// A reader for the record that the schema describes.
  public static <T> FormReader<T> of(Schema<T> schema) {
    return new FormReader<>(schema);
  }

  /// Whether a form of it may have files, and so is sent as `multipart/form-data`.
  public boolean hasFiles() {
    return tree.hasFiles();
  }

  /// Reads a form.
  public FormResult<T> read(Form form) {
    Outcome<T> outcome = schema.readTree(tree.of(form));
    return new FormResult<>(form, outcome);
  }
}
