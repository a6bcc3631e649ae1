-- by id
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.id = ? limit ?;

-- equal
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.title = ?;

-- unequal
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where not (t0.title = ?);

-- unequal, may be missing
select t0.id, t0.name, t0.email from author t0 where (t0.email = ?) is not true;

-- in
select 1 from article t0 where t0.views = any(?) limit ?;

-- contains
select 1 from article t0 where t0.title ilike ? limit ?;

-- over a reference
select 1 from article t0 join author t1 on t1.id = t0.author_id where t1.name = ? limit ?;

-- over its id
select 1 from article t0 where t0.author_id = ? limit ?;

-- may be missing
select 1 from article t0 left join author t1 on t1.id = t0.editor_id where t1.name is null limit ?;

-- over many
select 1 from article t0 where exists (select 1 from article_tags t1 join tag t2 on t2.id = t1.tag_id where t1.article_id = t0.id and t2.name = ?) limit ?;

-- over the ids of many
select 1 from article t0 where exists (select 1 from article_tags t1 where t1.article_id = t0.id and t1.tag_id = any(?)) limit ?;

-- not over many
select 1 from article t0 where not exists (select 1 from article_tags t1 join tag t2 on t2.id = t1.tag_id where t1.article_id = t0.id and t2.name = ?) limit ?;

-- the same related row
select 1 from article t0 where exists (select 1 from comment t1 where t1.article_id = t0.id and t1.stars > ? and t1.text = ?) limit ?;

-- or over relations
select 1 from article t0 join author t3 on t3.id = t0.author_id where exists (select 1 from article_tags t1 join tag t2 on t2.id = t1.tag_id where t1.article_id = t0.id and t2.name = ?) or t3.name = ? limit ?;

-- fetched along
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at, t1.id, t1.name, t1.email from article t0 join author t1 on t1.id = t0.author_id;
select t0.id, t0.name, t1.article_id from tag t0 join article_tags t1 on t1.tag_id = t0.id where t1.article_id = any(?) order by t0.id;

-- ordered and sliced
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 left join author t1 on t1.id = t0.editor_id order by t1.name desc, t0.title limit ? offset ?;

-- slices
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.views desc, t0.id limit ?;

-- the next slice
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.views desc, t0.id limit ?;
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.views < ? or t0.views = ? and t0.id > ? order by t0.views desc, t0.id limit ?;

-- counted
select count(*) from article t0 where t0.views > ?;

-- locked
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 for update skip locked;

