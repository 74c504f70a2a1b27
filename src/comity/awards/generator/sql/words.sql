-- How a government's name is written: in the register of recipients, and as agencies send it.

-- 0 CITY OF X, 1 X, CITY OF, 2 X CITY OF, 3 two spaces, 4 underscore, 5 small letters, 6 X CITY,
-- 7 THE CITY OF X, 8 X alone.
create or replace macro styled(word, bare, style) as case
    when word = '' then bare
    when style = 0 then word || ' OF ' || bare
    when style = 1 then bare || ', ' || word || ' OF'
    when style = 2 then bare || ' ' || word || ' OF'
    when style = 3 then bare || '  ' || word || ' OF'
    when style = 4 then '_' || word || ' OF ' || bare
    when style = 5 then word[1] || lower(word[2:]) || ' of ' || bare[1] || lower(bare[2:])
    when style = 6 then bare || ' ' || word
    when style = 8 then bare
    else 'THE ' || word || ' OF ' || bare
end;

create or replace macro styles(word) as case
    when word in ('COUNTY', 'PARISH', 'MUNICIPIO', 'CENSUS AREA')
        then [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 1, 1, 0, 0, 3, 5]
    when word = 'STATE' then [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 5]
    else [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 5, 7]
end;

-- The part of a government that an agency deals with; `apart` is a body of its own.
create or replace table departments as
select * from (values
    ('015', 'POLICE DEPARTMENT', 'DEPARTMENT OF PUBLIC SAFETY', '', ''),
    ('075', 'DEPARTMENT OF PUBLIC HEALTH', 'DEPARTMENT OF HEALTH AND HUMAN SERVICES', '', ''),
    ('069', 'DEPARTMENT OF PUBLIC WORKS', 'DEPARTMENT OF TRANSPORTATION', '', ''),
    ('070', 'FIRE DEPARTMENT', 'DIVISION OF EMERGENCY MANAGEMENT', '', ''),
    ('086', '', 'DEPARTMENT OF COMMUNITY AFFAIRS', 'HOUSING AUTHORITY OF THE ', 'L'),
    ('091', '', 'DEPARTMENT OF EDUCATION', 'BOARD OF EDUCATION OF ', 'G'),
    ('068', 'WATER DEPARTMENT', 'DEPARTMENT OF ENVIRONMENTAL QUALITY', '', '')
) as one(agency_code, local, statewide, apart, letter);

create or replace macro assistance(code) as case code
    when '02' then 'BLOCK GRANT (A)'
    when '03' then 'FORMULA GRANT (A)'
    when '04' then 'PROJECT GRANT (B)'
    when '05' then 'COOPERATIVE AGREEMENT (B)'
    when '06' then 'DIRECT PAYMENT FOR SPECIFIED USE, AS A SUBSIDY OR OTHER NON-REIMBURSABLE DIRECT FINANCIAL AID (C)'
    when '07' then 'DIRECT LOAN (E)'
    when 'F001' then 'GRANT'
    when 'F002' then 'COOPERATIVE AGREEMENT'
end;

create or replace macro business_type(letter) as case letter
    when 'A' then 'STATE GOVERNMENT'
    when 'B' then 'COUNTY GOVERNMENT'
    when 'C' then 'CITY OR TOWNSHIP GOVERNMENT'
    when 'D' then 'SPECIAL DISTRICT GOVERNMENT'
    when 'E' then 'REGIONAL ORGANIZATION'
    when 'G' then 'INDEPENDENT SCHOOL DISTRICT'
    when 'H' then 'PUBLIC/STATE CONTROLLED INSTITUTION OF HIGHER EDUCATION'
    when 'L' then 'PUBLIC/INDIAN HOUSING AUTHORITY'
    when 'M' then 'NONPROFIT WITH 501C3 IRS STATUS (OTHER THAN AN INSTITUTION OF HIGHER EDUCATION)'
    when 'O' then 'PRIVATE INSTITUTION OF HIGHER EDUCATION'
    when 'P' then 'INDIVIDUAL'
    when 'Q' then 'FOR-PROFIT ORGANIZATION (OTHER THAN SMALL BUSINESS)'
    when 'X' then 'OTHER'
end;
