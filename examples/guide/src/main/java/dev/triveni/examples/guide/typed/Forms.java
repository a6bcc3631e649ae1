package dev.triveni.examples.guide.typed;

import dev.triveni.api.Form;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.Upload;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chapter 16: forms and files.
@Routes
final class Forms {

  // @start region=fields
  @Post("/login")
  Map<String, String> login(@Form String username, @Form String password) {
    return Map.of("username", username);
  }

  // @end

  // @start region=model
  record Account(@NotBlank String username, String password) {}

  @Post("/accounts")
  Map<String, String> register(@Form(exact = true) Account account) {
    return Map.of("username", account.username());
  }

  // @end

  // @start region=files
  @Post("/bytes")
  int bytes(@Form byte[] file) {
    return file.length;
  }

  @Post("/upload")
  String upload(Upload file) {
    return file.fileName();
  }

  @Post("/uploads")
  List<String> uploads(List<Upload> files) {
    return files.stream().map(Upload::fileName).toList();
  }

  @Post("/maybe")
  String maybe(Optional<Upload> file) {
    return file.map(Upload::fileName).orElse("no file");
  }

  // @end

  // @start region=both
  record Described(String title, String type, long size) {}

  @Post("/photos")
  Described photo(@Form String title, Upload photo) {
    return new Described(title, photo.type(), photo.size());
  }
  // @end
}
