-- insert
insert into stock (item, amount, version, updated_at) values (?, ?, ?, ?);

-- change
update stock t0 set amount = ?, version = ?, updated_at = ? where t0.id = ? and t0.version = ?;

-- update whole
update stock t0 set item = ?, amount = ?, version = ?, updated_at = ? where t0.id = ? and t0.version = ?;

-- delete
delete from stock t0 where t0.id = ?;

-- upsert
insert into stock (item, amount, version, updated_at) values (?, ?, ?, ?) on conflict (item) do update set amount = excluded.amount, updated_at = excluded.updated_at, version = stock.version + 1;

-- insert missing
insert into stock (item, amount, version, updated_at) values (?, ?, ?, ?) on conflict (item) do nothing;

-- update by a query
update article t0 set views = t0.views + ? where t0.status = ?;

-- update over a relation
update article t0 set views = ? where t0.id in (select t1.id from article t1 join author t2 on t2.id = t1.author_id where t2.name = ?);

-- delete by a query
delete from comment t0 where t0.stars is null;

-- with pairs
select t0.id, t0.name from tag t0 where t0.name = ? limit ?;
select t0.id, t0.title, t0.body, t0.status, t0.views, t0.author_id, t0.editor_id, t0.created_at from article t0 order by t0.id limit ?;
delete from article_tags where article_id = ?;
select tag_id from article_tags where article_id = ?;
insert into article_tags (article_id, tag_id) values (?, ?);

