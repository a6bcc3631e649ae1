-- outer-ref
select (select t1.title from article t1 where t1.author_id = t0.id order by t1.views desc limit ?) as c0 from author t0;

-- exists-outer
select t0.id, t0.name, t0.email from author t0 where exists (select t1.id, t1.title, t1.body, t1.status, t1.views, t1.author_id, t1.editor_id, t1.created_at from article t1 where t1.editor_id = t0.id);

-- row-number
select t0.title, row_number() over (partition by t0.author_id order by t0.views desc) from article t0;

-- running-total
select sum(t0.views) over (order by t0.id rows between unbounded preceding and current row) from article t0;

-- lag
select lag(t0.views, ?) over (order by t0.id) as c0 from article t0;
select rank() over (order by t0.status) from article t0;

-- json-path
select t0.id, t0.content from document t0 where ((t0.content).name) = ? format json;
select t0.id, t0.content from document t0 where (case when cast((((t0.content).pets)[1]) as varchar) = 'null' then null when left(cast((((t0.content).pets)[1]) as varchar), 1) = '' then stringdecode(substring(cast((((t0.content).pets)[1]) as varchar), 2, char_length(cast((((t0.content).pets)[1]) as varchar)) - 2)) else cast((((t0.content).pets)[1]) as varchar) end) ilike ?;

-- json-keys
select t0.id, t0.content from document t0 where (((t0.content).name) = ? format json);
select t0.id, t0.content from document t0 where (((t0.content).name) is not null) or (((t0.content).nick) is not null);
select t0.id, t0.content from document t0 where ((t0.content).owner) = ? format json;

-- json-order
select t0.id, t0.content from document t0 order by case when regexp_like(cast((t0.content).age as varchar), '^-?[0-9]') then cast(cast(cast((t0.content).age as varchar) as decfloat) as double precision) end desc nulls first;

-- json-made
select json_object(? : t0.title, ? : t0.views) as c0 from article t0;

