-- all
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0;

-- filter
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.status = ?;

-- get
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.id = ? limit ?;

-- get-by
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.title = ? limit ?;

-- exclude
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where not (t0.status = ?);

-- chain
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.views >= ? and not (t0.status = ?);

-- contains
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.title ilike ?;

-- range
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.views between ? and ?;
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.status = any(?);

-- missing
select t0.id, t0.name, t0.email from author t0 where t0.email is null;

-- regex
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.title ~ ?;

-- or
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.views > ? or t0.status = ?;

-- not-xor
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where not (t0.title like ?);
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.views > ? and not (t0.status = ?) or not (t0.views > ?) and t0.status = ?;

-- none
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where false;
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.id = any(?);

-- dates
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where cast(extract(year from t0.created_at) as integer) = ?;
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where cast(t0.created_at as date) > ?;

-- combined
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.id in (select t1.id from article t1 where t1.status = ?) or t0.id in (select t2.id from article t2 order by t2.views desc limit ?);
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.id in (select t1.id from article t1 where t1.status = ?) and t0.id in (select t2.id from article t2 order by t2.views desc limit ?);
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.id in (select t1.id from article t1 order by t1.views desc limit ?) and (t0.id in (select t2.id from article t2 where t2.status = ?)) is not true order by t0.title;

