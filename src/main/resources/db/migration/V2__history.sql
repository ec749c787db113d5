-- What each page takes from shared files, where its old fragments lead, and from when to when readers saw a revision.

create table article_use (
    article_id bigint      not null references article (id) on delete cascade,
    position   integer     not null,
    kind       varchar(20) not null,
    name       text        not null,
    primary key (article_id, position)
);

create table article_fragment (
    article_id bigint       not null references article (id) on delete cascade,
    fragment   varchar(500) not null,
    section    varchar(500) not null,
    primary key (article_id, fragment)
);

alter table revision add column definitions text default '' not null;
alter table revision add column text_hash varchar(64) default '' not null;
alter table revision add column words integer default 0 not null;
alter table revision add column ended timestamp with time zone;

update revision set text_hash = (select article.text_hash from article where article.revision_id = revision.id),
                    words = (select article.words from article where article.revision_id = revision.id)
where id in (select revision_id from article);

update revision set ended = (select min(later.published) from revision later
                             where later.article_id = revision.article_id and later.id > revision.id);

update revision set ended = (select cast(article.taken_down as timestamp with time zone) from article
                             where article.revision_id = revision.id)
where ended is null and id in (select revision_id from article where draft and taken_down is not null);
