package dev.triveni.examples.tutorial.request_files;

import dev.triveni.api.Form;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.Upload;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Post("/files/")
  Object createFile(@Form byte[] file) {
    return Map.of("file_size", file.length);
  }

  @Post("/uploadfile/")
  Object createUploadFile(Upload file) {
    return Map.of("filename", file.fileName());
  }
}
