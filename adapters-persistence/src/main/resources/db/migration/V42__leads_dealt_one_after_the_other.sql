-- How many leads were dealt in a province: whoever deals one says by which loads, and two never by the same.
create table lead_deal (
    province varchar primary key,
    dealt bigint not null
);
