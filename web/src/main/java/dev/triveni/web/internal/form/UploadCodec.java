package dev.triveni.web.internal.form;

import dev.triveni.schema.Codec;
import dev.triveni.schema.Kind;
import dev.triveni.web.Upload;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Binds uploaded files as members of a form's record. Only a form has them: no document can say
/// one. Thread-safe.
public final class UploadCodec implements Codec<Upload> {

  @Override
  public Upload read(@Nullable Object tree) {
    if (tree instanceof UploadTree sent) {
      return sent.upload();
    }
    throw new IllegalArgumentException("expected a file, sent as multipart/form-data");
  }

  @Override
  public Object write(Upload upload) {
    return new UploadTree(upload);
  }

  @Override
  public Kind kind() {
    return Kind.ANY;
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("type", "string", "contentMediaType", "application/octet-stream");
  }
}
