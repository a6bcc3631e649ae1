package dev.triveni.examples.tutorial.request_files;

import dev.triveni.api.Form;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.Upload;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial001_02 {

  @Post("/files/")
  Object createFile(@Form Optional<byte[]> file) {
    return file.filter(bytes -> bytes.length > 0)
        .<Object>map(bytes -> Map.of("file_size", bytes.length))
        .orElse(Map.of("message", "No file sent"));
  }

  @Post("/uploadfile/")
  Object createUploadFile(Optional<Upload> file) {
    return file.map(upload -> Map.of("filename", upload.fileName()))
        .orElse(Map.of("message", "No upload file sent"));
  }
}
