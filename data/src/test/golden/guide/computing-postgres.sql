-- columns
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where right(t0.body, char_length(t0.title)) = t0.title;
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.editor_id = t0.author_id;

-- arithmetic
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at, t0.views * ? as c8 from article t0 where (t0.views * ?) > ?;

-- alias
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by (t0.views * ?) - char_length(t0.title);

-- coalesce
select coalesce(t1.name, t2.name) from article t0 left join author t1 on t1.id = t0.editor_id join author t2 on t2.id = t0.author_id;
select greatest(t0.views, cast(? as integer)) as c0 from article t0;

-- case
select case when t0.views >= ? then cast(? as text) when t0.views >= ? then cast(? as text) else cast(? as text) end as c0 from article t0;

-- update-case
update article t0 set status = case when t0.views > ? then cast(? as varchar(9)) else cast(? as varchar(9)) end;

-- texts
select concat(lower(t0.title), ?, t1.name) as c0 from article t0 join author t1 on t1.id = t0.author_id;
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where char_length(t0.title) > ? order by left(t0.title, ?);

-- parts
select cast(extract(hour from t0.created_at at time zone ?) as integer) as c0 from article t0;
select distinct date_trunc('month', t0.created_at) from article t0;

-- casts
select round(cast(cast(t0.views as double precision) / ? as numeric), ?) as c0 from article t0;

-- own-function
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where soundex(t0.title) = soundex(?);

