PRAGMA application_id = 1113682543;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'baro_desktop','001_create_tables','2026-11-21 08:47:16.670727+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'baro_desktop','002_ticks_and_links','2026-11-21 08:47:16.692205+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'baro_desktop','004_status_tables','2026-11-21 08:47:16.694321+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'baro_desktop','005_targets','2026-11-21 08:47:16.707370+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'baro_desktop','006_seals','2026-11-21 08:47:16.709428+00:00');
CREATE TABLE batches (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (instr(kind, char(0)) = 0 AND kind <> ''),
    label TEXT NOT NULL CHECK (instr(label, char(0)) = 0),
    reverts TEXT REFERENCES batches (id),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''), recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0),
    CHECK ((kind IN ('undo', 'redo')) = (reverts IS NOT NULL))
) STRICT
;
INSERT INTO "batches" VALUES(1,'01a1fd49-d52a-71c9-a9e5-f5db7450ca33','import','Import',NULL,'2026-06-10T12:00:01.000000+00:00','anne');
INSERT INTO "batches" VALUES(2,'01a1fd49-d59f-7135-8a2c-e3bd3da30fb4','entry','Indtastning',NULL,'2026-06-10T12:00:05.000000+00:00','anne');
INSERT INTO "batches" VALUES(3,'01a1fd49-d606-78cb-95c1-9416678c3d45','remark','Bemærkning',NULL,'2026-06-10T12:00:09.000000+00:00','anne');
INSERT INTO "batches" VALUES(4,'01a1fd49-d6b9-73a4-8ec6-370d1e58558c','import','Import',NULL,'2026-06-10T12:00:17.000000+00:00','anne');
INSERT INTO "batches" VALUES(5,'01a1fd49-d6ff-7605-b708-f81da24835a9','entry','Indtastning',NULL,'2026-06-10T12:00:21.000000+00:00','anne');
CREATE TABLE definition_links (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    indicator TEXT NOT NULL CHECK (instr(indicator, char(0)) = 0 AND indicator <> ''),
    definition TEXT NOT NULL CHECK (instr(definition, char(0)) = 0 AND definition <> ''),
    same_as TEXT NOT NULL CHECK (instr(same_as, char(0)) = 0 AND same_as <> ''),
    linked INTEGER NOT NULL CHECK (linked IN (0, 1)),
    batch TEXT NOT NULL REFERENCES batches (id),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''), recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0),
    CHECK (definition <> same_as)
) STRICT
;
CREATE TABLE definitions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> '' AND instr(id, char(0)) = 0),
    indicator TEXT NOT NULL CHECK (instr(indicator, char(0)) = 0 AND indicator <> ''),
    wording TEXT NOT NULL CHECK (instr(wording, char(0)) = 0 AND wording <> ''),
    document TEXT NOT NULL REFERENCES documents (id)
) STRICT
;
CREATE TABLE documents (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    name TEXT NOT NULL CHECK (instr(name, char(0)) = 0 AND name <> ''),
    kind TEXT NOT NULL CHECK (instr(kind, char(0)) = 0 AND kind <> ''),
    size INTEGER NOT NULL CHECK (size >= 0),
    area TEXT NOT NULL CHECK (instr(area, char(0)) = 0 AND area <> ''),
    month TEXT NOT NULL CHECK (date(month, '+0 days') IS month),
    generated_on TEXT  CHECK (date(generated_on, '+0 days') IS generated_on),
    outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'partial')),
    observations INTEGER NOT NULL CHECK (observations >= 0),
    batch TEXT NOT NULL REFERENCES batches (id),
    imported_at TEXT NOT NULL CHECK (instr(imported_at, char(0)) = 0 AND imported_at <> ''),
    imported_by TEXT NOT NULL CHECK (instr(imported_by, char(0)) = 0),
    content BLOB NOT NULL
) STRICT
;
INSERT INTO "documents" VALUES(1,'01a1fd49-d578-7b55-be65-d8b37c9c9022','2982543c76ebe9b5bc57535a50880790390df7bfde171eea17540a222f4f7d82','rapport-2026-06.txt','text',460,'Ballerup','2026-06-01','2026-06-10','imported',1,'01a1fd49-d52a-71c9-a9e5-f5db7450ca33','2026-06-10T12:00:03.000000+00:00','anne',X'789C7590C16EC3200C865F851B54CAA2269B769846A54EED6E5BAB243B574E703324021190EEF567E8A1876E1292B1F96DBEDF0DCECE47011E41F2373006FD32F3824DCEC66FA92062D41396E922EA75FD5C303AD5AA60235AF454552767FFD5AD49E8FA80FE02513B1BA438DCB2FB4FB5557A80E8BCE45559250A84B07894AF1FD74BD976DBEEAB7D613C44884BE09B82293C6BABD3C0DCF500D437A3D74EC9630E82B43EDE333E11E0D50B5AF5F7735DB0C72430D0A3913C5539A5673D26AAF71CC405CC827287839EC0081225C9424892CF432C0927C192893685B2D91F0F4DB7DF91099F978F8A6FA8A38780465B949FCE22593030A0E4412B64354D2485C59FD3CD2D2D33A3D0CEEC9892D52F024E9400');
INSERT INTO "documents" VALUES(2,'01a1fd49-d6d9-722a-9ddc-22ddb04ba1b1','74b010bf991f8b5ca87f230da11dca5915f5d871a8cf3182e142ec5df98cdcc8','rapport-2026-06.txt','text',774,'Ballerup','2026-06-01','2026-06-12','imported',2,'01a1fd49-d6b9-73a4-8ec6-370d1e58558c','2026-06-10T12:00:19.000000+00:00','anne',X'789CD552CB4EC33010FC15DFEC4A2122E67140B812A8E506AD9272AE36F1365872ECC876CAEFB34E0F3D14242E1C902CEDC3B3EB99916B1C7D48020282E2CF602D8669E4051BBC4B1F4A43C264062C7322E4B5BC2F189D6A51B01E1D06EAEABD773FE224017D1B311C2119EFA2129B7375F9A871DA74907C50BC2AABCC02214E01D5E3EB29299BDDD3EEBD79603C264853E4CB82693C1867F2C279EA0A686EC460BC56DB3908C28674C9F196089EB4A0D3DF5FCB82DD64808516ADE2B9CBA93C983EB37A998338829D50ADB0330358C16555DE65D044A4141FBB5412A14C9764343994F57ABBA977EB15C908B3FDA8F992265A88688D43F5E61D92080B1D2A1E8D4626F3C6DF7B27FFA9777F621C011C7EEECF5AE91BCE44C831D7E762F1056743F808');
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    area TEXT NOT NULL CHECK (instr(area, char(0)) = 0 AND area <> ''),
    indicator TEXT NOT NULL CHECK (instr(indicator, char(0)) = 0 AND indicator <> ''),
    period_start TEXT NOT NULL CHECK (date(period_start, '+0 days') IS period_start), period_end TEXT NOT NULL CHECK (date(period_end, '+0 days') IS period_end), period_label TEXT NOT NULL CHECK (instr(period_label, char(0)) = 0),
    inputs TEXT NOT NULL CHECK (instr(inputs, char(0)) = 0 AND inputs <> ''),
    batch TEXT NOT NULL REFERENCES batches (id),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''), recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0),
    CHECK (period_end >= period_start)
) STRICT
;
INSERT INTO "entries" VALUES(1,'01a1fd49-d5cf-7a8b-b0d9-39e73c721753','Ballerup','L1','2025-01-01','2025-12-31','2025','{"area": "Ballerup", "cleared": false, "comparison": {"base": null, "count": null, "value": null}, "housing_areas": [], "indicator": "L1", "period": ["2025-01-01", "2025-12-31", "2025"], "population": "origin", "provisional": false, "remark": "", "source": "", "target": {"base": "40", "count": "12", "value": null}, "third_generation": false, "third_generation_reason": "", "unavailable": false}','01a1fd49-d59f-7135-8a2c-e3bd3da30fb4','','2026-06-10T12:00:07.000000+00:00','anne');
INSERT INTO "entries" VALUES(2,'01a1fd49-d71b-7020-86c9-c5c6d1a51998','Ballerup','L1','2025-01-01','2025-12-31','2025','{"area": "Ballerup", "cleared": false, "comparison": {"base": null, "count": null, "value": null}, "housing_areas": [], "indicator": "L1", "period": ["2025-01-01", "2025-12-31", "2025"], "population": "origin", "provisional": false, "remark": "", "source": "", "target": {"base": "40", "count": "14", "value": null}, "third_generation": false, "third_generation_reason": "", "unavailable": false}','01a1fd49-d6ff-7605-b708-f81da24835a9','','2026-06-10T12:00:23.000000+00:00','anne');
CREATE TABLE finding_ticks (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    finding TEXT NOT NULL REFERENCES findings (id),
    ticked INTEGER NOT NULL CHECK (ticked IN (0, 1)),
    remark TEXT NOT NULL CHECK (instr(remark, char(0)) = 0),
    batch TEXT NOT NULL REFERENCES batches (id),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''), recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0)
) STRICT
;
CREATE TABLE findings (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    document TEXT NOT NULL REFERENCES documents (id),
    severity TEXT NOT NULL CHECK (severity IN ('warning', 'error')),
    code TEXT NOT NULL CHECK (instr(code, char(0)) = 0 AND code <> ''),
    indicator TEXT NOT NULL CHECK (instr(indicator, char(0)) = 0),
    place TEXT NOT NULL CHECK (instr(place, char(0)) = 0),
    data TEXT NOT NULL CHECK (instr(data, char(0)) = 0 AND data <> '')
) STRICT
;
CREATE TABLE keys (
    seq INTEGER PRIMARY KEY,
    area TEXT NOT NULL CHECK (instr(area, char(0)) = 0 AND area <> ''),
    indicator TEXT NOT NULL CHECK (instr(indicator, char(0)) = 0 AND indicator <> ''),
    measure TEXT NOT NULL CHECK (measure IN ('status', 'change', 'comparison', 'status_count',
        'status_base', 'comparison_count', 'comparison_base')),
    definition TEXT NOT NULL CHECK (instr(definition, char(0)) = 0),
    period_start TEXT NOT NULL CHECK (date(period_start, '+0 days') IS period_start),
    period_end TEXT NOT NULL CHECK (date(period_end, '+0 days') IS period_end),
    CHECK (period_end >= period_start),
    UNIQUE (area, indicator, period_end, period_start, measure, definition)
) STRICT
;
INSERT INTO "keys" VALUES(1,'Ballerup','1.1','status','1.1-a','2024-01-01','2024-12-31');
INSERT INTO "keys" VALUES(2,'Ballerup','L1','status','L1-a','2025-01-01','2025-12-31');
INSERT INTO "keys" VALUES(3,'Ballerup','1.2','status','1.1-a','2024-01-01','2024-12-31');
CREATE TABLE observations (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    key INTEGER NOT NULL REFERENCES keys (seq),
    document TEXT REFERENCES documents (id),
    entry TEXT REFERENCES entries (id),
    rank TEXT NOT NULL CHECK (instr(rank, char(0)) = 0 AND rank <> ''),
    value REAL CHECK (value BETWEEN -1e15 AND 1e15),
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 15),
    unit TEXT NOT NULL CHECK (instr(unit, char(0)) = 0),
    state TEXT NOT NULL CHECK (state IN ('reported', 'not_computed', 'blank')),
    period_label TEXT NOT NULL CHECK (instr(period_label, char(0)) = 0),
    baseline INTEGER,
    place TEXT NOT NULL CHECK (instr(place, char(0)) = 0),
    CHECK ((value IS NULL) = (state <> 'reported')),
    CHECK ((document IS NULL) <> (entry IS NULL))
) STRICT
;
INSERT INTO "observations" VALUES(1,'01a1fd49-d578-7d0f-b835-8767d4c9bcd6',1,'01a1fd49-d578-7b55-be65-d8b37c9c9022',NULL,'2026-06-10',20.0,0,'pct.','reported','2024',NULL,'side 2');
INSERT INTO "observations" VALUES(2,'01a1fd49-d5d0-7a1f-a95d-5d1ff234b50d',2,NULL,'01a1fd49-d5cf-7a8b-b0d9-39e73c721753','2026-06-10T12:00:07.000000+00:00',30.0,1,'pct.','reported','2025',NULL,'');
INSERT INTO "observations" VALUES(3,'01a1fd49-d6da-7130-975f-a4547598371e',1,'01a1fd49-d6d9-722a-9ddc-22ddb04ba1b1',NULL,'2026-06-12',21.5,1,'pct.','reported','2024',NULL,'side 2');
INSERT INTO "observations" VALUES(4,'01a1fd49-d6da-76d0-9d22-1a1202f9898a',3,'01a1fd49-d6d9-722a-9ddc-22ddb04ba1b1',NULL,'2026-06-12',5.0,0,'pct.','reported','2024',NULL,'side 2');
INSERT INTO "observations" VALUES(5,'01a1fd49-d71b-7f1e-930d-0b0ce01a7680',2,NULL,'01a1fd49-d71b-7020-86c9-c5c6d1a51998','2026-06-10T12:00:23.000000+00:00',35.0,1,'pct.','reported','2025',NULL,'');
CREATE TABLE remarks (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    area TEXT NOT NULL CHECK (instr(area, char(0)) = 0 AND area <> ''),
    indicator TEXT NOT NULL CHECK (instr(indicator, char(0)) = 0 AND indicator <> ''),
    period_start TEXT NOT NULL CHECK (date(period_start, '+0 days') IS period_start), period_end TEXT NOT NULL CHECK (date(period_end, '+0 days') IS period_end), period_label TEXT NOT NULL CHECK (instr(period_label, char(0)) = 0),
    text TEXT NOT NULL CHECK (instr(text, char(0)) = 0),
    batch TEXT NOT NULL REFERENCES batches (id),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''), recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0),
    CHECK (period_end >= period_start)
) STRICT
;
INSERT INTO "remarks" VALUES(1,'01a1fd49-d623-76be-bc3b-2af062dae94b','Ballerup','1.1','2024-01-01','2024-12-31','2024','tekst','01a1fd49-d606-78cb-95c1-9416678c3d45','2026-06-10T12:00:11.000000+00:00','anne');
CREATE TABLE seals (
    seq INTEGER PRIMARY KEY,
    through TEXT NOT NULL CHECK (instr(through, char(0)) = 0 AND through <> ''),
    sealed_at TEXT NOT NULL CHECK (instr(sealed_at, char(0)) = 0 AND sealed_at <> ''),
    previous TEXT NOT NULL CHECK (length(previous) IN (0, 64)),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    CHECK ((previous = '') = (seq = 1))
) STRICT
;
INSERT INTO "seals" VALUES(1,'{"batches": 1}','2026-06-10T12:00:02.000000+00:00','','34a721dd9c18654f8ca9cf16a06cc9c7862357d42b7fe35ead98ba39dee6f0d0');
INSERT INTO "seals" VALUES(2,'{"batches": 1, "documents": 1, "keys": 1, "observations": 1}','2026-06-10T12:00:04.000000+00:00','34a721dd9c18654f8ca9cf16a06cc9c7862357d42b7fe35ead98ba39dee6f0d0','9072428a9f05db0f5ed483ebea5346df690c0396ef5444b71fb31241b85b9a81');
INSERT INTO "seals" VALUES(3,'{"batches": 2, "documents": 1, "keys": 1, "observations": 1}','2026-06-10T12:00:06.000000+00:00','9072428a9f05db0f5ed483ebea5346df690c0396ef5444b71fb31241b85b9a81','85ab058660c8be48fab139d66ec3d9cff9e77c4d7f4cc4ba954f634468b53d94');
INSERT INTO "seals" VALUES(4,'{"batches": 2, "documents": 1, "entries": 1, "keys": 2, "observations": 2}','2026-06-10T12:00:08.000000+00:00','85ab058660c8be48fab139d66ec3d9cff9e77c4d7f4cc4ba954f634468b53d94','8de78e663db95b1133aab0d03ea66d69fb21cd56b6721f03d1ea6226a9dbc724');
INSERT INTO "seals" VALUES(5,'{"batches": 3, "documents": 1, "entries": 1, "keys": 2, "observations": 2}','2026-06-10T12:00:10.000000+00:00','8de78e663db95b1133aab0d03ea66d69fb21cd56b6721f03d1ea6226a9dbc724','6ef85bd6f8775e8322b32ee68cb51f2d887afa9f5c3c6c502c335e00166c9653');
INSERT INTO "seals" VALUES(6,'{"batches": 3, "documents": 1, "entries": 1, "keys": 2, "observations": 2, "remarks": 1}','2026-06-10T12:00:12.000000+00:00','6ef85bd6f8775e8322b32ee68cb51f2d887afa9f5c3c6c502c335e00166c9653','5e98e66bb1388dc860460b18ad36db997fdb31474b078002355f7f7a2e07070e');
INSERT INTO "seals" VALUES(7,'{"batches": 3, "documents": 1, "entries": 1, "keys": 2, "observations": 2, "remarks": 1, "status_tables": 1}','2026-06-10T12:00:14.000000+00:00','5e98e66bb1388dc860460b18ad36db997fdb31474b078002355f7f7a2e07070e','7e106968537efb5e1bf00641960b029ed6f39cf482b4258b2a968a17a846899c');
INSERT INTO "seals" VALUES(8,'{"batches": 3, "documents": 1, "entries": 1, "keys": 2, "observations": 2, "remarks": 1, "status_tables": 1, "targets": 1}','2026-06-10T12:00:16.000000+00:00','7e106968537efb5e1bf00641960b029ed6f39cf482b4258b2a968a17a846899c','9898663ef9875830d9af161db8558d795798d9ca9936e8d221b1fd10e56059c7');
INSERT INTO "seals" VALUES(9,'{"batches": 4, "documents": 1, "entries": 1, "keys": 2, "observations": 2, "remarks": 1, "status_tables": 1, "targets": 1}','2026-06-10T12:00:18.000000+00:00','9898663ef9875830d9af161db8558d795798d9ca9936e8d221b1fd10e56059c7','f787f9fa018e3c31f1f940b54b3dc482e81ca64a616298e1b540cbcd1add6186');
INSERT INTO "seals" VALUES(10,'{"batches": 4, "documents": 2, "entries": 1, "keys": 3, "observations": 4, "remarks": 1, "status_tables": 1, "targets": 1}','2026-06-10T12:00:20.000000+00:00','f787f9fa018e3c31f1f940b54b3dc482e81ca64a616298e1b540cbcd1add6186','7595a85c9e83ff744726740a74163748cd4e8918f4276d08fa61eae9bdf69137');
INSERT INTO "seals" VALUES(11,'{"batches": 5, "documents": 2, "entries": 1, "keys": 3, "observations": 4, "remarks": 1, "status_tables": 1, "targets": 1}','2026-06-10T12:00:22.000000+00:00','7595a85c9e83ff744726740a74163748cd4e8918f4276d08fa61eae9bdf69137','658f7ca9f5e97611a093a74bc80f5ab9d88dd18e7a886768aae1d41fe6d9d531');
INSERT INTO "seals" VALUES(12,'{"batches": 5, "documents": 2, "entries": 2, "keys": 3, "observations": 5, "remarks": 1, "status_tables": 1, "targets": 1}','2026-06-10T12:00:24.000000+00:00','658f7ca9f5e97611a093a74bc80f5ab9d88dd18e7a886768aae1d41fe6d9d531','8046edd99a382e7b32b656a12b2431f418337e8af3eb243f236f87cd06ac004a');
CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY CHECK (key <> '' AND instr(key, char(0)) = 0),
    value TEXT NOT NULL CHECK (instr(value, char(0)) = 0 AND value <> '')
