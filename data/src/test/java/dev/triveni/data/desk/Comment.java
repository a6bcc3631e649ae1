package dev.triveni.data.desk;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.OnDelete;
import dev.triveni.data.Ref;
import org.jspecify.annotations.Nullable;

/// What readers say.
@Entity
public record Comment(
    @Id @Nullable Long id,
    @OnDelete(DeleteRule.CASCADE) Ref<Article> article,
    String text,
    @Nullable Integer stars) {}
