package dev.triveni.data.sample;

import dev.triveni.data.Column;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Json;
import dev.triveni.data.Text;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One component of each type; all may be missing.
@Entity
public record Sample(
    @Id @Nullable Long id,
    @Nullable Boolean flag,
    @Nullable Short small,
    @Nullable Integer number,
    @Nullable Long large,
    @Nullable Float real,
    @Nullable Double precise,
    @Column(precision = 12, scale = 3) @Nullable BigDecimal decimal,
    @Nullable BigInteger huge,
    @Size(max = 50) @Nullable String text,
    @Text @Nullable String essay,
    @Nullable Shade shade,
    @Nullable UUID uuid,
    byte @Nullable [] bytes,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable LocalDateTime local,
    @Nullable Instant moment,
    @Nullable OffsetDateTime offset,
    @Nullable Duration duration,
    @Nullable Period period,
    @Nullable Year year,
    @Nullable YearMonth month,
    @Nullable ZoneId zone,
    @Json @Nullable Point point,
    @Nullable List<String> words,
    @Nullable List<Integer> numbers) {}