, digest TEXT NOT NULL DEFAULT '') STRICT
;
INSERT INTO "settings" VALUES('small_numbers','{"limit": 5, "show_zero": false}','e563ff77fb822f4cfefa1ac95bc7170cb85dbf3a158540731e0504855819e33a');
CREATE TABLE status_tables (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    area TEXT NOT NULL CHECK (instr(area, char(0)) = 0 AND area <> ''),
    form TEXT NOT NULL CHECK (instr(form, char(0)) = 0 AND form <> ''),
    period_start TEXT NOT NULL CHECK (date(period_start, '+0 days') IS period_start),
    period_end TEXT NOT NULL CHECK (date(period_end, '+0 days') IS period_end),
    period_label TEXT NOT NULL CHECK (instr(period_label, char(0)) = 0),
    content TEXT NOT NULL CHECK (instr(content, char(0)) = 0 AND content <> ''),
    batch TEXT NOT NULL REFERENCES batches (id),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''),
    recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0),
    CHECK (period_end >= period_start)
) STRICT
;
INSERT INTO "status_tables" VALUES(1,'01a1fd49-d669-7d90-a018-c8984be1255b','Ballerup','age_sex','2024-01-01','2024-12-31','2024','{"area": "Ballerup", "cells": [[["0-17", "women"], 3], [["0-17", "men"], 4]], "form": "age_sex", "names": [], "period": ["2024-01-01", "2024-12-31", "2024"], "provisional": false, "remark": "", "source": "Udtræk"}','01a1fd49-d606-78cb-95c1-9416678c3d45','','2026-06-10T12:00:13.000000+00:00','anne');
CREATE TABLE targets (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    area TEXT NOT NULL CHECK (instr(area, char(0)) = 0 AND area <> ''),
    indicator TEXT NOT NULL CHECK (instr(indicator, char(0)) = 0 AND indicator <> ''),
    period_start TEXT NOT NULL CHECK (date(period_start, '+0 days') IS period_start),
    period_end TEXT NOT NULL CHECK (date(period_end, '+0 days') IS period_end),
    period_label TEXT NOT NULL CHECK (instr(period_label, char(0)) = 0),
    value TEXT CHECK (value IS NULL OR (instr(value, char(0)) = 0 AND value <> '')),
    decided_on TEXT CHECK (decided_on IS NULL OR date(decided_on, '+0 days') IS decided_on),
    decision TEXT NOT NULL CHECK (instr(decision, char(0)) = 0),
    batch TEXT NOT NULL REFERENCES batches (id),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''),
    recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0),
    CHECK (period_end >= period_start)
) STRICT
;
INSERT INTO "targets" VALUES(1,'01a1fd49-d69a-725d-9427-2450d2e11e31','Ballerup','1.1','2027-01-01','2027-12-31','2027','9',NULL,'','01a1fd49-d606-78cb-95c1-9416678c3d45','2026-06-10T12:00:15.000000+00:00','anne');
CREATE TABLE withdrawals (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    target TEXT NOT NULL CHECK (length(target) = 36),
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    batch TEXT NOT NULL REFERENCES batches (id),
    recorded_at TEXT NOT NULL CHECK (instr(recorded_at, char(0)) = 0 AND recorded_at <> ''), recorded_by TEXT NOT NULL CHECK (instr(recorded_by, char(0)) = 0)
) STRICT
;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX keys_by_definition ON keys (indicator, definition);
CREATE INDEX observations_by_key ON observations (key, rank, seq, document, entry);
CREATE INDEX observations_by_document ON observations (document);
CREATE INDEX observations_by_entry ON observations (entry);
CREATE INDEX findings_by_document ON findings (document);
CREATE INDEX documents_by_report ON documents (area, month, generated_on);
CREATE INDEX documents_by_batch ON documents (batch);
CREATE INDEX entries_by_subject ON entries (area, indicator, period_start, period_end);
CREATE INDEX entries_by_batch ON entries (batch);
CREATE INDEX remarks_by_subject ON remarks (area, indicator, period_start, period_end);
CREATE INDEX remarks_by_batch ON remarks (batch);
CREATE INDEX withdrawals_by_target ON withdrawals (target, seq, withdrawn);
CREATE INDEX withdrawals_by_batch ON withdrawals (batch);
CREATE INDEX definitions_by_document ON definitions (document);
CREATE INDEX batches_by_reverted ON batches (reverts);
CREATE TRIGGER batches_forbid_update BEFORE UPDATE ON batches BEGIN SELECT RAISE(ABORT, 'batches is append-only'); END;
CREATE TRIGGER batches_forbid_delete BEFORE DELETE ON batches BEGIN SELECT RAISE(ABORT, 'batches is append-only'); END;
CREATE TRIGGER documents_forbid_update BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'documents is append-only'); END;
CREATE TRIGGER documents_forbid_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'documents is append-only'); END;
CREATE TRIGGER findings_forbid_update BEFORE UPDATE ON findings BEGIN SELECT RAISE(ABORT, 'findings is append-only'); END;
CREATE TRIGGER findings_forbid_delete BEFORE DELETE ON findings BEGIN SELECT RAISE(ABORT, 'findings is append-only'); END;
CREATE TRIGGER definitions_forbid_update BEFORE UPDATE ON definitions BEGIN SELECT RAISE(ABORT, 'definitions is append-only'); END;
CREATE TRIGGER definitions_forbid_delete BEFORE DELETE ON definitions BEGIN SELECT RAISE(ABORT, 'definitions is append-only'); END;
CREATE TRIGGER entries_forbid_update BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries is append-only'); END;
CREATE TRIGGER entries_forbid_delete BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries is append-only'); END;
CREATE TRIGGER keys_forbid_update BEFORE UPDATE ON keys BEGIN SELECT RAISE(ABORT, 'keys is append-only'); END;
CREATE TRIGGER keys_forbid_delete BEFORE DELETE ON keys BEGIN SELECT RAISE(ABORT, 'keys is append-only'); END;
CREATE TRIGGER observations_forbid_update BEFORE UPDATE ON observations BEGIN SELECT RAISE(ABORT, 'observations is append-only'); END;
CREATE TRIGGER observations_forbid_delete BEFORE DELETE ON observations BEGIN SELECT RAISE(ABORT, 'observations is append-only'); END;
CREATE TRIGGER remarks_forbid_update BEFORE UPDATE ON remarks BEGIN SELECT RAISE(ABORT, 'remarks is append-only'); END;
CREATE TRIGGER remarks_forbid_delete BEFORE DELETE ON remarks BEGIN SELECT RAISE(ABORT, 'remarks is append-only'); END;
CREATE TRIGGER withdrawals_forbid_update BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals is append-only'); END;
CREATE TRIGGER withdrawals_forbid_delete BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals is append-only'); END;
CREATE INDEX finding_ticks_by_finding ON finding_ticks (finding, seq);
CREATE INDEX finding_ticks_by_batch ON finding_ticks (batch);
CREATE INDEX definition_links_by_pair ON definition_links (definition, same_as, seq);
CREATE INDEX definition_links_by_batch ON definition_links (batch);
CREATE TRIGGER finding_ticks_forbid_update BEFORE UPDATE ON finding_ticks BEGIN SELECT RAISE(ABORT, 'finding_ticks is append-only'); END;
CREATE TRIGGER finding_ticks_forbid_delete BEFORE DELETE ON finding_ticks BEGIN SELECT RAISE(ABORT, 'finding_ticks is append-only'); END;
CREATE TRIGGER definition_links_forbid_update BEFORE UPDATE ON definition_links BEGIN SELECT RAISE(ABORT, 'definition_links is append-only'); END;
CREATE TRIGGER definition_links_forbid_delete BEFORE DELETE ON definition_links BEGIN SELECT RAISE(ABORT, 'definition_links is append-only'); END;
CREATE INDEX status_tables_by_subject ON status_tables (area, form, period_start, period_end);
CREATE INDEX status_tables_by_batch ON status_tables (batch);
CREATE TRIGGER status_tables_forbid_update BEFORE UPDATE ON status_tables BEGIN SELECT RAISE(ABORT, 'status_tables is append-only'); END;
CREATE TRIGGER status_tables_forbid_delete BEFORE DELETE ON status_tables BEGIN SELECT RAISE(ABORT, 'status_tables is append-only'); END;
CREATE INDEX targets_by_subject ON targets (area, indicator, period_start, period_end);
CREATE INDEX targets_by_batch ON targets (batch);
CREATE TRIGGER targets_forbid_update BEFORE UPDATE ON targets BEGIN SELECT RAISE(ABORT, 'targets is append-only'); END;
CREATE TRIGGER targets_forbid_delete BEFORE DELETE ON targets BEGIN SELECT RAISE(ABORT, 'targets is append-only'); END;
CREATE TRIGGER seals_forbid_update BEFORE UPDATE ON seals BEGIN SELECT RAISE(ABORT, 'seals is append-only'); END;
CREATE TRIGGER seals_forbid_delete BEFORE DELETE ON seals BEGIN SELECT RAISE(ABORT, 'seals is append-only'); END;
COMMIT;
