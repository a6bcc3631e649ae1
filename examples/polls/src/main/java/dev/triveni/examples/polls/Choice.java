package dev.triveni.examples.polls;

import dev.triveni.data.DeleteRule;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.OnDelete;
import dev.triveni.data.Ref;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What may be answered to a question.
///
/// @param id its number
/// @param question the question
/// @param text the answer
/// @param votes how many have chosen it
@Entity
public record Choice(
    @Id @Nullable Long id,
    @OnDelete(DeleteRule.CASCADE) Ref<Question> question,
    @NotBlank @Size(max = 200) String text,
    int votes) {}
