-- create
insert into article (title, body, status, views, author_id, created_at) values (?, ?, ?, ?, ?, ?);
delete from article_tags where article_id = ?;
select tag_id from article_tags where article_id = ?;
insert into article_tags (article_id, tag_id) values (?, ?);

-- save
update article t0 set status = ? where t0.id = ?;

-- update
update article t0 set status = ? where t0.views < ?;

-- update-f
update article t0 set views = t0.views + ?;

-- get-or-create
select t0.id, t0.name from tag t0 where t0.name = ? limit ?;
insert into tag (name) values (?);

-- update-or-create
update author t0 set email = ? where t0.name = ?;
select t0.id, t0.name, t0.email from author t0 where t0.name = ? limit ?;

-- bulk-create
insert into stock (item, amount, version, updated_at) values (?, ?, ?, ?);

-- ignore-conflicts
merge into stock t using (values (?, ?, ?, ?)) s(item, amount, version, updated_at) on t.item = s.item when not matched then insert (item, amount, version, updated_at) values (s.item, s.amount, s.version, s.updated_at);

-- update-conflicts
merge into stock t using (values (?, ?, ?, ?)) s(item, amount, version, updated_at) on t.item = s.item when matched then update set amount = s.amount, updated_at = s.updated_at, version = t.version + 1 when not matched then insert (item, amount, version, updated_at) values (s.item, s.amount, s.version, s.updated_at);

-- bulk-update
select t0.id, t0.item, t0.amount, t0.version, t0.updated_at from stock t0;
update stock t0 set amount = ?, version = ?, updated_at = ? where t0.id = ?;
select sum(t0.amount) from stock t0 limit ?;

-- lock
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where t0.id = ? limit ? for update skip locked;
update article t0 set views = ? where t0.id = ?;

-- delete
delete from comment t0 where t0.stars < ?;
delete from tag t0 where t0.id = ?;

-- raw
select title, views from article where views > ?;

-- raw-part
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 where mod(t0.views, ?) = 1;

