package dev.triveni.examples.tutorial.query_param_models;

import dev.triveni.schema.Default;
import dev.triveni.schema.OneOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

record FilterParams(
    @Default("100") @Positive @Max(100) int limit,
    @Default("0") @PositiveOrZero int offset,
    @Default("created_at") @OneOf({"created_at", "updated_at"}) String orderBy,
    @Default("[]") List<String> tags) {}
