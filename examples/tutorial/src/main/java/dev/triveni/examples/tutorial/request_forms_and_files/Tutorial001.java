package dev.triveni.examples.tutorial.request_forms_and_files;

import dev.triveni.api.Form;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.Upload;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Post("/files/")
  Object createFile(@Form byte[] file, Upload fileb, @Form String token) {
    return Map.of("file_size", file.length, "token", token, "fileb_content_type", fileb.type());
  }
}
