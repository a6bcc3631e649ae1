-- grouped
select t0.status, count(*) from article t0 group by t0.status having count(*) > ? order by count(*) desc;

-- of related rows
select (select count(t1.tag_id) from article_tags t1 where t1.article_id = t0.id), (select avg(t2.stars) from comment t2 where t2.article_id = t0.id) from article t0;

-- grouped by a choice
select case when t0.views > ? then cast(? as text) else cast(? as text) end as c0, count(*) from article t0 group by c0 order by c0;

-- window
select row_number() over (partition by t0.author_id order by t0.views desc) from article t0;

-- another query
select t0.id, t0.name, t0.email from author t0 where exists (select t1.id, t1.title, t1.body, t1.status, t1.views, t1.author_id, t1.editor_id, t1.created_at from article t1 where t1.editor_id = t0.id);

-- combined
(select t1.name from article t0 join author t1 on t1.id = t0.author_id) union (select t2.name from author t2);

-- parts of moments
select t0.id, t0.flag, t0.small, t0.number, t0.large, t0.real, t0.precise, t0.decimal, t0.huge, t0.text, t0.essay, t0.shade, t0.uuid, t0.bytes, t0.date, t0.time, t0.local, t0.moment, t0.offset, t0.duration, t0.period, t0.year, t0.month, t0.zone, t0.point, t0.words, t0.numbers from sample t0 where cast(extract(hour from t0.moment at time zone ?) as integer) = ? and cast(extract(week from t0.date) as integer) = ?;

