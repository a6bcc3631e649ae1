package dev.triveni.data.migrations.rich;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Index;
import dev.triveni.data.Text;
import dev.triveni.data.Unique;
import org.jspecify.annotations.Nullable;

/// What only PostgreSQL can keep.
@Entity
@Unique(value = "title", name = "open", where = "not \"closed\"")
@Unique(value = "place", name = "late", deferred = true)
@Index(name = "lower", expression = "lower(\"title\")")
@Index(value = "title", name = "along", include = "closed")
@Index(value = "body", name = "slow")
public record Note(
    @Id @Nullable Long id, String title, @Text String body, int place, boolean closed) {}
