package dev.triveni.web.internal.form;

import dev.triveni.web.Upload;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An uploaded file in the tree that a schema reads: to everybody else its name, type and size.
final class UploadTree extends AbstractMap<String, Object> {
  private final Upload upload;
  private final Map<String, Object> told;

  UploadTree(Upload upload) {
    this.upload = upload;
    this.told = Map.of("name", upload.fileName(), "type", upload.type(), "size", upload.size());
  }

  Upload upload() {
    return upload;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return told.entrySet();
  }

  /// Every file is another, however much they are alike.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
