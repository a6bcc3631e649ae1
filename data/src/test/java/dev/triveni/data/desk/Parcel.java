package dev.triveni.data.desk;

import dev.triveni.data.Check;
import dev.triveni.data.Column;
import dev.triveni.data.DeleteRule;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Index;
import dev.triveni.data.OnDelete;
import dev.triveni.data.Ref;
import dev.triveni.data.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is sent. It has what the database can do for an entity.
@Entity("parcels")
@Unique({"sender", "number"})
@Check("\"height\" > 0")
@Index(value = "number", name = "parcels_by_number")
public record Parcel(
    @Id @Nullable UUID id,
    int number,
    int height,
    @Column(name = "breadth", defaultSql = "7", comment = "across, it's said") int width,
    @Column(generated = "\"height\" * \"breadth\"") int area,
    @OnDelete(DeleteRule.RESTRICT) Ref<Author> sender,
    @OnDelete(DeleteRule.SET_NULL) @Nullable Ref<Author> receiver) {}
