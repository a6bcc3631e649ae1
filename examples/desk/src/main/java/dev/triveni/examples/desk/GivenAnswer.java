package dev.triveni.examples.desk;

import dev.triveni.data.CreatedAt;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Many;
import dev.triveni.data.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question that was answered, or could not be.
///
/// @param id its number
/// @param question what was asked
/// @param passages how many passages were found
/// @param sources the articles that they are from
/// @param askedAt when it was asked
@Entity("answer")
record GivenAnswer(
    @Id @Nullable Long id,
    @Text String question,
    int passages,
    Many<Article> sources,
    @CreatedAt Instant askedAt) {}
