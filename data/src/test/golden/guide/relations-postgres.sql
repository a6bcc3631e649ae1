-- forward
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 join author t1 on t1.id = t0.author_id where t1.name = ?;

-- to-many
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where exists (select 1 from article_tags t1 join tag t2 on t2.id = t1.tag_id where t1.article_id = t0.id and t2.name = ?);

-- backward
select t0.id, t0.name, t0.email from author t0 where exists (select 1 from article t1 where t1.author_id = t0.id and t1.status = ?);

-- same-row
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where exists (select 1 from comment t1 where t1.article_id = t0.id and t1.stars > ? and t1.text = ?);

-- any-rows
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where exists (select 1 from comment t1 where t1.article_id = t0.id and t1.stars > ?) and exists (select 1 from comment t2 where t2.article_id = t0.id and t2.text = ?);

-- exclude-many
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where not exists (select 1 from article_tags t1 join tag t2 on t2.id = t1.tag_id where t1.article_id = t0.id and t2.name = ?);

-- without-any
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where (select count(t1.id) from comment t1 where t1.article_id = t0.id) = ?;

-- joined
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at, t1.id, t1.name, t1.email, t2.id, t2.name, t2.email from article t0 join author t1 on t1.id = t0.author_id left join author t2 on t2.id = t0.editor_id;

-- prefetched
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0;
select t0.id, t0.name, t1.article_id from tag t0 join article_tags t1 on t1.tag_id = t0.id where t1.article_id = any(?) order by t0.id;
select t0.id, t0.article_id, t0.text, t0.stars, t0.article_id from comment t0 where t0.article_id = any(?) order by t0.id;

-- prefetch-some
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0;
select t0.id, t0.article_id, t0.text, t0.stars, t1.id, t1.title, t1.body, t1.status, t1.views, t1.author_id, t1.editor_id, t1.created_at, t0.article_id from comment t0 join article t1 on t1.id = t0.article_id where t0.stars > ? and t0.article_id = any(?);

-- order-by-relation
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 join author t1 on t1.id = t0.author_id order by t1.name, t0.title desc;

-- subquery-in
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.author_id in (select t1.id from author t1 where t1.email is not null);

-- related-query
select count(*) from article t0 where t0.author_id = ? and t0.views > ?;

-- related-change
select tag_id from article_tags where article_id = ?;
insert into article_tags (article_id, tag_id) values (?, ?);
delete from article_tags where article_id = ? and tag_id = any(?);
delete from article_tags where article_id = ?;
select tag_id from article_tags where article_id = ?;
insert into article_tags (article_id, tag_id) values (?, ?);
insert into article_tags (article_id, tag_id) values (?, ?);
delete from article_tags where article_id = ?;
select t0.id, t0.name from tag t0 join article_tags t1 on t1.tag_id = t0.id where t1.article_id = ?;

