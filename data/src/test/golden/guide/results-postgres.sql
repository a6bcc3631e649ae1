-- order
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.views desc, t0.title;

-- nulls-last
select t0.id, t0.name, t0.email from author t0 order by t0.email desc nulls last;

-- reverse
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.title desc;

-- slice
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.title limit ? offset ?;

-- first
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.title limit ?;
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.created_at desc limit ?;

-- exists
select 1 from article t0 where t0.status = ? limit ?;
select count(*) from article t0 where t0.status = ?;
select 1 from article t0 where t0.status = ? and t0.id = ? limit ?;

-- by-id
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.id = any(?);

-- values
select t0.title from article t0;
select t0.title, t1.name from article t0 join author t1 on t1.id = t0.author_id;

-- distinct
select distinct t0.status from article t0;

-- distinct-on
select distinct on (t0.author_id) t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.author_id, t0.created_at desc;

-- iterator
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0;

-- explain
explain (format text) select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.views > ?;
explain analyze select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.views > ?;

-- pages
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.title limit ? offset ?;
select count(*) from article t0;

-- keyset
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.views desc, t0.id limit ?;
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.views < ? or t0.views = ? and t0.id > ? order by t0.views desc, t0.id limit ?;

