package dev.triveni.data.migrations;

import java.util.List;

/// One step of each kind, as files say it, about the tables of [#BASE].
final class Steps {
  static final String BASE =
      """
      create table owner (
        id bigint not null identity,
        name varchar(50) not null,
        primary key (id)
      )

      create table spare (
        id bigint not null identity,
        note varchar,
        owner_id bigint,
        primary key (id),
        unique spare_note_key (note),
        reference spare_owner_id_fkey (owner_id) to owner (id),
        index spare_owner_id_idx (owner_id)
      )

      create table item (
        id bigint not null identity,
        name varchar(50) not null,
        kind varchar(5) not null in ('RED', 'GREEN'),
        size integer,
        weight decimal(10, 2) not null default `1.5` comment 'in kg',
        twice integer generated `"size" * 2`,
        owner_id bigint,
        primary key (id),
        unique item_name_key (name),
        check item_1_check `"size" > 0`,
        reference item_owner_id_fkey (owner_id) to owner (id) on delete set null,
        index item_owner_id_idx (owner_id),
        index item_size_idx (size, name)
      )
      """;

  static final List<String> ROWS =
      List.of(
          "insert into \"owner\" (\"name\") values ('Ann')",
          "insert into \"owner\" (\"name\") values ('Bob')",
          "insert into \"spare\" (\"note\", \"owner_id\") values ('x', 1)",
          "insert into \"item\" (\"name\", \"kind\", \"size\", \"owner_id\") values ('a', 'RED', 1, 1)",
          "insert into \"item\" (\"name\", \"kind\", \"size\") values ('b', 'GREEN', null)",
          "insert into \"item\" (\"name\", \"kind\", \"size\", \"weight\") values ('c', 'RED', 3, 7)");

  /// A step, or several that belong together; each is a migration.
  static final List<String> EACH =
      List.of(
          """
          create table extra (
            id uuid not null,
            item_id bigint not null,
            tags varchar array,
            primary key (id),
            reference extra_item_id_fkey (item_id) to item (id) on delete cascade,
            index extra_item_id_idx (item_id)
          )\
          """,
          "drop table spare",
          "rename table item to thing",
          "rename table owner to person",
          "add column item.colour varchar(20)",
          "add column item.stars integer not null default `3`",
          "add column item.stars integer not null fill `0`",
          "add column item.label varchar(100) not null fill `\"name\" || '!'`",
          "add column item.state varchar(4) not null in ('NEW', 'OLD') fill `'NEW'`",
          "add column item.thrice integer generated `\"size\" * 3`",
          "add column item.since timestamp not null fill `timestamp '2001-01-01 00:00:00'` add column item.seen date comment 'it''s last'",
          "add column item.spare_id bigint add to item reference item_spare_id_fkey (spare_id) to spare (id)",
          "drop column item.weight",
          "drop constraint item.item_name_key drop index item.item_size_idx drop column item.name fill `cast(\"id\" as varchar)`",
          "drop column item.kind fill `'RED'`",
          "drop column item.twice",
          "alter column item.name varchar(200) not null",
          "alter column owner.name text not null",
          "alter column item.weight double not null default `1.5` comment 'in kg'",
          "alter column item.weight decimal(10, 2) default `1.5` comment 'in kg' fill `0`",
          "alter column item.weight decimal(10, 2) not null comment 'in kg'",
          "alter column item.weight decimal(10, 2) not null default `9` comment 'in pounds'",
          "drop constraint item.item_1_check drop column item.twice alter column item.size bigint not null fill `7` add to item check item_1_check `\"size\" > 0`",
          "alter column item.kind varchar(6) not null in ('RED', 'GREEN', 'YELLOW')",
          "alter column item.kind varchar(5) not null in ('RED', 'BLUE') replace 'GREEN' by 'BLUE'",
          "alter column item.kind varchar(3) not null in ('RED') replace 'GREEN' by 'RED'",
          "alter column item.kind varchar not null",
          "drop constraint item.item_owner_id_fkey alter column owner.id integer not null identity alter column item.owner_id integer add to item reference item_owner_id_fkey (owner_id) to owner (id)",
          "rename column item.name to title",
          "rename column item.kind to colour",
          "rename column item.owner_id to holder_id",
          "rename column owner.id to number",
          "add to item unique item_name_kind_key (name, kind)",
          "add to item check item_2_check `\"weight\" >= 0`",
          "add to item reference item_2_fkey (id) to item (id)",
          "add to item unique item_name_kind_key (name, kind) online",
          "add to item check item_2_check `\"weight\" >= 0` online",
          "add to item reference item_2_fkey (id) to item (id) online",
          "drop constraint item.item_name_key",
          "drop constraint item.item_1_check",
          "drop constraint item.item_owner_id_fkey",
          "rename constraint item.item_name_key to named",
          "rename constraint item.item_1_check to sized",
          "rename constraint item.item_owner_id_fkey to owned",
          "add to item index item_weight_idx (weight)",
          "add to item index item_weight_idx (weight) online",
          "drop index item.item_size_idx",
          "drop index item.item_size_idx online",
          "rename index item.item_size_idx to sizes",
          "sql `update \"owner\" set \"name\" = 'Carl' where \"name\" = 'Bob'` back `update \"owner\" set \"name\" = 'Bob' where \"name\" = 'Carl'`");

  private Steps() {}
}
