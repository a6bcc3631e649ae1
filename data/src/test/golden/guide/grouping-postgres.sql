-- aggregate
select avg(t0.views), max(t0.views) from article t0 limit ?;

-- aggregate-default
select coalesce(sum(t0.views), ?) as c0 from article t0 where t0.views > ? limit ?;

-- group
select t0.status, count(*) from article t0 group by t0.status;

-- annotate
select t0.id, t0.name, t0.email, (select count(t1.id) from article t1 where t1.author_id = t0.id) from author t0;

-- having
select t0.id, t0.name, t0.email from author t0 where (select count(t1.id) from article t1 where t1.author_id = t0.id) > ?;

-- having-group
select t0.status, count(*) from article t0 group by t0.status having count(*) > ?;

-- several
select t0.title, (select count(t1.tag_id) from article_tags t1 where t1.article_id = t0.id), (select count(t2.id) from comment t2 where t2.article_id = t0.id) from article t0;

-- count-some
select (select count(t1.id) filter (where t1.stars >= ?) from comment t1 where t1.article_id = t0.id) as c0 from article t0;
select count(distinct t0.author_id) from article t0 limit ?;

-- filtered-aggregate
select count(*), count(*) filter (where t0.status = ?) as c1 from article t0 limit ?;

-- order-by-count
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by (select count(t1.id) from comment t1 where t1.article_id = t0.id) desc limit ?;

-- over-two
select (select avg(t2.stars) from article t1 left join comment t2 on t2.article_id = t1.id where t1.author_id = t0.id) from author t0;

-- joined-texts
select string_agg(t0.title, ?) as c0 from article t0 limit ?;
select array_agg(t0.views) from article t0 limit ?;

-- months
select date_trunc('month', t0.created_at), count(*) from article t0 group by date_trunc('month', t0.created_at) order by date_trunc('month', t0.created_at);

-- by-tag
select t2.name, count(*) from article t0 left join article_tags t1 on t1.article_id = t0.id left join tag t2 on t2.id = t1.tag_id where t1.tag_id is not null group by t2.name;

