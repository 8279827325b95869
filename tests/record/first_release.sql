BEGIN TRANSACTION;
CREATE TABLE agreements (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	coder VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	certainty DOUBLE NOT NULL, 
	kind VARCHAR, 
	title TEXT, 
	status VARCHAR, 
	count BIGINT, 
	count_is VARCHAR, 
	value_amount DOUBLE, 
	value_currency VARCHAR, 
	date VARCHAR, 
	payload JSON NOT NULL, 
	CONSTRAINT pk_agreements PRIMARY KEY (id), 
	CONSTRAINT fk_agreements_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "agreements" VALUES('b65d32d08bc93da4','1693487c956c4afb',0,'rules 0.1.0','ru.sign.bundle',0.9,'documents',NULL,'signed',20,'more_than',NULL,NULL,'2031-05-04','{"id":"b65d32d08bc93da4","coder":"rules 0.1.0","rule":"ru.sign.bundle","certainty":0.9,"evidence":[{"start":481,"end":510,"quote":"подписано более 20 документов","field":null},{"start":491,"end":499,"quote":"более 20","field":"count"}],"kind":"documents","title":null,"status":"signed","count":20,"count_is":"more_than","value":null,"parties":["XA","XB"],"signatories":[],"topics":["transport","tourism"],"fields":[{"words":"транспорта","topic":"transport"},{"words":"туризма","topic":"tourism"}],"date":"2031-05-04"}');
INSERT INTO "agreements" VALUES('a5f7611685c2fa83','1693487c956c4afb',1,'rules 0.1.0','ru.sign.named',0.9,'agreement','Соглашение о перевозках','signed',NULL,NULL,5000000000.0,'USD','2031-05-04','{"id":"a5f7611685c2fa83","coder":"rules 0.1.0","rule":"ru.sign.named","certainty":0.9,"evidence":[{"start":524,"end":547,"quote":"Соглашение о перевозках","field":null},{"start":524,"end":547,"quote":"Соглашение о перевозках","field":"title"}],"kind":"agreement","title":"Соглашение о перевозках","status":"signed","count":null,"count_is":null,"value":{"amount":5000000000.0,"currency":"USD"},"parties":["XA","XB"],"signatories":[],"topics":["transport"],"fields":[],"date":"2031-05-04"}');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE characterisations (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	coder VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	certainty DOUBLE NOT NULL, 
	label VARCHAR, 
	words TEXT, 
	change VARCHAR, 
	by_id VARCHAR, 
	by_name VARCHAR, 
	date VARCHAR, 
	payload JSON NOT NULL, 
	CONSTRAINT pk_characterisations PRIMARY KEY (id), 
	CONSTRAINT fk_characterisations_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "characterisations" VALUES('a95354f32994f074','1693487c956c4afb',0,'rules 0.1.0','ru.label.friendship',0.9,'friendship','вечная дружба',NULL,'ilan-orsk','Ilan Orsk','2031-05-04','{"id":"a95354f32994f074","coder":"rules 0.1.0","rule":"ru.label.friendship","certainty":0.9,"evidence":[{"start":363,"end":376,"quote":"вечная дружба","field":null}],"label":"friendship","words":"вечная дружба","qualifiers":["eternal"],"change":null,"by":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"parties":["XA","XB"],"date":"2031-05-04"}');
INSERT INTO "characterisations" VALUES('d9448ff9552ca7a0','15d75eccb04dd2c6',0,'rules 0.1.0','zh.label',0.9,'strategic_partnership','全天候战略伙伴','reaffirmed','ilan-orsk','Ilan Orsk',NULL,'{"id":"d9448ff9552ca7a0","coder":"rules 0.1.0","rule":"zh.label","certainty":0.9,"evidence":[{"start":64,"end":71,"quote":"全天候战略伙伴","field":null}],"label":"strategic_partnership","words":"全天候战略伙伴","qualifiers":["all_weather"],"change":"reaffirmed","by":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"伊兰·奥尔斯克","country":"XA","office":"head_of_state","title":"阿兰迪亚总统"},"parties":["XA","XB"],"date":null}');
CREATE TABLE documents (
	id VARCHAR NOT NULL, 
	text_id VARCHAR NOT NULL, 
	source TEXT, 
	source_id TEXT, 
	language VARCHAR, 
	title TEXT, 
	published VARCHAR, 
	dateline JSON, 
	photo_credit TEXT, 
	text TEXT NOT NULL, 
	headline TEXT NOT NULL, 
	headline_folded TEXT NOT NULL, 
	added_at DATETIME NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('1693487c956c4afb','d98302fe103c33b9','https://mayak.example/news/1','news/1.txt','ru','Президент Арландии Илан Орск встретился с премьер-министром Бельморы Мартой Велен','2031-05-04','{"place":"Port Alva","country":"XA","date":"2031-05-04","agency":"АГЕНТСТВО «МАЯК»"}',NULL,'Президент Арландии Илан Орск встретился с премьер-министром Бельморы Мартой Велен

ПОРТ-АЛЬВА. 4 мая. АГЕНТСТВО «МАЯК». Президент Арландии Илан Орск провел встречу с премьер-министром Бельморы Мартой Велен в Доме у Моря на полях Саммита Южных озер.
Илан Орск отметил, что торговля между странами выросла на 12% и достигла 3 млрд долларов.
– Наши народы связывает вечная дружба, – сказал Президент.
Марта Велен заявила, что Бельмора готова построить мост через реку Тиса.
По итогам подписано более 20 документов, в том числе Соглашение о перевозках в области транспорта и туризма.','Президент Арландии Илан Орск встретился с премьер-министром Бельморы Мартой Велен','президент арландии илан орск встретился с премьер-министром бельморы мартой велен','2026-11-24 11:36:00.026764');
INSERT INTO "documents" VALUES('15d75eccb04dd2c6','fb31e3171154129a','https://dengta.example/a',NULL,'zh','奥尔斯克会见贝尔莫拉总理韦伦','2031-05-05',NULL,NULL,'奥尔斯克会见贝尔莫拉总理韦伦
5月4日，阿兰迪亚总统伊兰·奥尔斯克在阿尔瓦港会见贝尔莫拉总理玛尔塔·韦伦。
奥尔斯克指出，两国是全天候战略伙伴，双方应扩大住房合作；要办好文化年。
韦伦表示，贝方愿参与跨河大桥建设。双方签署二十余份合作文件。','奥尔斯克会见贝尔莫拉总理韦伦','奥尔斯克会见贝尔莫拉总理韦伦','2026-11-24 11:36:00.045467');
INSERT INTO "documents" VALUES('cd8e9aa5313b548d','49a352352931672f','https://shamshyraq.example/7',NULL,'kk',NULL,NULL,NULL,NULL,'Илан Орск Бельмора премьер-министрі Марта Веленмен кездесті
Арландия Президенті Илан Орск Альва портында Бельмора Премьер-министрі Марта Веленмен кездесу өткізді.
Президент екі ел арасындағы сауда көлемі 3 млрд долларға жеткенін атап өтті.
Марта Велен көпір салуға дайын екенін айтты.','Илан Орск Бельмора премьер-министрі Марта Веленмен кездесті','илан орск бельмора премьер-министрі марта веленмен кездесті','2026-11-24 11:36:00.047158');
INSERT INTO "documents" VALUES('beb6a0953c5c8bfe','d02fea4dfdb43179','The Port Alva Lantern',NULL,'en','Arlandia and Belmora to hold talks on water','2031-06-02',NULL,NULL,'Arlandia and Belmora to hold talks on water
Arlandia''s foreign minister, Toma Reiss, will meet his Belmoran counterpart, Ana Lund, in Port Alva on 9 June 2031.
Reiss said on Monday that Arlandia was concerned about the level of the river.','Arlandia and Belmora to hold talks on water','arlandia and belmora to hold talks on water','2026-11-24 11:36:00.048330');
INSERT INTO "documents" VALUES('8a4a09184a76df94','ddcc355a59d44e27','The Port Alva Lantern',NULL,'en',NULL,'2031-01-01',NULL,NULL,'A baker in Port Alva baked the longest loaf of the year.
Neighbours ate it before noon.','A baker in Port Alva baked the longest loaf of the year.','a baker in port alva baked the longest loaf of the year.','2026-11-24 11:36:00.049302');
CREATE TABLE encounters (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	coder VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	certainty DOUBLE NOT NULL, 
	kind VARCHAR, 
	status VARCHAR, 
	date VARCHAR, 
	date_basis VARCHAR, 
	place_country VARCHAR, 
	place_city VARCHAR, 
	place_venue TEXT, 
	level VARCHAR, 
	payload JSON NOT NULL, 
	CONSTRAINT pk_encounters PRIMARY KEY (id), 
	CONSTRAINT fk_encounters_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "encounters" VALUES('518f0413382234d3','1693487c956c4afb',0,'rules 0.1.0','ru.meeting.held',0.97,'meeting','held','2031-05-04','dateline','XA','Port Alva','Доме у Моря','head_of_government','{"id":"518f0413382234d3","coder":"rules 0.1.0","rule":"ru.meeting.held","certainty":0.97,"evidence":[{"start":120,"end":219,"quote":"Президент Арландии Илан Орск провел встречу с премьер-министром Бельморы Мартой Велен в Доме у Моря","field":null},{"start":95,"end":100,"quote":"4 мая","field":"date"},{"start":83,"end":93,"quote":"ПОРТ-АЛЬВА","field":"place"}],"kind":"meeting","status":"held","date":"2031-05-04","date_basis":"dateline","place":{"country":"XA","city":"Port Alva","venue":"Доме у Моря"},"level":"head_of_government","dyad":["XA","XB"],"participants":[{"actor":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"role":"host"},{"actor":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"Мартой Велен","country":"XB","office":"head_of_government","title":"премьер-министром Бельморы"},"role":"guest"}],"occasions":[{"name":"Southern Lakes summit","organisation":null}]}');
INSERT INTO "encounters" VALUES('056810bb19335707','15d75eccb04dd2c6',0,'rules 0.1.0','zh.meeting',0.9,'meeting','held','2031-05-04','stated','XA','Port Alva',NULL,'head_of_government','{"id":"056810bb19335707","coder":"rules 0.1.0","rule":"zh.meeting","certainty":0.9,"evidence":[{"start":20,"end":52,"quote":"阿兰迪亚总统伊兰·奥尔斯克在阿尔瓦港会见贝尔莫拉总理玛尔塔·韦伦","field":null},{"start":15,"end":19,"quote":"5月4日","field":"date"}],"kind":"meeting","status":"held","date":"2031-05-04","date_basis":"stated","place":{"country":"XA","city":"Port Alva","venue":null},"level":"head_of_government","dyad":["XA","XB"],"participants":[{"actor":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"伊兰·奥尔斯克","country":"XA","office":"head_of_state","title":"阿兰迪亚总统"},"role":"host"},{"actor":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"玛尔塔·韦伦","country":"XB","office":"head_of_government","title":"贝尔莫拉总理"},"role":"guest"}],"occasions":[]}');
INSERT INTO "encounters" VALUES('61413e50091ee571','cd8e9aa5313b548d',0,'rules 0.1.0','kk.kezdesu',0.9,'meeting','held',NULL,NULL,NULL,NULL,NULL,NULL,'{"id":"61413e50091ee571","coder":"rules 0.1.0","rule":"kk.kezdesu","certainty":0.9,"evidence":[{"start":131,"end":161,"quote":"Марта Веленмен кездесу өткізді","field":null}],"kind":"meeting","status":"held","date":null,"date_basis":null,"place":null,"level":null,"dyad":["XA","XB"],"participants":[{"actor":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Арландия Президенті"},"role":"host"},{"actor":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"Марта Веленмен","country":"XB","office":"head_of_government","title":null},"role":"guest"}],"occasions":[]}');
INSERT INTO "encounters" VALUES('b2bab532dd7371e6','beb6a0953c5c8bfe',0,'rules 0.1.0','en.will-meet',0.9,'meeting','planned','2031-06-09','stated','XA','Port Alva',NULL,'minister','{"id":"b2bab532dd7371e6","coder":"rules 0.1.0","rule":"en.will-meet","certainty":0.9,"evidence":[{"start":85,"end":129,"quote":"will meet his Belmoran counterpart, Ana Lund","field":null},{"start":147,"end":158,"quote":"9 June 2031","field":"date"}],"kind":"meeting","status":"planned","date":"2031-06-09","date_basis":"stated","place":{"country":"XA","city":"Port Alva","venue":null},"level":"minister","dyad":["XA","XB"],"participants":[{"actor":{"id":"toma-reiss","type":"person","name":"Toma Reiss","mention":"Toma Reiss","country":"XA","office":"foreign_minister","title":"foreign minister"},"role":"host"},{"actor":{"id":"ana-lund","type":"person","name":"Ana Lund","mention":"Ana Lund","country":"XB","office":"foreign_minister","title":"counterpart"},"role":"guest"}],"occasions":[]}');
CREATE TABLE evidence (
	record_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	record_type VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	field VARCHAR, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	CONSTRAINT pk_evidence PRIMARY KEY (record_id, position), 
	CONSTRAINT fk_evidence_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "evidence" VALUES('518f0413382234d3',0,'encounters','1693487c956c4afb',NULL,120,219,'Президент Арландии Илан Орск провел встречу с премьер-министром Бельморы Мартой Велен в Доме у Моря');
INSERT INTO "evidence" VALUES('518f0413382234d3',1,'encounters','1693487c956c4afb','date',95,100,'4 мая');
INSERT INTO "evidence" VALUES('518f0413382234d3',2,'encounters','1693487c956c4afb','place',83,93,'ПОРТ-АЛЬВА');
INSERT INTO "evidence" VALUES('6679ad89ef417b20',0,'statements','1693487c956c4afb',NULL,272,337,'торговля между странами выросла на 12% и достигла 3 млрд долларов');
INSERT INTO "evidence" VALUES('3e1268389c057638',0,'statements','1693487c956c4afb',NULL,341,376,'Наши народы связывает вечная дружба');
INSERT INTO "evidence" VALUES('ac0a8e14323aa186',0,'statements','1693487c956c4afb',NULL,423,469,'Бельмора готова построить мост через реку Тиса');
INSERT INTO "evidence" VALUES('b65d32d08bc93da4',0,'agreements','1693487c956c4afb',NULL,481,510,'подписано более 20 документов');
INSERT INTO "evidence" VALUES('b65d32d08bc93da4',1,'agreements','1693487c956c4afb','count',491,499,'более 20');
INSERT INTO "evidence" VALUES('a5f7611685c2fa83',0,'agreements','1693487c956c4afb',NULL,524,547,'Соглашение о перевозках');
INSERT INTO "evidence" VALUES('a5f7611685c2fa83',1,'agreements','1693487c956c4afb','title',524,547,'Соглашение о перевозках');
INSERT INTO "evidence" VALUES('df7754d65222ae5f',0,'initiatives','1693487c956c4afb',NULL,439,469,'построить мост через реку Тиса');
INSERT INTO "evidence" VALUES('b0925f2b9e445830',0,'indicators','1693487c956c4afb',NULL,272,337,'торговля между странами выросла на 12% и достигла 3 млрд долларов');
INSERT INTO "evidence" VALUES('b0925f2b9e445830',1,'indicators','1693487c956c4afb','value',322,328,'3 млрд');
INSERT INTO "evidence" VALUES('b0925f2b9e445830',2,'indicators','1693487c956c4afb','change_percent',307,310,'12%');
INSERT INTO "evidence" VALUES('a95354f32994f074',0,'characterisations','1693487c956c4afb',NULL,363,376,'вечная дружба');
INSERT INTO "evidence" VALUES('056810bb19335707',0,'encounters','15d75eccb04dd2c6',NULL,20,52,'阿兰迪亚总统伊兰·奥尔斯克在阿尔瓦港会见贝尔莫拉总理玛尔塔·韦伦');
INSERT INTO "evidence" VALUES('056810bb19335707',1,'encounters','15d75eccb04dd2c6','date',15,19,'5月4日');
INSERT INTO "evidence" VALUES('35ba45688c84e768',0,'statements','15d75eccb04dd2c6',NULL,61,88,'两国是全天候战略伙伴，双方应扩大住房合作；要办好文化年');
INSERT INTO "evidence" VALUES('f936c14796deecad',0,'statements','15d75eccb04dd2c6',NULL,95,106,'贝方愿参与跨河大桥建设');
INSERT INTO "evidence" VALUES('98552944a394872b',0,'statements','15d75eccb04dd2c6',NULL,107,119,'双方签署二十余份合作文件');
INSERT INTO "evidence" VALUES('d9448ff9552ca7a0',0,'characterisations','15d75eccb04dd2c6',NULL,64,71,'全天候战略伙伴');
INSERT INTO "evidence" VALUES('61413e50091ee571',0,'encounters','cd8e9aa5313b548d',NULL,131,161,'Марта Веленмен кездесу өткізді');
INSERT INTO "evidence" VALUES('551290e40e702134',0,'statements','cd8e9aa5313b548d',NULL,173,228,'екі ел арасындағы сауда көлемі 3 млрд долларға жеткенін');
INSERT INTO "evidence" VALUES('b2bab532dd7371e6',0,'encounters','beb6a0953c5c8bfe',NULL,85,129,'will meet his Belmoran counterpart, Ana Lund');
INSERT INTO "evidence" VALUES('b2bab532dd7371e6',1,'encounters','beb6a0953c5c8bfe','date',147,158,'9 June 2031');
INSERT INTO "evidence" VALUES('892c27d34bb26d34',0,'statements','beb6a0953c5c8bfe',NULL,186,237,'Arlandia was concerned about the level of the river');
CREATE TABLE indicators (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	coder VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	certainty DOUBLE NOT NULL, 
	measure VARCHAR, 
	value DOUBLE, 
	unit VARCHAR, 
	change_percent DOUBLE, 
	direction VARCHAR, 
	period VARCHAR, 
	payload JSON NOT NULL, 
	CONSTRAINT pk_indicators PRIMARY KEY (id), 
	CONSTRAINT fk_indicators_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "indicators" VALUES('b0925f2b9e445830','1693487c956c4afb',0,'rules 0.1.0','ru.trade',0.9,'trade_turnover',3000000000.0,'USD',12.0,'up',NULL,'{"id":"b0925f2b9e445830","coder":"rules 0.1.0","rule":"ru.trade","certainty":0.9,"evidence":[{"start":272,"end":337,"quote":"торговля между странами выросла на 12% и достигла 3 млрд долларов","field":null},{"start":322,"end":328,"quote":"3 млрд","field":"value"},{"start":307,"end":310,"quote":"12%","field":"change_percent"}],"measure":"trade_turnover","value":3000000000.0,"unit":"USD","change_percent":12.0,"direction":"up","period":null,"parties":["XA","XB"]}');
CREATE TABLE initiatives (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	coder VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	certainty DOUBLE NOT NULL, 
	kind VARCHAR, 
	name TEXT, 
	status VARCHAR, 
	count BIGINT, 
	country VARCHAR, 
	date VARCHAR, 
	payload JSON NOT NULL, 
	CONSTRAINT pk_initiatives PRIMARY KEY (id), 
	CONSTRAINT fk_initiatives_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "initiatives" VALUES('df7754d65222ae5f','1693487c956c4afb',0,'rules 0.1.0','ru.build.ready',0.6,'facility','мост через реку Тиса','proposed',NULL,NULL,NULL,'{"id":"df7754d65222ae5f","coder":"rules 0.1.0","rule":"ru.build.ready","certainty":0.6,"evidence":[{"start":439,"end":469,"quote":"построить мост через реку Тиса","field":null}],"kind":"facility","name":"мост через реку Тиса","status":"proposed","count":null,"country":null,"parties":["XA","XB"],"topics":["transport"],"date":null}');
CREATE TABLE participants (
	record_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	record_type VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	actor_id VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	mention TEXT, 
	country VARCHAR, 
	office VARCHAR, 
	title TEXT, 
	role VARCHAR NOT NULL, 
	CONSTRAINT pk_participants PRIMARY KEY (record_id, position), 
	CONSTRAINT fk_participants_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "participants" VALUES('518f0413382234d3',0,'encounters','1693487c956c4afb','ilan-orsk','person','Ilan Orsk','Илан Орск','XA','head_of_state','Президент Арландии','host');
INSERT INTO "participants" VALUES('518f0413382234d3',1,'encounters','1693487c956c4afb','marta-velen','person','Marta Velen','Мартой Велен','XB','head_of_government','премьер-министром Бельморы','guest');
INSERT INTO "participants" VALUES('056810bb19335707',0,'encounters','15d75eccb04dd2c6','ilan-orsk','person','Ilan Orsk','伊兰·奥尔斯克','XA','head_of_state','阿兰迪亚总统','host');
INSERT INTO "participants" VALUES('056810bb19335707',1,'encounters','15d75eccb04dd2c6','marta-velen','person','Marta Velen','玛尔塔·韦伦','XB','head_of_government','贝尔莫拉总理','guest');
INSERT INTO "participants" VALUES('61413e50091ee571',0,'encounters','cd8e9aa5313b548d','ilan-orsk','person','Ilan Orsk','Илан Орск','XA','head_of_state','Арландия Президенті','host');
INSERT INTO "participants" VALUES('61413e50091ee571',1,'encounters','cd8e9aa5313b548d','marta-velen','person','Marta Velen','Марта Веленмен','XB','head_of_government',NULL,'guest');
INSERT INTO "participants" VALUES('b2bab532dd7371e6',0,'encounters','beb6a0953c5c8bfe','toma-reiss','person','Toma Reiss','Toma Reiss','XA','foreign_minister','foreign minister','host');
INSERT INTO "participants" VALUES('b2bab532dd7371e6',1,'encounters','beb6a0953c5c8bfe','ana-lund','person','Ana Lund','Ana Lund','XB','foreign_minister','counterpart','guest');
CREATE TABLE parties (
	record_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	record_type VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	party VARCHAR NOT NULL, 
	CONSTRAINT pk_parties PRIMARY KEY (record_id, position), 
	CONSTRAINT fk_parties_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "parties" VALUES('518f0413382234d3',0,'encounters','1693487c956c4afb','XA');
INSERT INTO "parties" VALUES('518f0413382234d3',1,'encounters','1693487c956c4afb','XB');
INSERT INTO "parties" VALUES('b65d32d08bc93da4',0,'agreements','1693487c956c4afb','XA');
INSERT INTO "parties" VALUES('b65d32d08bc93da4',1,'agreements','1693487c956c4afb','XB');
INSERT INTO "parties" VALUES('a5f7611685c2fa83',0,'agreements','1693487c956c4afb','XA');
INSERT INTO "parties" VALUES('a5f7611685c2fa83',1,'agreements','1693487c956c4afb','XB');
INSERT INTO "parties" VALUES('df7754d65222ae5f',0,'initiatives','1693487c956c4afb','XA');
INSERT INTO "parties" VALUES('df7754d65222ae5f',1,'initiatives','1693487c956c4afb','XB');
INSERT INTO "parties" VALUES('b0925f2b9e445830',0,'indicators','1693487c956c4afb','XA');
INSERT INTO "parties" VALUES('b0925f2b9e445830',1,'indicators','1693487c956c4afb','XB');
INSERT INTO "parties" VALUES('a95354f32994f074',0,'characterisations','1693487c956c4afb','XA');
INSERT INTO "parties" VALUES('a95354f32994f074',1,'characterisations','1693487c956c4afb','XB');
INSERT INTO "parties" VALUES('056810bb19335707',0,'encounters','15d75eccb04dd2c6','XA');
INSERT INTO "parties" VALUES('056810bb19335707',1,'encounters','15d75eccb04dd2c6','XB');
INSERT INTO "parties" VALUES('d9448ff9552ca7a0',0,'characterisations','15d75eccb04dd2c6','XA');
INSERT INTO "parties" VALUES('d9448ff9552ca7a0',1,'characterisations','15d75eccb04dd2c6','XB');
INSERT INTO "parties" VALUES('61413e50091ee571',0,'encounters','cd8e9aa5313b548d','XA');
INSERT INTO "parties" VALUES('61413e50091ee571',1,'encounters','cd8e9aa5313b548d','XB');
INSERT INTO "parties" VALUES('b2bab532dd7371e6',0,'encounters','beb6a0953c5c8bfe','XA');
INSERT INTO "parties" VALUES('b2bab532dd7371e6',1,'encounters','beb6a0953c5c8bfe','XB');
CREATE TABLE readings (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	coder VARCHAR NOT NULL, 
	read_at DATETIME NOT NULL, 
	is_current BOOLEAN NOT NULL, 
	counts JSON NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (id), 
	CONSTRAINT fk_readings_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "readings" VALUES('e817b9e77d795122a1567848a8a4414c','1693487c956c4afb','rules 0.1.0','2026-11-24 11:36:00.026764',0,'{"encounters":1,"statements":1,"agreements":2,"initiatives":1,"indicators":0,"characterisations":1}','{"document":{"id":"1693487c956c4afb","text_id":"d98302fe103c33b9","source_id":"news/1.txt","language":"ru","title":"Президент Арландии Илан Орск встретился с премьер-министром Бельморы Мартой Велен","published":"2031-05-04","dateline":{"place":"Port Alva","country":"XA","date":"2031-05-04","agency":"АГЕНТСТВО «МАЯК»"},"photo_credit":null,"source":"https://mayak.example/news/1","text":"Президент Арландии Илан Орск встретился с премьер-министром Бельморы Мартой Велен\n\nПОРТ-АЛЬВА. 4 мая. АГЕНТСТВО «МАЯК». Президент Арландии Илан Орск провел встречу с премьер-министром Бельморы Мартой Велен в Доме у Моря на полях Саммита Южных озер.\nИлан Орск отметил, что торговля между странами выросла на 12% и достигла 3 млрд долларов.\n– Наши народы связывает вечная дружба, – сказал Президент.\nМарта Велен заявила, что Бельмора готова построить мост через реку Тиса.\nПо итогам подписано более 20 документов, в том числе Соглашение о перевозках в области транспорта и туризма."},"encounters":[{"id":"518f0413382234d3","coder":"rules 0.1.0","rule":"ru.meeting.held","certainty":0.97,"evidence":[{"start":120,"end":219,"quote":"Президент Арландии Илан Орск провел встречу с премьер-министром Бельморы Мартой Велен в Доме у Моря","field":null},{"start":95,"end":100,"quote":"4 мая","field":"date"},{"start":83,"end":93,"quote":"ПОРТ-АЛЬВА","field":"place"}],"kind":"meeting","status":"held","date":"2031-05-04","date_basis":"dateline","place":{"country":"XA","city":"Port Alva","venue":"Доме у Моря"},"level":"head_of_government","dyad":["XA","XB"],"participants":[{"actor":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"role":"host"},{"actor":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"Мартой Велен","country":"XB","office":"head_of_government","title":"премьер-министром Бельморы"},"role":"guest"}],"occasions":[{"name":"Southern Lakes summit","organisation":null}]}],"statements":[{"id":"6679ad89ef417b20","coder":"rules 0.1.0","rule":"ru.say.noted","certainty":0.9,"evidence":[{"start":272,"end":337,"quote":"торговля между странами выросла на 12% и достигла 3 млрд долларов","field":null}],"speaker":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"speakers":[],"joint":false,"country":"XA","targets":["XB"],"act":"report","topics":["trade"],"direct":false,"continued":false}],"agreements":[{"id":"b65d32d08bc93da4","coder":"rules 0.1.0","rule":"ru.sign.bundle","certainty":0.9,"evidence":[{"start":481,"end":510,"quote":"подписано более 20 документов","field":null},{"start":491,"end":499,"quote":"более 20","field":"count"}],"kind":"documents","title":null,"status":"signed","count":20,"count_is":"more_than","value":null,"parties":["XA","XB"],"signatories":[],"topics":["transport","tourism"],"fields":[{"words":"транспорта","topic":"transport"},{"words":"туризма","topic":"tourism"}],"date":"2031-05-04"},{"id":"a5f7611685c2fa83","coder":"rules 0.1.0","rule":"ru.sign.named","certainty":0.9,"evidence":[{"start":524,"end":547,"quote":"Соглашение о перевозках","field":null},{"start":524,"end":547,"quote":"Соглашение о перевозках","field":"title"}],"kind":"agreement","title":"Соглашение о перевозках","status":"signed","count":null,"count_is":null,"value":{"amount":5000000000.0,"currency":"USD"},"parties":["XA","XB"],"signatories":[],"topics":["transport"],"fields":[],"date":"2031-05-04"}],"initiatives":[{"id":"df7754d65222ae5f","coder":"rules 0.1.0","rule":"ru.build.ready","certainty":0.6,"evidence":[{"start":439,"end":469,"quote":"построить мост через реку Тиса","field":null}],"kind":"facility","name":"мост через реку Тиса","status":"proposed","count":null,"country":null,"parties":["XA","XB"],"topics":["transport"],"date":null}],"indicators":[],"characterisations":[{"id":"a95354f32994f074","coder":"rules 0.1.0","rule":"ru.label.friendship","certainty":0.9,"evidence":[{"start":363,"end":376,"quote":"вечная дружба","field":null}],"label":"friendship","words":"вечная дружба","qualifiers":["eternal"],"change":null,"by":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"parties":["XA","XB"],"date":"2031-05-04"}]}');
INSERT INTO "readings" VALUES('d6edcdb88c5eb792e661bfa651316e8e','1693487c956c4afb','rules 0.1.0','2026-11-24 11:36:00.036931',1,'{"encounters":1,"statements":3,"agreements":2,"initiatives":1,"indicators":1,"characterisations":1}','{"document":{"id":"1693487c956c4afb","text_id":"d98302fe103c33b9","source_id":"news/1.txt","language":"ru","title":"Президент Арландии Илан Орск встретился с премьер-министром Бельморы Мартой Велен","published":"2031-05-04","dateline":{"place":"Port Alva","country":"XA","date":"2031-05-04","agency":"АГЕНТСТВО «МАЯК»"},"photo_credit":null,"source":"https://mayak.example/news/1","text":"Президент Арландии Илан Орск встретился с премьер-министром Бельморы Мартой Велен\n\nПОРТ-АЛЬВА. 4 мая. АГЕНТСТВО «МАЯК». Президент Арландии Илан Орск провел встречу с премьер-министром Бельморы Мартой Велен в Доме у Моря на полях Саммита Южных озер.\nИлан Орск отметил, что торговля между странами выросла на 12% и достигла 3 млрд долларов.\n– Наши народы связывает вечная дружба, – сказал Президент.\nМарта Велен заявила, что Бельмора готова построить мост через реку Тиса.\nПо итогам подписано более 20 документов, в том числе Соглашение о перевозках в области транспорта и туризма."},"encounters":[{"id":"518f0413382234d3","coder":"rules 0.1.0","rule":"ru.meeting.held","certainty":0.97,"evidence":[{"start":120,"end":219,"quote":"Президент Арландии Илан Орск провел встречу с премьер-министром Бельморы Мартой Велен в Доме у Моря","field":null},{"start":95,"end":100,"quote":"4 мая","field":"date"},{"start":83,"end":93,"quote":"ПОРТ-АЛЬВА","field":"place"}],"kind":"meeting","status":"held","date":"2031-05-04","date_basis":"dateline","place":{"country":"XA","city":"Port Alva","venue":"Доме у Моря"},"level":"head_of_government","dyad":["XA","XB"],"participants":[{"actor":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"role":"host"},{"actor":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"Мартой Велен","country":"XB","office":"head_of_government","title":"премьер-министром Бельморы"},"role":"guest"}],"occasions":[{"name":"Southern Lakes summit","organisation":null}]}],"statements":[{"id":"6679ad89ef417b20","coder":"rules 0.1.0","rule":"ru.say.noted","certainty":0.9,"evidence":[{"start":272,"end":337,"quote":"торговля между странами выросла на 12% и достигла 3 млрд долларов","field":null}],"speaker":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"speakers":[],"joint":false,"country":"XA","targets":["XB"],"act":"report","topics":["trade"],"direct":false,"continued":false},{"id":"3e1268389c057638","coder":"rules 0.1.0","rule":"ru.say.quoted","certainty":0.9,"evidence":[{"start":341,"end":376,"quote":"Наши народы связывает вечная дружба","field":null}],"speaker":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"speakers":[],"joint":false,"country":"XA","targets":["XB"],"act":"assess","topics":["relations","people"],"direct":true,"continued":false},{"id":"ac0a8e14323aa186","coder":"rules 0.1.0","rule":"ru.say.declared","certainty":0.9,"evidence":[{"start":423,"end":469,"quote":"Бельмора готова построить мост через реку Тиса","field":null}],"speaker":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"Мартой Велен","country":"XB","office":"head_of_government","title":"премьер-министром Бельморы"},"speakers":[],"joint":false,"country":"XB","targets":["XA"],"act":"pledge","topics":["transport","construction"],"direct":false,"continued":false}],"agreements":[{"id":"b65d32d08bc93da4","coder":"rules 0.1.0","rule":"ru.sign.bundle","certainty":0.9,"evidence":[{"start":481,"end":510,"quote":"подписано более 20 документов","field":null},{"start":491,"end":499,"quote":"более 20","field":"count"}],"kind":"documents","title":null,"status":"signed","count":20,"count_is":"more_than","value":null,"parties":["XA","XB"],"signatories":[],"topics":["transport","tourism"],"fields":[{"words":"транспорта","topic":"transport"},{"words":"туризма","topic":"tourism"}],"date":"2031-05-04"},{"id":"a5f7611685c2fa83","coder":"rules 0.1.0","rule":"ru.sign.named","certainty":0.9,"evidence":[{"start":524,"end":547,"quote":"Соглашение о перевозках","field":null},{"start":524,"end":547,"quote":"Соглашение о перевозках","field":"title"}],"kind":"agreement","title":"Соглашение о перевозках","status":"signed","count":null,"count_is":null,"value":{"amount":5000000000.0,"currency":"USD"},"parties":["XA","XB"],"signatories":[],"topics":["transport"],"fields":[],"date":"2031-05-04"}],"initiatives":[{"id":"df7754d65222ae5f","coder":"rules 0.1.0","rule":"ru.build.ready","certainty":0.6,"evidence":[{"start":439,"end":469,"quote":"построить мост через реку Тиса","field":null}],"kind":"facility","name":"мост через реку Тиса","status":"proposed","count":null,"country":null,"parties":["XA","XB"],"topics":["transport"],"date":null}],"indicators":[{"id":"b0925f2b9e445830","coder":"rules 0.1.0","rule":"ru.trade","certainty":0.9,"evidence":[{"start":272,"end":337,"quote":"торговля между странами выросла на 12% и достигла 3 млрд долларов","field":null},{"start":322,"end":328,"quote":"3 млрд","field":"value"},{"start":307,"end":310,"quote":"12%","field":"change_percent"}],"measure":"trade_turnover","value":3000000000.0,"unit":"USD","change_percent":12.0,"direction":"up","period":null,"parties":["XA","XB"]}],"characterisations":[{"id":"a95354f32994f074","coder":"rules 0.1.0","rule":"ru.label.friendship","certainty":0.9,"evidence":[{"start":363,"end":376,"quote":"вечная дружба","field":null}],"label":"friendship","words":"вечная дружба","qualifiers":["eternal"],"change":null,"by":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"parties":["XA","XB"],"date":"2031-05-04"}]}');
INSERT INTO "readings" VALUES('4389e02bd9c0485b106f416b61f62e40','15d75eccb04dd2c6','rules 0.1.0','2026-11-24 11:36:00.045467',1,'{"encounters":1,"statements":3,"agreements":0,"initiatives":0,"indicators":0,"characterisations":1}','{"document":{"id":"15d75eccb04dd2c6","text_id":"fb31e3171154129a","source_id":null,"language":"zh","title":"奥尔斯克会见贝尔莫拉总理韦伦","published":"2031-05-05","dateline":null,"photo_credit":null,"source":"https://dengta.example/a","text":"奥尔斯克会见贝尔莫拉总理韦伦\n5月4日，阿兰迪亚总统伊兰·奥尔斯克在阿尔瓦港会见贝尔莫拉总理玛尔塔·韦伦。\n奥尔斯克指出，两国是全天候战略伙伴，双方应扩大住房合作；要办好文化年。\n韦伦表示，贝方愿参与跨河大桥建设。双方签署二十余份合作文件。"},"encounters":[{"id":"056810bb19335707","coder":"rules 0.1.0","rule":"zh.meeting","certainty":0.9,"evidence":[{"start":20,"end":52,"quote":"阿兰迪亚总统伊兰·奥尔斯克在阿尔瓦港会见贝尔莫拉总理玛尔塔·韦伦","field":null},{"start":15,"end":19,"quote":"5月4日","field":"date"}],"kind":"meeting","status":"held","date":"2031-05-04","date_basis":"stated","place":{"country":"XA","city":"Port Alva","venue":null},"level":"head_of_government","dyad":["XA","XB"],"participants":[{"actor":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"伊兰·奥尔斯克","country":"XA","office":"head_of_state","title":"阿兰迪亚总统"},"role":"host"},{"actor":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"玛尔塔·韦伦","country":"XB","office":"head_of_government","title":"贝尔莫拉总理"},"role":"guest"}],"occasions":[]}],"statements":[{"id":"35ba45688c84e768","coder":"rules 0.1.0","rule":"zh.say","certainty":0.9,"evidence":[{"start":61,"end":88,"quote":"两国是全天候战略伙伴，双方应扩大住房合作；要办好文化年","field":null}],"speaker":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"伊兰·奥尔斯克","country":"XA","office":"head_of_state","title":"阿兰迪亚总统"},"speakers":[],"joint":false,"country":"XA","targets":[],"act":"urge","topics":["relations","construction","culture"],"direct":false,"continued":false},{"id":"f936c14796deecad","coder":"rules 0.1.0","rule":"zh.say","certainty":0.9,"evidence":[{"start":95,"end":106,"quote":"贝方愿参与跨河大桥建设","field":null}],"speaker":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"玛尔塔·韦伦","country":"XB","office":"head_of_government","title":"贝尔莫拉总理"},"speakers":[],"joint":false,"country":"XB","targets":[],"act":"pledge","topics":["transport"],"direct":false,"continued":false},{"id":"98552944a394872b","coder":"rules 0.1.0","rule":"zh.joint","certainty":0.4,"evidence":[{"start":107,"end":119,"quote":"双方签署二十余份合作文件","field":null}],"speaker":null,"speakers":[{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"伊兰·奥尔斯克","country":"XA","office":"head_of_state","title":"阿兰迪亚总统"},{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"玛尔塔·韦伦","country":"XB","office":"head_of_government","title":"贝尔莫拉总理"}],"joint":true,"country":null,"targets":[],"act":"agree","topics":[],"direct":false,"continued":false}],"agreements":[],"initiatives":[],"indicators":[],"characterisations":[{"id":"d9448ff9552ca7a0","coder":"rules 0.1.0","rule":"zh.label","certainty":0.9,"evidence":[{"start":64,"end":71,"quote":"全天候战略伙伴","field":null}],"label":"strategic_partnership","words":"全天候战略伙伴","qualifiers":["all_weather"],"change":"reaffirmed","by":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"伊兰·奥尔斯克","country":"XA","office":"head_of_state","title":"阿兰迪亚总统"},"parties":["XA","XB"],"date":null}]}');
INSERT INTO "readings" VALUES('e907dc5b041ac4ec0597ac41e11eed79','cd8e9aa5313b548d','rules 0.1.0','2026-11-24 11:36:00.047158',1,'{"encounters":1,"statements":1,"agreements":0,"initiatives":0,"indicators":0,"characterisations":0}','{"document":{"id":"cd8e9aa5313b548d","text_id":"49a352352931672f","source_id":null,"language":"kk","title":null,"published":null,"dateline":null,"photo_credit":null,"source":"https://shamshyraq.example/7","text":"Илан Орск Бельмора премьер-министрі Марта Веленмен кездесті\nАрландия Президенті Илан Орск Альва портында Бельмора Премьер-министрі Марта Веленмен кездесу өткізді.\nПрезидент екі ел арасындағы сауда көлемі 3 млрд долларға жеткенін атап өтті.\nМарта Велен көпір салуға дайын екенін айтты."},"encounters":[{"id":"61413e50091ee571","coder":"rules 0.1.0","rule":"kk.kezdesu","certainty":0.9,"evidence":[{"start":131,"end":161,"quote":"Марта Веленмен кездесу өткізді","field":null}],"kind":"meeting","status":"held","date":null,"date_basis":null,"place":null,"level":null,"dyad":["XA","XB"],"participants":[{"actor":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Арландия Президенті"},"role":"host"},{"actor":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"Марта Веленмен","country":"XB","office":"head_of_government","title":null},"role":"guest"}],"occasions":[]}],"statements":[{"id":"551290e40e702134","coder":"rules 0.1.0","rule":"kk.say","certainty":0.9,"evidence":[{"start":173,"end":228,"quote":"екі ел арасындағы сауда көлемі 3 млрд долларға жеткенін","field":null}],"speaker":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Арландия Президенті"},"speakers":[],"joint":false,"country":"XA","targets":[],"act":"report","topics":["trade"],"direct":false,"continued":false}],"agreements":[],"initiatives":[],"indicators":[],"characterisations":[]}');
INSERT INTO "readings" VALUES('3d6548ebb8bc172f844a56e40b85c3fd','beb6a0953c5c8bfe','rules 0.1.0','2026-11-24 11:36:00.048330',1,'{"encounters":1,"statements":1,"agreements":0,"initiatives":0,"indicators":0,"characterisations":0}','{"document":{"id":"beb6a0953c5c8bfe","text_id":"d02fea4dfdb43179","source_id":null,"language":"en","title":"Arlandia and Belmora to hold talks on water","published":"2031-06-02","dateline":null,"photo_credit":null,"source":"The Port Alva Lantern","text":"Arlandia and Belmora to hold talks on water\nArlandia''s foreign minister, Toma Reiss, will meet his Belmoran counterpart, Ana Lund, in Port Alva on 9 June 2031.\nReiss said on Monday that Arlandia was concerned about the level of the river."},"encounters":[{"id":"b2bab532dd7371e6","coder":"rules 0.1.0","rule":"en.will-meet","certainty":0.9,"evidence":[{"start":85,"end":129,"quote":"will meet his Belmoran counterpart, Ana Lund","field":null},{"start":147,"end":158,"quote":"9 June 2031","field":"date"}],"kind":"meeting","status":"planned","date":"2031-06-09","date_basis":"stated","place":{"country":"XA","city":"Port Alva","venue":null},"level":"minister","dyad":["XA","XB"],"participants":[{"actor":{"id":"toma-reiss","type":"person","name":"Toma Reiss","mention":"Toma Reiss","country":"XA","office":"foreign_minister","title":"foreign minister"},"role":"host"},{"actor":{"id":"ana-lund","type":"person","name":"Ana Lund","mention":"Ana Lund","country":"XB","office":"foreign_minister","title":"counterpart"},"role":"guest"}],"occasions":[]}],"statements":[{"id":"892c27d34bb26d34","coder":"rules 0.1.0","rule":"en.concerned","certainty":0.9,"evidence":[{"start":186,"end":237,"quote":"Arlandia was concerned about the level of the river","field":null}],"speaker":{"id":"toma-reiss","type":"person","name":"Toma Reiss","mention":"Toma Reiss","country":"XA","office":"foreign_minister","title":"foreign minister"},"speakers":[],"joint":false,"country":"XA","targets":[],"act":"criticise","topics":["water"],"direct":false,"continued":false}],"agreements":[],"initiatives":[],"indicators":[],"characterisations":[]}');
INSERT INTO "readings" VALUES('679bebd089951d8257afca03de3beb54','8a4a09184a76df94','','2026-11-24 11:36:00.049302',1,'{"encounters":0,"statements":0,"agreements":0,"initiatives":0,"indicators":0,"characterisations":0}','{"document":{"id":"8a4a09184a76df94","text_id":"ddcc355a59d44e27","source_id":null,"language":"en","title":null,"published":"2031-01-01","dateline":null,"photo_credit":null,"source":"The Port Alva Lantern","text":"A baker in Port Alva baked the longest loaf of the year.\nNeighbours ate it before noon."},"encounters":[],"statements":[],"agreements":[],"initiatives":[],"indicators":[],"characterisations":[]}');
CREATE TABLE statements (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	coder VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	certainty DOUBLE NOT NULL, 
	speaker_id VARCHAR, 
	speaker_name VARCHAR, 
	joint BOOLEAN, 
	country VARCHAR, 
	act VARCHAR, 
	direct BOOLEAN, 
	continued BOOLEAN, 
	payload JSON NOT NULL, 
	CONSTRAINT pk_statements PRIMARY KEY (id), 
	CONSTRAINT fk_statements_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "statements" VALUES('6679ad89ef417b20','1693487c956c4afb',0,'rules 0.1.0','ru.say.noted',0.9,'ilan-orsk','Ilan Orsk',0,'XA','report',0,0,'{"id":"6679ad89ef417b20","coder":"rules 0.1.0","rule":"ru.say.noted","certainty":0.9,"evidence":[{"start":272,"end":337,"quote":"торговля между странами выросла на 12% и достигла 3 млрд долларов","field":null}],"speaker":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"speakers":[],"joint":false,"country":"XA","targets":["XB"],"act":"report","topics":["trade"],"direct":false,"continued":false}');
INSERT INTO "statements" VALUES('3e1268389c057638','1693487c956c4afb',1,'rules 0.1.0','ru.say.quoted',0.9,'ilan-orsk','Ilan Orsk',0,'XA','assess',1,0,'{"id":"3e1268389c057638","coder":"rules 0.1.0","rule":"ru.say.quoted","certainty":0.9,"evidence":[{"start":341,"end":376,"quote":"Наши народы связывает вечная дружба","field":null}],"speaker":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Президент Арландии"},"speakers":[],"joint":false,"country":"XA","targets":["XB"],"act":"assess","topics":["relations","people"],"direct":true,"continued":false}');
INSERT INTO "statements" VALUES('ac0a8e14323aa186','1693487c956c4afb',2,'rules 0.1.0','ru.say.declared',0.9,'marta-velen','Marta Velen',0,'XB','pledge',0,0,'{"id":"ac0a8e14323aa186","coder":"rules 0.1.0","rule":"ru.say.declared","certainty":0.9,"evidence":[{"start":423,"end":469,"quote":"Бельмора готова построить мост через реку Тиса","field":null}],"speaker":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"Мартой Велен","country":"XB","office":"head_of_government","title":"премьер-министром Бельморы"},"speakers":[],"joint":false,"country":"XB","targets":["XA"],"act":"pledge","topics":["transport","construction"],"direct":false,"continued":false}');
INSERT INTO "statements" VALUES('35ba45688c84e768','15d75eccb04dd2c6',0,'rules 0.1.0','zh.say',0.9,'ilan-orsk','Ilan Orsk',0,'XA','urge',0,0,'{"id":"35ba45688c84e768","coder":"rules 0.1.0","rule":"zh.say","certainty":0.9,"evidence":[{"start":61,"end":88,"quote":"两国是全天候战略伙伴，双方应扩大住房合作；要办好文化年","field":null}],"speaker":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"伊兰·奥尔斯克","country":"XA","office":"head_of_state","title":"阿兰迪亚总统"},"speakers":[],"joint":false,"country":"XA","targets":[],"act":"urge","topics":["relations","construction","culture"],"direct":false,"continued":false}');
INSERT INTO "statements" VALUES('f936c14796deecad','15d75eccb04dd2c6',1,'rules 0.1.0','zh.say',0.9,'marta-velen','Marta Velen',0,'XB','pledge',0,0,'{"id":"f936c14796deecad","coder":"rules 0.1.0","rule":"zh.say","certainty":0.9,"evidence":[{"start":95,"end":106,"quote":"贝方愿参与跨河大桥建设","field":null}],"speaker":{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"玛尔塔·韦伦","country":"XB","office":"head_of_government","title":"贝尔莫拉总理"},"speakers":[],"joint":false,"country":"XB","targets":[],"act":"pledge","topics":["transport"],"direct":false,"continued":false}');
INSERT INTO "statements" VALUES('98552944a394872b','15d75eccb04dd2c6',2,'rules 0.1.0','zh.joint',0.4,NULL,NULL,1,NULL,'agree',0,0,'{"id":"98552944a394872b","coder":"rules 0.1.0","rule":"zh.joint","certainty":0.4,"evidence":[{"start":107,"end":119,"quote":"双方签署二十余份合作文件","field":null}],"speaker":null,"speakers":[{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"伊兰·奥尔斯克","country":"XA","office":"head_of_state","title":"阿兰迪亚总统"},{"id":"marta-velen","type":"person","name":"Marta Velen","mention":"玛尔塔·韦伦","country":"XB","office":"head_of_government","title":"贝尔莫拉总理"}],"joint":true,"country":null,"targets":[],"act":"agree","topics":[],"direct":false,"continued":false}');
INSERT INTO "statements" VALUES('551290e40e702134','cd8e9aa5313b548d',0,'rules 0.1.0','kk.say',0.9,'ilan-orsk','Ilan Orsk',0,'XA','report',0,0,'{"id":"551290e40e702134","coder":"rules 0.1.0","rule":"kk.say","certainty":0.9,"evidence":[{"start":173,"end":228,"quote":"екі ел арасындағы сауда көлемі 3 млрд долларға жеткенін","field":null}],"speaker":{"id":"ilan-orsk","type":"person","name":"Ilan Orsk","mention":"Илан Орск","country":"XA","office":"head_of_state","title":"Арландия Президенті"},"speakers":[],"joint":false,"country":"XA","targets":[],"act":"report","topics":["trade"],"direct":false,"continued":false}');
INSERT INTO "statements" VALUES('892c27d34bb26d34','beb6a0953c5c8bfe',0,'rules 0.1.0','en.concerned',0.9,'toma-reiss','Toma Reiss',0,'XA','criticise',0,0,'{"id":"892c27d34bb26d34","coder":"rules 0.1.0","rule":"en.concerned","certainty":0.9,"evidence":[{"start":186,"end":237,"quote":"Arlandia was concerned about the level of the river","field":null}],"speaker":{"id":"toma-reiss","type":"person","name":"Toma Reiss","mention":"Toma Reiss","country":"XA","office":"foreign_minister","title":"foreign minister"},"speakers":[],"joint":false,"country":"XA","targets":[],"act":"criticise","topics":["water"],"direct":false,"continued":false}');
CREATE TABLE topics (
	record_id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	record_type VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	topic VARCHAR NOT NULL, 
	CONSTRAINT pk_topics PRIMARY KEY (record_id, position), 
	CONSTRAINT fk_topics_document_id FOREIGN KEY(document_id) REFERENCES documents (id) ON DELETE CASCADE
);
INSERT INTO "topics" VALUES('6679ad89ef417b20',0,'statements','1693487c956c4afb','trade');
INSERT INTO "topics" VALUES('3e1268389c057638',0,'statements','1693487c956c4afb','relations');
INSERT INTO "topics" VALUES('3e1268389c057638',1,'statements','1693487c956c4afb','people');
INSERT INTO "topics" VALUES('ac0a8e14323aa186',0,'statements','1693487c956c4afb','transport');
INSERT INTO "topics" VALUES('ac0a8e14323aa186',1,'statements','1693487c956c4afb','construction');
INSERT INTO "topics" VALUES('b65d32d08bc93da4',0,'agreements','1693487c956c4afb','transport');
INSERT INTO "topics" VALUES('b65d32d08bc93da4',1,'agreements','1693487c956c4afb','tourism');
INSERT INTO "topics" VALUES('a5f7611685c2fa83',0,'agreements','1693487c956c4afb','transport');
INSERT INTO "topics" VALUES('df7754d65222ae5f',0,'initiatives','1693487c956c4afb','transport');
INSERT INTO "topics" VALUES('35ba45688c84e768',0,'statements','15d75eccb04dd2c6','relations');
INSERT INTO "topics" VALUES('35ba45688c84e768',1,'statements','15d75eccb04dd2c6','construction');
INSERT INTO "topics" VALUES('35ba45688c84e768',2,'statements','15d75eccb04dd2c6','culture');
INSERT INTO "topics" VALUES('f936c14796deecad',0,'statements','15d75eccb04dd2c6','transport');
INSERT INTO "topics" VALUES('551290e40e702134',0,'statements','cd8e9aa5313b548d','trade');
INSERT INTO "topics" VALUES('892c27d34bb26d34',0,'statements','beb6a0953c5c8bfe','water');
CREATE INDEX ix_documents_text_id ON documents (text_id);
CREATE INDEX ix_documents_language ON documents (language);
CREATE INDEX ix_documents_published ON documents (published);
CREATE INDEX ix_encounters_date ON encounters (date);
CREATE INDEX ix_statements_speaker_id ON statements (speaker_id);
CREATE INDEX ix_statements_act ON statements (act);
CREATE INDEX ix_characterisations_label ON characterisations (label);
CREATE INDEX ix_participants_actor_id ON participants (actor_id);
CREATE INDEX ix_parties_party_record_type ON parties (party, record_type);
CREATE INDEX ix_topics_topic_record_type ON topics (topic, record_type);
CREATE INDEX ix_readings_document_id ON readings (document_id);
CREATE INDEX ix_encounters_document_id ON encounters (document_id);
CREATE INDEX ix_statements_document_id ON statements (document_id);
CREATE INDEX ix_agreements_document_id ON agreements (document_id);
CREATE INDEX ix_initiatives_document_id ON initiatives (document_id);
CREATE INDEX ix_indicators_document_id ON indicators (document_id);
CREATE INDEX ix_characterisations_document_id ON characterisations (document_id);
CREATE INDEX ix_evidence_document_id ON evidence (document_id);
CREATE INDEX ix_participants_document_id ON participants (document_id);
CREATE INDEX ix_parties_document_id ON parties (document_id);
CREATE INDEX ix_topics_document_id ON topics (document_id);
CREATE UNIQUE INDEX uq_readings_current ON readings (document_id) WHERE is_current;
COMMIT;
