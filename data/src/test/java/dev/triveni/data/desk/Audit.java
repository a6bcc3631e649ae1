package dev.triveni.data.desk;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.OnDelete;
import dev.triveni.data.Ref;
import org.jspecify.annotations.Nullable;

/// Who has looked at a comment, and at which article: a row that may go two ways.
@Entity
public record Audit(
    @Id @Nullable Long id,
    @OnDelete(DeleteRule.CASCADE) Ref<Comment> comment,
    @OnDelete(DeleteRule.RESTRICT) Ref<Article> article,
    @OnDelete(DeleteRule.DB_CASCADE) @Nullable Ref<Tag> tag) {}
