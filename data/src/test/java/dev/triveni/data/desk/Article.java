package dev.triveni.data.desk;

import dev.triveni.data.CreatedAt;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Index;
import dev.triveni.data.Many;
import dev.triveni.data.Ref;
import dev.triveni.data.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is written.
@Entity
@Index({"status", "createdAt"})
public record Article(
    @Id @Nullable Long id,
    @NotBlank @Size(max = 200) String title,
    @Text String body,
    Status status,
    int views,
    Ref<Author> author,
    @Nullable Ref<Author> editor,
    Many<Tag> tags,
    Many<Comment> comments,
    @CreatedAt Instant createdAt) {}
