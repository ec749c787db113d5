-- What each page's file said when it was last read, so that a start need not parse it again.

create table reading (
    file         varchar(500) primary key,
    hash         varchar(64)  not null,
    surroundings varchar(64)  not null,
    content      bytea        not null
);
