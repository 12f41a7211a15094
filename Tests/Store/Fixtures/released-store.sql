BEGIN TRANSACTION;
CREATE TABLE acceptance (
    finding TEXT PRIMARY KEY,
    period TEXT NOT NULL,
    reason TEXT NOT NULL,
    name TEXT NOT NULL,
    accepted_at REAL NOT NULL
) STRICT;
INSERT INTO "acceptance" VALUES('79ace9f0f0e2e384','2023-H1','đã đối chiếu với bản gốc','Nguyễn Văn Mẫu',1.79565279267770361902e+09);
INSERT INTO "acceptance" VALUES('8923303b4a716614','2023-H1','đã đối chiếu với bản gốc','Nguyễn Văn Mẫu',1.79565279410521888734e+09);
CREATE TABLE dataset_version (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES file(id),
    dataset TEXT NOT NULL,
    scope TEXT NOT NULL,
    period TEXT NOT NULL,
    slot TEXT NOT NULL,
    version INTEGER NOT NULL,
    is_current INTEGER NOT NULL
) STRICT;
INSERT INTO "dataset_version" VALUES(1,1,'digitization','communes','2022-H2','',1,0);
INSERT INTO "dataset_version" VALUES(2,2,'digitization','communes','2022-H2','',2,0);
INSERT INTO "dataset_version" VALUES(3,3,'digitization','communes','2022-H2','',3,1);
INSERT INTO "dataset_version" VALUES(4,4,'digitization','district','2023-H1','',1,1);
INSERT INTO "dataset_version" VALUES(5,5,'online_services','district','2023-H1','',1,1);
INSERT INTO "dataset_version" VALUES(6,6,'online_services','communes','2023-H1','',1,1);
INSERT INTO "dataset_version" VALUES(7,7,'documents','district','2023-H1','',1,1);
INSERT INTO "dataset_version" VALUES(8,8,'digitization','communes','2023-H1','',1,0);
INSERT INTO "dataset_version" VALUES(9,9,'documents','communes','2023-H1','',1,1);
INSERT INTO "dataset_version" VALUES(10,10,'issued_documents','district','2023-H1','Van phong HDND-UBND - chi dao dieu hanh.docx',1,1);
INSERT INTO "dataset_version" VALUES(11,13,'infrastructure','communes','2023-H1','21058',1,1);
INSERT INTO "dataset_version" VALUES(12,14,'infrastructure','communes','2023-H1','21049',1,1);
INSERT INTO "dataset_version" VALUES(13,15,'infrastructure','communes','2023-H1','21052',1,1);
INSERT INTO "dataset_version" VALUES(14,16,'infrastructure','communes','2023-H1','21055',1,1);
INSERT INTO "dataset_version" VALUES(15,17,'infrastructure','communes','2023-H1','21046',1,1);
INSERT INTO "dataset_version" VALUES(16,18,'infrastructure','communes','2023-H1','21061',1,1);
INSERT INTO "dataset_version" VALUES(17,19,'infrastructure','communes','2023-H1','21112',1,1);
INSERT INTO "dataset_version" VALUES(18,20,'infrastructure','communes','2023-H1','21064',1,1);
INSERT INTO "dataset_version" VALUES(19,21,'infrastructure','communes','2023-H1','21082',1,1);
INSERT INTO "dataset_version" VALUES(20,22,'infrastructure','communes','2023-H1','21085',1,1);
INSERT INTO "dataset_version" VALUES(21,23,'infrastructure','communes','2023-H1','21073',1,1);
INSERT INTO "dataset_version" VALUES(22,24,'infrastructure','communes','2023-H1','21106',1,1);
INSERT INTO "dataset_version" VALUES(23,25,'infrastructure','communes','2023-H1','21109',1,1);
INSERT INTO "dataset_version" VALUES(24,26,'infrastructure','communes','2023-H1','21091',1,1);
INSERT INTO "dataset_version" VALUES(25,27,'infrastructure','communes','2023-H1','21070',1,1);
INSERT INTO "dataset_version" VALUES(26,28,'infrastructure','communes','2023-H1','21100',1,1);
INSERT INTO "dataset_version" VALUES(27,29,'infrastructure','communes','2023-H1','21103',1,1);
INSERT INTO "dataset_version" VALUES(28,30,'infrastructure','communes','2023-H1','21067',1,1);
INSERT INTO "dataset_version" VALUES(29,31,'infrastructure','communes','2023-H1','21079',1,1);
INSERT INTO "dataset_version" VALUES(30,32,'infrastructure','communes','2023-H1','21088',1,1);
INSERT INTO "dataset_version" VALUES(31,33,'infrastructure','district','2023-H1','524',1,1);
INSERT INTO "dataset_version" VALUES(32,34,'infrastructure','communes','2023-H1','21040',1,1);
INSERT INTO "dataset_version" VALUES(33,35,'infrastructure','communes','2023-H1','21043',1,1);
INSERT INTO "dataset_version" VALUES(34,36,'online_services','district','2023-H1','records/',1,1);
INSERT INTO "dataset_version" VALUES(35,36,'online_services','communes','2023-H1','records/',1,1);
INSERT INTO "dataset_version" VALUES(36,36,'dossier_progress','district','2023-H1','records/',1,1);
INSERT INTO "dataset_version" VALUES(37,36,'dossier_progress','communes','2023-H1','records/',1,1);
INSERT INTO "dataset_version" VALUES(38,36,'digitization','district','2023-H1','records/',1,1);
INSERT INTO "dataset_version" VALUES(39,36,'digitization','communes','2023-H1','records/',1,1);
INSERT INTO "dataset_version" VALUES(40,39,'digitization','communes','2023-H1','',2,1);
INSERT INTO "dataset_version" VALUES(41,40,'digitization','communes','2023-Q1','',1,0);
INSERT INTO "dataset_version" VALUES(42,41,'digitization','communes','2023-Q1','',2,0);
INSERT INTO "dataset_version" VALUES(43,42,'digitization','communes','2023-Q1','',3,0);
INSERT INTO "dataset_version" VALUES(44,43,'digitization','communes','2023-Q1','',4,0);
INSERT INTO "dataset_version" VALUES(45,44,'digitization','communes','2023-Q1','',5,1);
INSERT INTO "dataset_version" VALUES(46,45,'digitization','communes','2023-Q3','',1,0);
INSERT INTO "dataset_version" VALUES(47,46,'digitization','communes','2023-Q3','',2,1);
INSERT INTO "dataset_version" VALUES(48,47,'digitization','communes','2023-10','',1,1);
CREATE TABLE field (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO "field" VALUES(1,'received');
INSERT INTO "field" VALUES(2,'settled');
INSERT INTO "field" VALUES(3,'settled_undigitized');
INSERT INTO "field" VALUES(4,'received_rate');
INSERT INTO "field" VALUES(5,'received_undigitized');
INSERT INTO "field" VALUES(6,'received_digitized');
INSERT INTO "field" VALUES(7,'settled_digitized');
INSERT INTO "field" VALUES(8,'settled_rate');
INSERT INTO "field" VALUES(9,'partial_received');
INSERT INTO "field" VALUES(10,'partial_in_person');
INSERT INTO "field" VALUES(11,'partial_procedures');
INSERT INTO "field" VALUES(12,'full_procedures');
INSERT INTO "field" VALUES(13,'partial_remote');
INSERT INTO "field" VALUES(14,'full_received');
INSERT INTO "field" VALUES(15,'full_in_person');
INSERT INTO "field" VALUES(16,'full_remote');
INSERT INTO "field" VALUES(17,'outgoing_electronic');
INSERT INTO "field" VALUES(18,'incoming_total');
INSERT INTO "field" VALUES(19,'incoming_signed');
INSERT INTO "field" VALUES(20,'incoming_electronic');
INSERT INTO "field" VALUES(21,'incoming_parallel');
INSERT INTO "field" VALUES(22,'incoming_unsigned');
INSERT INTO "field" VALUES(23,'outgoing_parallel');
INSERT INTO "field" VALUES(24,'outgoing_total');
INSERT INTO "field" VALUES(25,'outgoing_signed');
INSERT INTO "field" VALUES(26,'outgoing_unsigned');
INSERT INTO "field" VALUES(27,'issuer');
INSERT INTO "field" VALUES(28,'number');
INSERT INTO "field" VALUES(29,'subject');
INSERT INTO "field" VALUES(30,'document_type');
INSERT INTO "field" VALUES(31,'date');
INSERT INTO "field" VALUES(32,'computers_total');
INSERT INTO "field" VALUES(33,'computers_antivirus');
INSERT INTO "field" VALUES(34,'commune_teams');
INSERT INTO "field" VALUES(35,'staff_with_computer');
INSERT INTO "field" VALUES(36,'signers_using_signature');
INSERT INTO "field" VALUES(37,'own_page');
INSERT INTO "field" VALUES(38,'signers_with_certificate');
INSERT INTO "field" VALUES(39,'online_payments');
INSERT INTO "field" VALUES(40,'hamlet_teams');
INSERT INTO "field" VALUES(41,'signers_total');
INSERT INTO "field" VALUES(42,'hamlet_team_members');
INSERT INTO "field" VALUES(43,'online_payment_amount');
INSERT INTO "field" VALUES(44,'officer_in_charge');
INSERT INTO "field" VALUES(45,'steering_board');
INSERT INTO "field" VALUES(46,'mobile_coverage');
INSERT INTO "field" VALUES(47,'mobile_subscribers');
INSERT INTO "field" VALUES(48,'commune_team_members');
INSERT INTO "field" VALUES(49,'hamlets_total');
INSERT INTO "field" VALUES(50,'files_online');
INSERT INTO "field" VALUES(51,'document_system_staff');
INSERT INTO "field" VALUES(52,'computers_lan');
INSERT INTO "field" VALUES(53,'one_stop_scanners');
INSERT INTO "field" VALUES(54,'wan_connected');
INSERT INTO "field" VALUES(55,'computers_internet');
INSERT INTO "field" VALUES(56,'staff_total');
INSERT INTO "field" VALUES(57,'households_total');
INSERT INTO "field" VALUES(58,'conference_points');
INSERT INTO "field" VALUES(59,'households_fibre');
INSERT INTO "field" VALUES(60,'files_total');
INSERT INTO "field" VALUES(61,'smartphone_subscribers');
INSERT INTO "field" VALUES(62,'fibre_to_centre');
INSERT INTO "field" VALUES(63,'security_articles');
INSERT INTO "field" VALUES(64,'district_team_members');
INSERT INTO "field" VALUES(65,'offices_with_officer');
INSERT INTO "field" VALUES(66,'security_level');
INSERT INTO "field" VALUES(67,'commune_procedures_registered');
INSERT INTO "field" VALUES(68,'schools_digital');
INSERT INTO "field" VALUES(69,'documents_posted');
INSERT INTO "field" VALUES(70,'platforms_deployed');
INSERT INTO "field" VALUES(71,'ocop_products_listed');
INSERT INTO "field" VALUES(72,'district_services_approved');
INSERT INTO "field" VALUES(73,'district_procedures_registered');
INSERT INTO "field" VALUES(74,'levels_interconnected');
INSERT INTO "field" VALUES(75,'offices_total');
INSERT INTO "field" VALUES(76,'commune_services_approved');
INSERT INTO "field" VALUES(77,'district_teams');
INSERT INTO "field" VALUES(78,'essential_services');
INSERT INTO "field" VALUES(79,'businesses_e_invoice');
INSERT INTO "field" VALUES(80,'businesses_total');
INSERT INTO "field" VALUES(81,'ocop_products_total');
INSERT INTO "field" VALUES(82,'health_facilities_total');
INSERT INTO "field" VALUES(83,'training_classes');
INSERT INTO "field" VALUES(84,'schools_total');
INSERT INTO "field" VALUES(85,'health_facilities_telemedicine');
INSERT INTO "field" VALUES(86,'leaflet_topics');
INSERT INTO "field" VALUES(87,'security_warnings');
INSERT INTO "field" VALUES(88,'articles');
INSERT INTO "field" VALUES(89,'platform_names');
INSERT INTO "field" VALUES(90,'database_names');
INSERT INTO "field" VALUES(91,'citizen_data_fields');
INSERT INTO "field" VALUES(92,'databases_connected');
INSERT INTO "field" VALUES(93,'paid_online');
INSERT INTO "field" VALUES(94,'settled_late');
INSERT INTO "field" VALUES(95,'received_in_person');
INSERT INTO "field" VALUES(96,'settled_on_time');
INSERT INTO "field" VALUES(97,'pending');
INSERT INTO "field" VALUES(98,'pending_overdue');
INSERT INTO "field" VALUES(99,'received_postal');
INSERT INTO "field" VALUES(100,'received_online');
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    item TEXT UNIQUE,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    byte_count INTEGER NOT NULL,
    folder TEXT,
    received_at REAL NOT NULL,
    state TEXT NOT NULL,
    reason TEXT
, accepted_order INTEGER) STRICT;
INSERT INTO "file" VALUES(1,'00066122fe4fffa6','bang A.csv','0833132d90da086e267de645f312f2e020b0b9114ca815eed6caf7e65fc71a7e',843,'tong hop',1.79565278370192670824e+09,'accepted',NULL,1);
INSERT INTO "file" VALUES(2,'00066122fe55d920','bang B.csv','071a6d1915e32ccf7edf4cff83e0cc26e2367f1d32cafa6e51fa1dfc66070868',843,'tong hop',1795652784.08528,'accepted',NULL,2);
INSERT INTO "file" VALUES(3,'00066122fe5812c5','xac nhan bang A.csv','02caf7b8fa534b22d8c55d53268999cb149cc591666fe0301b5421099846b7d5',845,'tong hop',1.79565278423110938075e+09,'accepted',NULL,3);
INSERT INTO "file" VALUES(4,'00066122fe68f3da','PL3 - so hoa ho so TTHC.xlsx','cfa8d4ea4d98495796425bddff8b89a8704bb740141a752b58b6b024f008be1b',6915,NULL,1.79565278533730626102e+09,'accepted',NULL,4);
INSERT INTO "file" VALUES(5,'00066122fe68f3df','PL2 - DVCTT cap huyen.xls','de8f94964e7db54f9558c35c2cab74da47cdef271a61340ac36bf0f2ed585730',5632,NULL,1.79565278533731126787e+09,'accepted',NULL,5);
INSERT INTO "file" VALUES(6,'00066122fe68f3e0','PL4 - DVCTT cap xa (html).xls','e260f2313a067611b6a7665529df342ab204e4d0c37202305c579fe52e8ffd45',5761,NULL,1.79565278533731126787e+09,'accepted',NULL,6);
INSERT INTO "file" VALUES(7,'00066122fe68f3e1','PL1 - van ban trong huyen.xlsx','0c1c58c771dddeacfb6d2fceb8ecb8842e854b6e495e271828492bc8f1b66162',8417,NULL,1.7956527853373117447e+09,'accepted',NULL,7);
INSERT INTO "file" VALUES(8,'00066122fe68f3ec','PL5 - so hoa cap xa.csv','2b6d628234742ebcf857a644b19ad376ea0ffdf18add4f1e9b24af667c89b528',2118,NULL,1.79565278533732414247e+09,'accepted',NULL,8);
INSERT INTO "file" VALUES(9,'00066122fe68f3ed','PL6 - van ban cap xa.docx','3ce84b4f524578c04a9ef3a5c03c5ccece82ced219cd804d9aa3854b85f0d7ec',38156,NULL,1.79565278533732414247e+09,'accepted',NULL,9);
INSERT INTO "file" VALUES(10,'00066122fe71d564','Van phong HDND-UBND - chi dao dieu hanh.docx','748fe8f3d14dec07c81c5167669468049101ba0456fc9e4c3800454426cdf7c5',38768,NULL,1.79565278591933202749e+09,'accepted',NULL,10);
INSERT INTO "file" VALUES(11,'00066122fe71d568','Kho khan va nhiem vu.docx','f3d53b56e2cf48b9a3c15092c52ada47ab9a97061de112fd3be1012fa0b90920',38662,NULL,1.79565278591933679581e+09,'accepted',NULL,11);
INSERT INTO "file" VALUES(12,'00066122fe71d569','Phong Van hoa Thong tin - kinh te so, xa hoi so, tuyen truyen.docx','72748511a4be36941e416b98042f645f68041718929440a19f1c04264fb73f31',38873,NULL,1.79565278591933703421e+09,'accepted',NULL,12);
INSERT INTO "file" VALUES(13,'00066122fe7b7343','infrastructure - 21058 - Xã Bình Khương - 2023-H1.xlsx','721ecc9dce7a10e1198d6c27e95ce33b1af149be9d8029a38704e230f4b7d08c',11286,'bieu mau',1.79565278654957103735e+09,'accepted',NULL,13);
INSERT INTO "file" VALUES(14,'00066122fe7b7347','infrastructure - 21049 - Xã Bình Đông - 2023-H1.xlsx','84478dde4351ce5b0a87c8d4a0728da3f02779e3ab5f9a9b04ca865c0134d132',11279,'bieu mau',1.79565278654957580567e+09,'accepted',NULL,14);
INSERT INTO "file" VALUES(15,'00066122fe7b7348','infrastructure - 21052 - Xã Bình Chánh - 2023-H1.xlsx','519c81a7cf18a770cf3547cfbdcafcf4421cb47a57c7bb99211c2cdf18ff8e2b',11279,'bieu mau',1.79565278654957580567e+09,'accepted',NULL,15);
INSERT INTO "file" VALUES(16,'00066122fe7b7349','infrastructure - 21055 - Xã Bình Nguyên - 2023-H1.xlsx','811652f0e245306588296e6a3aa70408314a77f4bd70cd8b452d210de0fe7d69',11277,'bieu mau',1.79565278654957628245e+09,'accepted',NULL,16);
INSERT INTO "file" VALUES(17,'00066122fe7b734a','infrastructure - 21046 - Xã Bình Thạnh - 2023-H1.xlsx','7821cb7f44e45c1a1efd95fae905c444960cda7d34ac8181a386553cdebfc334',11284,'bieu mau',1.79565278654957628245e+09,'accepted',NULL,17);
INSERT INTO "file" VALUES(18,'00066122fe843ccd','infrastructure - 21061 - Xã Bình Trị - 2023-H1.xlsx','5b5a839f78be345bf313664cf4a995972be04e7e0fff08f2a7351460c2019ad8',11280,'bieu mau',1.79565278712545347214e+09,'accepted',NULL,18);
INSERT INTO "file" VALUES(19,'00066122fe843cd1','infrastructure - 21112 - Xã Bình Châu - 2023-H1.xlsx','962078765bb467e744bf93b4d452a39ed631517c7290dbd7a6169a4b46f204eb',11280,'bieu mau',1.7956527871254572868e+09,'accepted',NULL,19);
INSERT INTO "file" VALUES(20,'00066122fe843cd2','infrastructure - 21064 - Xã Bình An - 2023-H1.xlsx','e63c0903d2872e78ab3d8159bab4ea91bcf50b439c533580941246dd983516c8',11269,'bieu mau',1.7956527871254572868e+09,'accepted',NULL,20);
INSERT INTO "file" VALUES(21,'00066122fe843cd3','infrastructure - 21082 - Xã Bình Trung - 2023-H1.xlsx','c126cfd7507c99d69a8fe5343dafe48f27ace4e6cbe1f2fb317c0b106bfb85de',11272,'bieu mau',1.79565278712545776367e+09,'accepted',NULL,21);
INSERT INTO "file" VALUES(22,'00066122fe843cd5','infrastructure - 21085 - Xã Bình Minh - 2023-H1.xlsx','f687f9727fdc27b082ecd936c49eb20e3fd6ae87f7d426814ae5e35cea04fa69',11278,'bieu mau',1.79565278712546110145e+09,'accepted',NULL,22);
INSERT INTO "file" VALUES(23,'00066122fe843cd6','infrastructure - 21073 - Xã Bình Phước - 2023-H1.xlsx','92256fff7aac1694afaa7a0ac7c51b7b18b1581a055c322ec470802edd62c31b',11287,'bieu mau',1.79565278712546157842e+09,'accepted',NULL,23);
INSERT INTO "file" VALUES(24,'00066122fe843cd7','infrastructure - 21106 - Xã Bình Mỹ - 2023-H1.xlsx','9d2b6e4520adad3c2b1b8829f5b76281e3140590faa02a74a98ead98abe5690a',11280,'bieu mau',1.79565278712546157842e+09,'accepted',NULL,24);
INSERT INTO "file" VALUES(25,'00066122fe843cd8','infrastructure - 21109 - Xã Bình Tân Phú - 2023-H1.xlsx','4d07c3fd08ef6f4604a4b5265f877316957ed5776c02e07da79ed41313a4a32e',11296,'bieu mau',1.79565278712546205525e+09,'accepted',NULL,25);
INSERT INTO "file" VALUES(26,'00066122fe843cd9','infrastructure - 21091 - Xã Bình Thanh - 2023-H1.xlsx','002079e77bbd5d20bab32caf0cd08588568fff98fd8d28aea39a1825626fbaed',11276,'bieu mau',1.79565278712546229364e+09,'accepted',NULL,26);
INSERT INTO "file" VALUES(27,'00066122fe843cda','infrastructure - 21070 - Xã Bình Dương - 2023-H1.xlsx','355dcdf3e6060048b6be685df886ba7065676727697138c24861fff43107481e',11280,'bieu mau',1.79565278712546253208e+09,'accepted',NULL,27);
INSERT INTO "file" VALUES(28,'00066122fe843cdb','infrastructure - 21100 - Xã Bình Chương - 2023-H1.xlsx','26f772c00aee4655090b344ae063252241d42b8abaefea02db45f8083e6f3bea',11280,'bieu mau',1.79565278712546300891e+09,'accepted',NULL,28);
INSERT INTO "file" VALUES(29,'00066122fe843cdc','infrastructure - 21103 - Xã Bình Hiệp - 2023-H1.xlsx','78d0039a1c4374dadf383f53b72b6805f38ce9011c27502d4e24689af515073f',11280,'bieu mau',1.79565278712546300891e+09,'accepted',NULL,29);
INSERT INTO "file" VALUES(30,'00066122fe843cdd','infrastructure - 21067 - Xã Bình Hải - 2023-H1.xlsx','3473cb0c652d9af26e575762ece07321442f6c78dcad04d53845833cb4055e2d',11273,'bieu mau',1.79565278712546348574e+09,'accepted',NULL,30);
INSERT INTO "file" VALUES(31,'00066122fe843cde','infrastructure - 21079 - Xã Bình Hòa - 2023-H1.xlsx','9dadc9327a87c2b4164985b41c0d021346fc070af59cef8fd1d6cef7ae89f068',11280,'bieu mau',1.79565278712546372418e+09,'accepted',NULL,31);
INSERT INTO "file" VALUES(32,'00066122fe843cdf','infrastructure - 21088 - Xã Bình Long - 2023-H1.xlsx','1899b7da5b31a54473fb30ed2ef8ff76b8c65363080b001ed16d5a874b1ffead',11278,'bieu mau',1.79565278712546396258e+09,'accepted',NULL,32);
INSERT INTO "file" VALUES(33,'00066122fe843ce0','infrastructure - 524 - Huyện Bình Sơn - 2023-H1.xlsx','404301f7413d96112d51efd7f78efd1be17d2e410b51101f3a44431940d17b0d',13847,'bieu mau',1.79565278712546443941e+09,'accepted',NULL,33);
INSERT INTO "file" VALUES(34,'00066122fe90deac','infrastructure - 21040 - Thị trấn Châu Ổ - 2023-H1.xlsx','e7310b361a3901fc2e0d02fa5214bd97cccd7d516d403018b8e65c78bf48476b',11293,'bieu mau',1.79565278795332431793e+09,'accepted',NULL,34);
INSERT INTO "file" VALUES(35,'00066122fe90deb1','infrastructure - 21043 - Xã Bình Thuận - 2023-H1.xlsx','1421b23c74b9e5076098cce6b1570aac8a48666c204f3a36e3f262b5a10ac7eb',11276,'bieu mau',1.79565278795332932465e+09,'accepted',NULL,35);
INSERT INTO "file" VALUES(36,'00066122feab8b78','ho so 2023-H1.csv','49ce6b18f6e80c10f3dc332e54e8d260f81c6a7ef0f91a0b5462d0f0cff63af6',11199,'mot cua',1.79565278970149683947e+09,'accepted',NULL,36);
INSERT INTO "file" VALUES(37,'00066122feb8ca1d','sai.csv','1ac2b94ca07a43ed6aeddc0603d6914c54991619f1190a6ebdf8085fb5ff9507',21,NULL,1.79565279056950139998e+09,'returned','file.nothing_recognized',NULL);
INSERT INTO "file" VALUES(38,'00066122feb8ca21','lai.csv','2b6d628234742ebcf857a644b19ad376ea0ffdf18add4f1e9b24af667c89b528',2118,NULL,1.7956527905695056916e+09,'duplicate','PL5 - so hoa cap xa.csv',NULL);
INSERT INTO "file" VALUES(39,'00066122ff199768','xac nhan PL5 - sua.csv','0dec316d33f7f0ea727a76f00393853f861b916f46fe1f7badb7868a54e6a368',2120,NULL,1.79565279691351199148e+09,'accepted',NULL,37);
INSERT INTO "file" VALUES(40,'00066122ff3cd6f6','so hoa.csv','bc65e3c00e14c13d77fb49e7be4fc30a4ca788d5ecf88e175cb7b3da8c2f0419',617,'Thị trấn Châu Ổ',1.79565279922354221345e+09,'accepted',NULL,38);
INSERT INTO "file" VALUES(41,'00066122ff555256','so hoa.csv','5ec152754f4f3e68a28decbd8e80a52d0ef1155f4322a04df2d7a529e15053fc',607,'Xã Bình An',1.79565280082799077036e+09,'accepted',NULL,39);
INSERT INTO "file" VALUES(42,'00066122ff6d448e','so hoa.csv','821ac2c0b5c02c2a12a2f84b67f0a342e1ee115166d8ec67386d817e19232dd6',611,'Xã Bình Chánh',1.79565280239732599255e+09,'accepted',NULL,40);
INSERT INTO "file" VALUES(43,'00066122ff859fd2','so hoa.csv','d293fe9a181a1a186c0e84d62461ebce86fe1700bce513e503e6ac594bb1e968',613,'Xã Bình Chương',1.79565280399355411532e+09,'accepted',NULL,41);
INSERT INTO "file" VALUES(44,'00066122ff9e4786','so hoa.csv','ec1283835e24b6026cf31ffcbcb55b8fd9fcb8be2c34e099418ab96c805335ca',610,'Xã Bình Châu',1795652805.60935,'accepted',NULL,42);
INSERT INTO "file" VALUES(45,'00066122ffa14efd','quy III.csv','4053d2a56aa3a1d06d886afc7e629af9de152284d29e66e8bf3558d5d39e5f5b',843,'tong hop',1.7956528058078694344e+09,'accepted',NULL,43);
INSERT INTO "file" VALUES(46,'00066122ffa62701','xac nhan quy III.csv','26dfd3708929f75677235e278af23a8a77ec60a94039cf76c76ddaed95c0e5cb',610,'tong hop',1.795652806125313282e+09,'accepted',NULL,44);
INSERT INTO "file" VALUES(47,'00066122ffa98be5','thang 10.csv','5f9df6be072269f5e46e115b5e524ff330081876058d34bf9814d03b46236fa9',843,'tong hop',1.79565280634774923325e+09,'accepted',NULL,45);
CREATE TABLE finalization (
    id INTEGER PRIMARY KEY,
    period TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    signer TEXT NOT NULL,
    finalized_at REAL NOT NULL,
    through INTEGER NOT NULL,
    layout TEXT NOT NULL,
    template BLOB NOT NULL,
    document BLOB NOT NULL,
    document_sha256 TEXT NOT NULL,
    workbook BLOB NOT NULL,
    workbook_sha256 TEXT NOT NULL,
    reopened_at REAL,
    reopened_by TEXT,
    reopening_reason TEXT
) STRICT;
INSERT INTO "finalization" VALUES(1,'2022-H2','12/BC-UBND','2023-01-09','',1.79565278495592880242e+09,3,'{"addressees":[],"date":"2023-01-09","isDraft":false,"isMarked":true,"issuingBody":"ỦY BAN NHÂN DÂN\nHUYỆN BÌNH SƠN","legalBasis":"","number":"12","numberSymbol":"BC-UBND","place":"Bình Sơn","recipients":[],"signerName":"","signerPowers":[],"superiorBody":""}',X'6DE1BAAB75',X'76C4836E2062E1BAA36E2031','e1896e2310c191afbede6aac276fa4bb9c88e2a6091b3bbef44bff86ea7a6bfe',X'7068E1BBA5206CE1BBA5632031','3452af66b3e4fecf46bda63597e8aa6be3ef48e0761ccb04b162faa3609058c1',NULL,NULL,NULL);
INSERT INTO "finalization" VALUES(2,'2023-H1','85/BC-UBND','2023-07-10','',1.79565279504348206517e+09,36,'{"addressees":[],"date":"2023-07-10","isDraft":false,"isMarked":true,"issuingBody":"ỦY BAN NHÂN DÂN\nHUYỆN BÌNH SƠN","legalBasis":"","number":"85","numberSymbol":"BC-UBND","place":"Bình Sơn","recipients":[],"signerName":"","signerPowers":[],"superiorBody":""}',X'6DE1BAAB75',X'76C4836E2062E1BAA36E2032','c00de9817dc82245c6e487d1fa19a60b1fd56d07e49b0add4efe21d2b3ba5302',X'7068E1BBA5206CE1BBA5632032','9ae717ead059e95a678b875619690f6749ddffe8890e6eb597fe1d2371122e08',1.79565279673994350429e+09,'Nguyễn Văn Mẫu','sửa bảng số hóa');
INSERT INTO "finalization" VALUES(3,'2023-H1','97/BC-UBND','2023-07-14','',1.79565279796825790405e+09,37,'{"addressees":[],"date":"2023-07-14","isDraft":false,"isMarked":true,"issuingBody":"ỦY BAN NHÂN DÂN\nHUYỆN BÌNH SƠN","legalBasis":"","number":"97","numberSymbol":"BC-UBND","place":"Bình Sơn","recipients":[],"signerName":"","signerPowers":[],"superiorBody":""}',X'6DE1BAAB75',X'76C4836E2062E1BAA36E2033','92c9b9d463d63f18629679b944555f909803a977ee0780c1b8817f2f56e940d4',X'7068E1BBA5206CE1BBA5632033','3a1b05451698d192a7f54ebd51a4912e3c13895e2f39e6349b925efbffceb628',NULL,NULL,NULL);
CREATE TABLE finalization_open (
    finalization INTEGER PRIMARY KEY REFERENCES finalization(id),
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    findings TEXT NOT NULL
) STRICT;
INSERT INTO "finalization_open" VALUES(1,'Nguyễn Văn Mẫu','bảng gốc lệch nhau','f0ed504bd581a9df
7c2da8ce5c72007e');
INSERT INTO "finalization_open" VALUES(2,'Nguyễn Văn Mẫu','bảng gốc lệch nhau','993b3ebb044e45e3
ae174d924015e828
85b0408c921047fd
79ee1fc796fd0db9
908d587ae1c819df
0456641494699449
173857e5769c3cf0
197725bd05ae684d
9bcb12181ba447e3
4f15db48a2be46a2
1ee6b8e883dcc7f4
d6863af9b9242978
adc116e375567445
0ba4cc500e71eba4
b9337b941a6fc306
91cebf85040f25b0
2b10bfb32bd448e7
da8385438f669711
88302fd1f12b4e2c
374092306b95ab2c
ace16bf3c4503525
94f0d7e5716facdb
e1a141bc43c6c8d2
c13d67d267f869b1
49741762f1d601bc
de0a97365a49dd26
c2a2aafc67633654
849b45ae951e67b9
e465ee87529f3823
feba06ea76b5ab3a
0b8be6d96c76ce33
1de151fc26d21c64
db9f4846a398eb1c
78c818427dd841a7
2a7c4db8150137a8
f84a31f6489e12a1
99b2a5462d346f23
f98c31f635dbc2f2
3aebd47f35de1350
811a4245ae087367
c9530be3ab557a36
7ec80cb09d7813ad
de0d9157e2cda00f
9928e77d1ed4c95c
c90304095fcb6403
d3b942db709fdc60
68b9d82c6ed50da6
d44eb6c6a2899e47
283e94c5907c3848
a43a03aca2b43199
3a47950e7c2811fa
4c17ad3369ac971a
f9664e3b876fd5be
e80f30410c7a6052
591f5d513accecf1
63c419d594fe6f91
40961334ad55be80
96b7a671f3441d49
0eb5c2e86f52d6dc
7f756403637c1df5
30796ed6da160e0e
50f49b04411d99d8
af771b5d6d265246
6bed745e472e46a6
a039e4f7e349c079
e2b0b9bb8cc55430
86634b7ddec63549
b7f2b64a5c497377
ba5a6d4e868b72b0
c85449a58f9e8c7e
51bf6c0b5f387a0f
64b836231a4a2c97
c00c7832f7ab718a
e374867ed424fea9
9ff7ace494018824
47fd77fa7e30d97f
6c56d27ba93b0f24
0f69df26a250a8d9
69e98ea4a0f75be5
891d49ac0d1576d7
48f073c66772635c
d1c1cf3777e12455
91b16be551256ebf
6862831f3bca74ec
5d2177a2dad303d4
d9bd2bd61f7a485a
47d63c24d4d90442
00d793f1c32e69f5
dfb8c2d865761cb5
81cdc1228c53aaae
ace786ad42098469
60ce24b13da3f80b
ba1674919167693b
8e2018b8bbfad2e2
05e667c7444d1880
5e70b1aacd53495f
033040e3031cba01
b21ed891ac198c5a
cbbd7e625e31a714
950b9316bd98bb11
12c0f917d8573079
f6dc52f6ec9b60e9
d7a345017690ecad
5e48af088f30b878
e3d66a687696ff32
ce84203aa9ec9568
97c64b5d7552cf0f
1984f15c6dbc43c9
56bef8f08fea24d2
5c4178cf15a05cf2
fa18d50b51319340
0636f663efc91083
67720043d3fddaa9
2e2139bd792a3aba
90de9b36bca722b1
4b17babe018bad13
9f7d639e8c315ffd
130c99400777e371
d7a1171233779f1d
6854f42ccbfb1898
810ffa013a919860
0a7de024ef5e7d67
1fb7fc22a6dbf394
3f6963c4a6d11369
0e2359e4488dbcfc
68de2828a29ebcfb
ccd5a8275f60d4f9
0792b67398c633c9
2292bc37b632329d
f48164ef25f7e8e1
9754ae11acd7fa0a
77c87b33faec2291
23fc057d8d5972d9
6f779b162a9b8330
14d730042eca1fdc
ac4de33477e9b8af
27c68647a1506af1
7708effd65a39275
f6d1f8fdc6ee1006
aff7a148d9d886e3
b3d1faa1c4dacfa4
83acccd0d85ad3f1
02ba435c03f4adee
a18ede60941d1a1a
bac90be02b01510a
58eefc20165876d1
812acf7d7cf7a904
16cf5c62d13efe0c
c844b9e726a4ec01
f497c07c769f1e43
fc9f7fda6c21bd17
3504fa4b6564831f
c6f3464c6130952e
b65a1f0b2bf2a107
b38dc4ca6ecd036d
e2a8182773692517
e4dc3e3a2fb6e11e
1255daf6cd236b15
8d99a6a4e2433ac2
c8b354d0544635f1
55e118660668446c
31062747099e2681
20051d77ccb7b52f
91c54fb25561f253');
INSERT INTO "finalization_open" VALUES(3,'Nguyễn Văn Mẫu','bảng gốc lệch nhau','2b10bfb32bd448e7
da8385438f669711
88302fd1f12b4e2c
374092306b95ab2c
ace16bf3c4503525
94f0d7e5716facdb
e1a141bc43c6c8d2
c13d67d267f869b1
49741762f1d601bc
de0a97365a49dd26
c2a2aafc67633654
849b45ae951e67b9
e465ee87529f3823
feba06ea76b5ab3a
f237388b11bcde57
a03a8e05a4c9da7f
9d6383a2f46d93c6
7a1d00b48f279237
28d7a2cceb2d6710
e2d70fe88f00f40a
c255520bbf8fdfc8
68772befd11e0452
4dceef15a11e04d9
2f482cfe04567956
82c8ed4a7ff42a50
97f4657c1c8b3a2b
caf4e4182208e793
a8bb4baa789525d7
97fe77e993affd30
b56ddd2b6d9a7973
04afe5484117c495
ace5f2add63b06cf
0b8be6d96c76ce33
1de151fc26d21c64
db9f4846a398eb1c
78c818427dd841a7
2a7c4db8150137a8
f84a31f6489e12a1
99b2a5462d346f23
f98c31f635dbc2f2
3aebd47f35de1350
811a4245ae087367
c9530be3ab557a36
7ec80cb09d7813ad
de0d9157e2cda00f
9928e77d1ed4c95c
c90304095fcb6403
d3b942db709fdc60
68b9d82c6ed50da6
d44eb6c6a2899e47
283e94c5907c3848
a43a03aca2b43199
3a47950e7c2811fa
4c17ad3369ac971a
f9664e3b876fd5be
e80f30410c7a6052
591f5d513accecf1
63c419d594fe6f91
40961334ad55be80
96b7a671f3441d49
0eb5c2e86f52d6dc
7f756403637c1df5
30796ed6da160e0e
50f49b04411d99d8
af771b5d6d265246
6bed745e472e46a6
a039e4f7e349c079
e2b0b9bb8cc55430
86634b7ddec63549
b7f2b64a5c497377
ba5a6d4e868b72b0
c85449a58f9e8c7e
51bf6c0b5f387a0f
64b836231a4a2c97
c00c7832f7ab718a
e374867ed424fea9
9ff7ace494018824
47fd77fa7e30d97f
6c56d27ba93b0f24
0f69df26a250a8d9
69e98ea4a0f75be5
891d49ac0d1576d7
48f073c66772635c
d1c1cf3777e12455
91b16be551256ebf
6862831f3bca74ec
5d2177a2dad303d4
d9bd2bd61f7a485a
47d63c24d4d90442
00d793f1c32e69f5
dfb8c2d865761cb5
81cdc1228c53aaae
ace786ad42098469
60ce24b13da3f80b
ba1674919167693b
8e2018b8bbfad2e2
05e667c7444d1880
5e70b1aacd53495f
033040e3031cba01
b21ed891ac198c5a
cbbd7e625e31a714
950b9316bd98bb11
12c0f917d8573079
f6dc52f6ec9b60e9
d7a345017690ecad
5e48af088f30b878
e3d66a687696ff32
ce84203aa9ec9568
97c64b5d7552cf0f
1984f15c6dbc43c9
56bef8f08fea24d2
5c4178cf15a05cf2
fa18d50b51319340
0636f663efc91083
67720043d3fddaa9
2e2139bd792a3aba
90de9b36bca722b1
cdca2ff875b9c318
30f99582c8629ed8
b79eb43dac39a3bc
210a9b818f76c888
d6d979efa34ab57f
bd0e48f1ad7e0287
fbc069ba980e7c3e
85ddca3020737f2f
07011594b16e7e44
f97954ae1e2187b9
a0f634f8fb6050be
5971693a71540c8c
2ee80da240c58376
9fe54bd68bcef612
5572bb78459caec4
3d6428e2f17813d3
f05fc6558ffa2ba2
db9bcf21b555b980
fc08a2374e9b8aa3
65dff708f301518b
f7b9f5f50bddffba
b71198f8eed09e86
6679633274fe7462
807c82606a397351
4b90e58fa7e7b354
8d424f1f060acbe7
7b1b923b9c16b5a4
cc6e41e168726fb9
d20863361b55251d
85a5afff85574a57
68db55e9083b1fda
15cfb81b34a96733
3651685b5389ef79
092633df5f1e37f6
1ecea0d966bbb652
f7dc96d7c078ed28
28bd7da6eee55a30
b007155586ae9cbb
e4dc3e3a2fb6e11e
1255daf6cd236b15
8d99a6a4e2433ac2
c8b354d0544635f1
55e118660668446c
31062747099e2681
20051d77ccb7b52f
91c54fb25561f253
6d6572ffeb6955c0
a750802d22261336
6f127cdbab84ddd0
7930a02521f1ab61');
CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES file(id),
    content TEXT NOT NULL
) STRICT;
INSERT INTO "finding" VALUES(1,1,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình Hải, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú"},"expected":"22","found":"6","occurrences":1,"period":"2022-H2","place":{"file":"bang A.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(2,2,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình Hải, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú"},"expected":"22","found":"6","occurrences":1,"period":"2022-H2","place":{"file":"bang B.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(3,3,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình Hải, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú"},"expected":"22","found":"6","occurrences":1,"period":"2022-H2","place":{"file":"xac nhan bang A.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(4,37,'{"code":"file.nothing_recognized","details":{},"occurrences":1,"place":{"file":"sai.csv"},"severity":"error"}');
INSERT INTO "finding" VALUES(5,40,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Chánh, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình An, Xã Bình Hải, Xã Bình Dương, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Chương, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú, Xã Bình Châu"},"expected":"22","found":"1","occurrences":1,"period":"2023-Q1","place":{"file":"so hoa.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(6,41,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Thị trấn Châu Ổ, Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Chánh, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình Hải, Xã Bình Dương, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Chương, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú, Xã Bình Châu"},"expected":"22","found":"1","occurrences":1,"period":"2023-Q1","place":{"file":"so hoa.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(7,42,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Thị trấn Châu Ổ, Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình An, Xã Bình Hải, Xã Bình Dương, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Chương, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú, Xã Bình Châu"},"expected":"22","found":"1","occurrences":1,"period":"2023-Q1","place":{"file":"so hoa.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(8,43,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Thị trấn Châu Ổ, Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Chánh, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình An, Xã Bình Hải, Xã Bình Dương, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú, Xã Bình Châu"},"expected":"22","found":"1","occurrences":1,"period":"2023-Q1","place":{"file":"so hoa.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(9,44,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Thị trấn Châu Ổ, Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Chánh, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình An, Xã Bình Hải, Xã Bình Dương, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Chương, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú"},"expected":"22","found":"1","occurrences":1,"period":"2023-Q1","place":{"file":"so hoa.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(10,45,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình Hải, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú"},"expected":"22","found":"6","occurrences":1,"period":"2023-Q3","place":{"file":"quy III.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(11,46,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Thị trấn Châu Ổ, Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Chánh, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình An, Xã Bình Hải, Xã Bình Dương, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Chương, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú"},"expected":"22","found":"1","occurrences":1,"period":"2023-Q3","place":{"file":"xac nhan quy III.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
INSERT INTO "finding" VALUES(12,47,'{"code":"unit.missing","dataset":"digitization","details":{"candidates":"Xã Bình Thuận, Xã Bình Thạnh, Xã Bình Đông, Xã Bình Nguyên, Xã Bình Khương, Xã Bình Trị, Xã Bình Hải, Xã Bình Phước, Xã Bình Hòa, Xã Bình Trung, Xã Bình Minh, Xã Bình Long, Xã Bình Thanh, Xã Bình Hiệp, Xã Bình Mỹ, Xã Bình Tân Phú"},"expected":"22","found":"6","occurrences":1,"period":"2023-10","place":{"file":"thang 10.csv","sheet":"Trang 1"},"scope":"communes","severity":"warning"}');
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1 files, tables, narrative');
INSERT INTO "grdb_migrations" VALUES('2 versions, finalized reports, accepted warnings');
INSERT INTO "grdb_migrations" VALUES('3 values with their rows');
INSERT INTO "grdb_migrations" VALUES('4 reports issued with open findings');
CREATE TABLE narrative (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES file(id),
    period TEXT NOT NULL,
    section TEXT NOT NULL,
    style TEXT NOT NULL,
    text TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    is_current INTEGER NOT NULL
) STRICT;
INSERT INTO "narrative" VALUES(1,10,'2023-H1','direction','paragraph','Xác định chuyển đổi số là nhiệm vụ thường xuyên, gắn với cải cách hành chính và phát triển kinh tế - xã hội, UBND huyện đã kịp thời cụ thể hóa chủ trương của Tỉnh ủy, UBND tỉnh thành chương trình, kế hoạch của huyện; giao nhiệm vụ cụ thể cho từng cơ quan, đơn vị, địa phương, có thời hạn hoàn thành và người chịu trách nhiệm.',6,1);
INSERT INTO "narrative" VALUES(2,10,'2023-H1','direction','paragraph','Ban Chỉ đạo chuyển đổi số huyện duy trì giao ban theo quy chế, kiểm tra tiến độ thực hiện tại các xã, thị trấn và tháo gỡ vướng mắc ngay tại cơ sở. Kết quả chuyển đổi số được đưa vào tiêu chí đánh giá, xếp loại thi đua của các cơ quan, đơn vị.',7,1);
INSERT INTO "narrative" VALUES(3,10,'2023-H1','direction','paragraph','Thủ trưởng các cơ quan, đơn vị và Chủ tịch UBND các xã, thị trấn chịu trách nhiệm trước UBND huyện về kết quả chuyển đổi số của cơ quan, địa phương mình; định kỳ báo cáo tiến độ để UBND huyện theo dõi, đôn đốc.',8,1);
INSERT INTO "narrative" VALUES(4,11,'2023-H1','difficulties','listItem','Cán bộ phụ trách chuyển đổi số ở các cơ quan, đơn vị và ở cấp xã chủ yếu là kiêm nhiệm, chưa được đào tạo chuyên sâu, nên việc tham mưu và tổ chức thực hiện có lúc còn lúng túng.',5,1);
INSERT INTO "narrative" VALUES(5,11,'2023-H1','difficulties','listItem','Máy vi tính và thiết bị mạng ở một số xã được trang bị đã lâu, cấu hình thấp; kinh phí thay thế, nâng cấp còn hạn chế.',6,1);
INSERT INTO "narrative" VALUES(6,11,'2023-H1','difficulties','listItem','Tỷ lệ số hóa kết quả giải quyết thủ tục hành chính còn thấp và không đồng đều giữa các địa phương; một số nơi chưa tạo thành thói quen số hóa ngay khi trả kết quả.',7,1);
INSERT INTO "narrative" VALUES(7,11,'2023-H1','difficulties','listItem','Một bộ phận người dân, nhất là người cao tuổi và người dân ở vùng xa, còn ngại nộp hồ sơ trực tuyến; phần lớn vẫn đến trực tiếp để được công chức làm giúp.',8,1);
INSERT INTO "narrative" VALUES(8,11,'2023-H1','difficulties','listItem','Việc kết nối, chia sẻ dữ liệu giữa các phần mềm của ngành dọc với hệ thống của tỉnh chưa thông suốt, công chức có lúc phải nhập cùng một hồ sơ trên nhiều hệ thống.',9,1);
INSERT INTO "narrative" VALUES(9,11,'2023-H1','next_tasks','listItem','Tiếp tục quán triệt, tổ chức thực hiện đầy đủ các nhiệm vụ chuyển đổi số được giao trong năm; gắn trách nhiệm của người đứng đầu với kết quả thực hiện.',11,1);
INSERT INTO "narrative" VALUES(10,11,'2023-H1','next_tasks','listItem','Rà soát, bổ sung máy vi tính, máy quét và đường truyền cho Bộ phận Tiếp nhận và Trả kết quả, ưu tiên những xã có thiết bị xuống cấp.',12,1);
INSERT INTO "narrative" VALUES(11,11,'2023-H1','next_tasks','listItem','Nâng tỷ lệ hồ sơ tiếp nhận trực tuyến và thanh toán trực tuyến; bố trí công chức, đoàn viên thanh niên hướng dẫn người dân thực hiện ngay tại nơi tiếp nhận.',13,1);
INSERT INTO "narrative" VALUES(12,11,'2023-H1','next_tasks','listItem','Thực hiện nghiêm việc số hóa hồ sơ khi tiếp nhận và số hóa kết quả giải quyết thủ tục hành chính; kiểm tra hằng tháng những địa phương có tỷ lệ thấp.',14,1);
INSERT INTO "narrative" VALUES(13,11,'2023-H1','next_tasks','listItem','Nâng cao chất lượng hoạt động của tổ công nghệ số cộng đồng; biên soạn tài liệu hướng dẫn ngắn gọn, dễ làm theo cho từng nhóm người dân.',15,1);
INSERT INTO "narrative" VALUES(14,11,'2023-H1','next_tasks','listItem','Hỗ trợ doanh nghiệp, hợp tác xã, hộ kinh doanh đưa sản phẩm lên sàn thương mại điện tử, sử dụng hóa đơn điện tử và thanh toán không dùng tiền mặt.',16,1);
INSERT INTO "narrative" VALUES(15,11,'2023-H1','next_tasks','listItem','Tăng cường bảo đảm an toàn thông tin mạng; kiểm tra việc sử dụng phần mềm có bản quyền và phòng, chống mã độc tại các cơ quan, đơn vị, địa phương.',17,1);
INSERT INTO "narrative" VALUES(16,12,'2023-H1','digital_economy','paragraph','Phối hợp với Phòng Kinh tế và Hạ tầng, Phòng Nông nghiệp và Phát triển nông thôn hỗ trợ các chủ thể OCOP, hợp tác xã, cơ sở sản xuất mở gian hàng trên sàn thương mại điện tử của tỉnh và các sàn thương mại điện tử lớn trong nước; hướng dẫn chụp ảnh sản phẩm, viết nội dung giới thiệu và xử lý đơn hàng.',7,1);
INSERT INTO "narrative" VALUES(17,12,'2023-H1','digital_economy','paragraph','Vận động doanh nghiệp nhỏ và vừa, hộ kinh doanh sử dụng nền tảng số trong kế toán, bán hàng, quản lý kho; khuyến khích các chợ, cửa hàng, quầy thuốc trang bị mã QR để người dân thanh toán không dùng tiền mặt.',8,1);
INSERT INTO "narrative" VALUES(18,12,'2023-H1','digital_society','paragraph','Các doanh nghiệp viễn thông tiếp tục nâng cấp trạm thu phát sóng, mở rộng mạng cáp quang đến các khu dân cư; ưu tiên những thôn còn vùng lõm sóng. Tổ công nghệ số cộng đồng đến từng hộ hướng dẫn người dân cài đặt, sử dụng định danh điện tử, dịch vụ công trực tuyến và thanh toán điện tử.',10,1);
INSERT INTO "narrative" VALUES(19,12,'2023-H1','digital_society','paragraph','Ngành giáo dục sử dụng học bạ, sổ điểm điện tử và các nền tảng quản lý trường học; ngành y tế từng bước lập hồ sơ sức khỏe điện tử, tư vấn khám, chữa bệnh từ xa với tuyến trên, tiếp nhận người bệnh bằng căn cước công dân gắn chíp.',11,1);
INSERT INTO "narrative" VALUES(20,12,'2023-H1','other.training','paragraph','Thực hiện Kế hoạch số 65/KH-UBND ngày 03/04/2023 của UBND huyện, các lớp tập huấn được tổ chức cho cán bộ phụ trách chuyển đổi số của các cơ quan, đơn vị và thành viên tổ công nghệ số cộng đồng. Nội dung tập trung vào kỹ năng số cơ bản, sử dụng dịch vụ công trực tuyến, thanh toán điện tử và nhận biết lừa đảo trên không gian mạng.',14,1);
INSERT INTO "narrative" VALUES(21,12,'2023-H1','other.communication','paragraph','Trung tâm Truyền thông - Văn hóa - Thể thao huyện mở chuyên mục chuyển đổi số trên sóng truyền thanh và Trang thông tin điện tử; hệ thống truyền thanh cơ sở của các xã, thị trấn phát lại vào khung giờ cố định hằng tuần.',16,1);
INSERT INTO "narrative" VALUES(22,12,'2023-H1','other.communication','listItem','Phát tờ rơi tại Bộ phận Tiếp nhận và Trả kết quả, nhà văn hóa thôn, trường học và các chợ.',17,1);
INSERT INTO "narrative" VALUES(23,12,'2023-H1','other.communication','listItem','Chia sẻ tài liệu hướng dẫn qua nhóm trao đổi của tổ công nghệ số cộng đồng.',18,1);
INSERT INTO "narrative" VALUES(24,12,'2023-H1','other.communication','listItem','Lồng ghép nội dung chuyển đổi số trong sinh hoạt của các hội, đoàn thể.',19,1);
INSERT INTO "narrative" VALUES(25,12,'2023-H1','other.security','paragraph','Thường xuyên cảnh báo nguy cơ mất an toàn thông tin đến các cơ quan, đơn vị; yêu cầu rà soát, xử lý lỗ hổng bảo mật theo khuyến nghị của cơ quan chuyên trách, thay đổi mật khẩu định kỳ và không lưu tài liệu có nội dung mật trên máy tính kết nối Internet. Trong kỳ không xảy ra sự cố an toàn thông tin nghiêm trọng.',21,1);
CREATE TABLE report_made (period TEXT PRIMARY KEY, through INTEGER NOT NULL, made_at REAL NOT NULL) STRICT;
INSERT INTO "report_made" VALUES('2022-H2',3,1.79565278427589654925e+09);
INSERT INTO "report_made" VALUES('2023-H1',37,1.79565279729916381836e+09);
INSERT INTO "report_made" VALUES('2023-Q1',42,1.79565280563925313951e+09);
INSERT INTO "report_made" VALUES('2023-Q3',44,1.79565280616490364077e+09);
INSERT INTO "report_made" VALUES('2023-10',45,1.79565280645551681522e+09);
CREATE TABLE "single_value" (
    row_id INTEGER NOT NULL REFERENCES unit_row(id),
    field_id INTEGER NOT NULL REFERENCES field(id),
    kind INTEGER NOT NULL,
    number INTEGER,
    scale INTEGER,
    text TEXT,
    cell_row INTEGER NOT NULL,
    cell_column INTEGER NOT NULL,
    raw TEXT,
    PRIMARY KEY (row_id, field_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit_row (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES dataset_version(id),
    unit_code TEXT,
    unit_valid_from TEXT,
    unit_label TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    is_total INTEGER NOT NULL
, cells TEXT) STRICT;
INSERT INTO "unit_row" VALUES(1,1,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',5,0,'[[1,1,4,2,310],[2,1,4,6,310],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,310],[7,1,4,7,310],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(2,1,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[1,1,5,2,120],[2,1,5,6,120],[3,1,5,9,0],[4,2,5,4,100,0],[5,1,5,5,0],[6,1,5,3,120],[7,1,5,7,120],[8,2,5,8,100,0]]');
INSERT INTO "unit_row" VALUES(3,1,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Trang 1',7,0,'[[1,1,6,2,95],[2,1,6,6,95],[3,1,6,9,0],[4,2,6,4,100,0],[5,1,6,5,0],[6,1,6,3,95],[7,1,6,7,95],[8,2,6,8,100,0]]');
INSERT INTO "unit_row" VALUES(4,1,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Trang 1',8,0,'[[1,1,7,2,84],[2,1,7,6,84],[3,1,7,9,0],[4,2,7,4,100,0],[5,1,7,5,0],[6,1,7,3,84],[7,1,7,7,84],[8,2,7,8,100,0]]');
INSERT INTO "unit_row" VALUES(5,1,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Trang 1',9,0,'[[1,1,8,2,77],[2,1,8,6,77],[3,1,8,9,0],[4,2,8,4,100,0],[5,1,8,5,0],[6,1,8,3,77],[7,1,8,7,77],[8,2,8,8,100,0]]');
INSERT INTO "unit_row" VALUES(6,1,'21070',NULL,'Xã Bình Dương','Xã Bình Dương','Trang 1',10,0,'[[1,1,9,2,61],[2,1,9,6,61],[3,1,9,9,0],[4,2,9,4,100,0],[5,1,9,5,0],[6,1,9,3,61],[7,1,9,7,61],[8,2,9,8,100,0]]');
INSERT INTO "unit_row" VALUES(7,2,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',5,0,'[[1,1,4,2,310],[2,1,4,6,310],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,310],[7,1,4,7,310],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(8,2,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[1,1,5,2,130],[2,1,5,6,130],[3,1,5,9,0],[4,2,5,4,100,0],[5,1,5,5,0],[6,1,5,3,130],[7,1,5,7,130],[8,2,5,8,100,0]]');
INSERT INTO "unit_row" VALUES(9,2,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Trang 1',7,0,'[[1,1,6,2,95],[2,1,6,6,95],[3,1,6,9,0],[4,2,6,4,100,0],[5,1,6,5,0],[6,1,6,3,95],[7,1,6,7,95],[8,2,6,8,100,0]]');
INSERT INTO "unit_row" VALUES(10,2,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Trang 1',8,0,'[[1,1,7,2,84],[2,1,7,6,84],[3,1,7,9,0],[4,2,7,4,100,0],[5,1,7,5,0],[6,1,7,3,84],[7,1,7,7,84],[8,2,7,8,100,0]]');
INSERT INTO "unit_row" VALUES(11,2,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Trang 1',9,0,'[[1,1,8,2,77],[2,1,8,6,77],[3,1,8,9,0],[4,2,8,4,100,0],[5,1,8,5,0],[6,1,8,3,77],[7,1,8,7,77],[8,2,8,8,100,0]]');
INSERT INTO "unit_row" VALUES(12,2,'21070',NULL,'Xã Bình Dương','Xã Bình Dương','Trang 1',10,0,'[[1,1,9,2,61],[2,1,9,6,61],[3,1,9,9,0],[4,2,9,4,100,0],[5,1,9,5,0],[6,1,9,3,61],[7,1,9,7,61],[8,2,9,8,100,0]]');
INSERT INTO "unit_row" VALUES(13,3,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',5,0,'[[1,1,4,2,310],[2,1,4,6,310],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,310],[7,1,4,7,310],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(14,3,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[1,1,5,2,120],[2,1,5,6,120],[3,1,5,9,0],[4,2,5,4,100,0],[5,1,5,5,0],[6,1,5,3,120],[7,1,5,7,120],[8,2,5,8,100,0]]');
INSERT INTO "unit_row" VALUES(15,3,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Trang 1',7,0,'[[1,1,6,2,95],[2,1,6,6,95],[3,1,6,9,0],[4,2,6,4,100,0],[5,1,6,5,0],[6,1,6,3,95],[7,1,6,7,95],[8,2,6,8,100,0]]');
INSERT INTO "unit_row" VALUES(16,3,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Trang 1',8,0,'[[1,1,7,2,84],[2,1,7,6,84],[3,1,7,9,0],[4,2,7,4,100,0],[5,1,7,5,0],[6,1,7,3,84],[7,1,7,7,84],[8,2,7,8,100,0]]');
INSERT INTO "unit_row" VALUES(17,3,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Trang 1',9,0,'[[1,1,8,2,77],[2,1,8,6,77],[3,1,8,9,0],[4,2,8,4,100,0],[5,1,8,5,0],[6,1,8,3,77],[7,1,8,7,77],[8,2,8,8,100,0]]');
INSERT INTO "unit_row" VALUES(18,3,'21070',NULL,'Xã Bình Dương','Xã Bình Dương','Trang 1',10,0,'[[1,1,9,2,61],[2,1,9,6,61],[3,1,9,9,0],[4,2,9,4,100,0],[5,1,9,5,0],[6,1,9,3,61],[7,1,9,7,61],[8,2,9,8,100,0]]');
INSERT INTO "unit_row" VALUES(19,4,'524',NULL,'UBND huyện Bình Sơn','Huyện Bình Sơn','Sheet1',7,0,'[[1,1,6,2,775],[2,1,6,6,739],[3,1,6,9,701],[4,2,6,4,4516,2],[5,1,6,5,425],[6,1,6,3,350],[7,1,6,7,38],[8,2,6,8,514,2]]');
INSERT INTO "unit_row" VALUES(20,4,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Sheet1',8,0,'[[1,1,7,2,770],[2,1,7,6,769],[3,1,7,9,545],[4,2,7,4,4234,2],[5,1,7,5,444],[6,1,7,3,326],[7,1,7,7,224],[8,2,7,8,2913,2]]');
INSERT INTO "unit_row" VALUES(21,4,'21064',NULL,'Xã Bình An','Xã Bình An','Sheet1',9,0,'[[1,1,8,2,327],[2,1,8,6,322],[3,1,8,9,322],[4,2,8,4,6147,2],[5,1,8,5,126],[6,1,8,3,201],[7,1,8,7,0],[8,2,8,8,0,0]]');
INSERT INTO "unit_row" VALUES(22,4,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Sheet1',10,0,'[[1,1,9,2,1576],[2,1,9,6,1574],[3,1,9,9,1572],[4,2,9,4,2284,2],[5,1,9,5,1216],[6,1,9,3,360],[7,1,9,7,2],[8,2,9,8,13,2]]');
INSERT INTO "unit_row" VALUES(23,4,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Sheet1',11,0,'[[1,1,10,2,732],[2,1,10,6,731],[3,1,10,9,731],[4,2,10,4,3333,2],[5,1,10,5,488],[6,1,10,3,244],[7,1,10,7,0],[8,2,10,8,0,0]]');
INSERT INTO "unit_row" VALUES(24,4,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Sheet1',12,0,'[[1,1,11,2,809],[2,1,11,6,756],[3,1,11,9,756],[4,2,11,4,8962,2],[5,1,11,5,84],[6,1,11,3,725],[7,1,11,7,0],[8,2,11,8,0,0]]');
INSERT INTO "unit_row" VALUES(25,4,'21070',NULL,'UBND xã Bình Dương','Xã Bình Dương','Sheet1',13,0,'[[1,1,12,2,504],[2,1,12,6,503],[3,1,12,9,498],[4,2,12,4,873,1],[5,1,12,5,64],[6,1,12,3,440],[7,1,12,7,5],[8,2,12,8,99,2]]');
INSERT INTO "unit_row" VALUES(26,4,'21049',NULL,'UBND xã Bình Đông','Xã Bình Đông','Sheet1',14,0,'[[1,1,13,2,1670],[2,1,13,6,1669],[3,1,13,9,1669],[4,2,13,4,377,2],[5,1,13,5,1607],[6,1,13,3,63],[7,1,13,7,0],[8,2,13,8,0,0]]');
INSERT INTO "unit_row" VALUES(27,4,'21067',NULL,'UBND xã Bình Hải','Xã Bình Hải','Sheet1',15,0,'[[1,1,14,2,2753],[2,1,14,6,2740],[3,1,14,9,1856],[4,2,14,4,9786,2],[5,1,14,5,59],[6,1,14,3,2694],[7,1,14,7,884],[8,2,14,8,3226,2]]');
INSERT INTO "unit_row" VALUES(28,4,'21103',NULL,'UBND xã Bình Hiệp','Xã Bình Hiệp','Sheet1',16,0,'[[1,1,15,2,436],[2,1,15,6,415],[3,1,15,9,413],[4,2,15,4,6583,2],[5,1,15,5,149],[6,1,15,3,287],[7,1,15,7,2],[8,2,15,8,48,2]]');
INSERT INTO "unit_row" VALUES(29,4,'21079',NULL,'UBND xã Bình Hòa','Xã Bình Hòa','Sheet1',17,0,'[[1,1,16,2,2016],[2,1,16,6,2002],[3,1,16,9,1846],[4,2,16,4,6121,2],[5,1,16,5,782],[6,1,16,3,1234],[7,1,16,7,156],[8,2,16,8,779,2]]');
INSERT INTO "unit_row" VALUES(30,4,'21058',NULL,'UBND xã Bình Khương','Xã Bình Khương','Sheet1',18,0,'[[1,1,17,2,475],[2,1,17,6,474],[3,1,17,9,436],[4,2,17,4,1453,2],[5,1,17,5,406],[6,1,17,3,69],[7,1,17,7,38],[8,2,17,8,802,2]]');
INSERT INTO "unit_row" VALUES(31,4,'21088',NULL,'UBND xã Bình Long','Xã Bình Long','Sheet1',19,0,'[[1,1,18,2,820],[2,1,18,6,723],[3,1,18,9,667],[4,2,18,4,5244,2],[5,1,18,5,390],[6,1,18,3,430],[7,1,18,7,56],[8,2,18,8,775,2]]');
INSERT INTO "unit_row" VALUES(32,4,'21085',NULL,'UBND xã Bình Minh','Xã Bình Minh','Sheet1',20,0,'[[1,1,19,2,779],[2,1,19,6,778],[3,1,19,9,661],[4,2,19,4,1489,2],[5,1,19,5,663],[6,1,19,3,116],[7,1,19,7,117],[8,2,19,8,1504,2]]');
INSERT INTO "unit_row" VALUES(33,4,'21106',NULL,'UBND xã Bình Mỹ','Xã Bình Mỹ','Sheet1',21,0,'[[1,1,20,2,546],[2,1,20,6,518],[3,1,20,9,470],[4,2,20,4,4799,2],[5,1,20,5,284],[6,1,20,3,262],[7,1,20,7,48],[8,2,20,8,927,2]]');
INSERT INTO "unit_row" VALUES(34,4,'21055',NULL,'UBND xã Bình Nguyên','Xã Bình Nguyên','Sheet1',22,0,'[[1,1,21,2,587],[2,1,21,6,566],[3,1,21,9,460],[4,2,21,4,5009,2],[5,1,21,5,293],[6,1,21,3,294],[7,1,21,7,106],[8,2,21,8,1873,2]]');
INSERT INTO "unit_row" VALUES(35,4,'21109',NULL,'UBND xã Bình Tân Phú','Xã Bình Tân Phú','Sheet1',23,0,'[[1,1,22,2,562],[2,1,22,6,556],[3,1,22,9,532],[4,2,22,4,4342,2],[5,1,22,5,318],[6,1,22,3,244],[7,1,22,7,24],[8,2,22,8,432,2]]');
INSERT INTO "unit_row" VALUES(36,4,'21073',NULL,'UBND xã Bình Phước','Xã Bình Phước','Sheet1',24,0,'[[1,1,23,2,957],[2,1,23,6,946],[3,1,23,9,760],[4,2,23,4,4472,2],[5,1,23,5,529],[6,1,23,3,428],[7,1,23,7,186],[8,2,23,8,1966,2]]');
INSERT INTO "unit_row" VALUES(37,4,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Sheet1',25,0,'[[1,1,24,2,580],[2,1,24,6,570],[3,1,24,9,540],[4,2,24,4,5276,2],[5,1,24,5,274],[6,1,24,3,306],[7,1,24,7,30],[8,2,24,8,526,2]]');
INSERT INTO "unit_row" VALUES(38,4,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Sheet1',26,0,'[[1,1,25,2,470],[2,1,25,6,462],[3,1,25,9,384],[4,2,25,4,5298,2],[5,1,25,5,221],[6,1,25,3,249],[7,1,25,7,78],[8,2,25,8,1688,2]]');
INSERT INTO "unit_row" VALUES(39,4,'21043',NULL,'UBND xã Bình Thuận','Xã Bình Thuận','Sheet1',27,0,'[[1,1,26,2,434],[2,1,26,6,413],[3,1,26,9,391],[4,2,26,4,3525,2],[5,1,26,5,281],[6,1,26,3,153],[7,1,26,7,22],[8,2,26,8,533,2]]');
INSERT INTO "unit_row" VALUES(40,4,'21061',NULL,'UBND xã Bình Trị','Xã Bình Trị','Sheet1',28,0,'[[1,1,27,2,397],[2,1,27,6,390],[3,1,27,9,368],[4,2,27,4,6927,2],[5,1,27,5,122],[6,1,27,3,275],[7,1,27,7,22],[8,2,27,8,564,2]]');
INSERT INTO "unit_row" VALUES(41,4,'21082',NULL,'UBND xã Bình Trung','Xã Bình Trung','Sheet1',29,0,'[[1,1,28,2,1236],[2,1,28,6,1228],[3,1,28,9,1194],[4,2,28,4,678,1],[5,1,28,5,398],[6,1,28,3,838],[7,1,28,7,34],[8,2,28,8,277,2]]');
INSERT INTO "unit_row" VALUES(42,4,NULL,NULL,'TỔNG SỐ','','Sheet1',30,1,'[[1,1,29,2,20211],[2,1,29,6,19844],[3,1,29,9,17772],[4,2,29,4,5239,2],[5,1,29,5,9623],[6,1,29,3,10588],[7,1,29,7,2072],[8,2,29,8,1044,2]]');
INSERT INTO "unit_row" VALUES(43,5,'524',NULL,'UBND huyện Bình Sơn','Huyện Bình Sơn','Bao cao',7,0,'[[9,1,6,3,123],[10,1,6,4,97],[11,1,6,2,28],[12,1,6,6,20],[13,1,6,5,26],[14,1,6,7,405],[15,1,6,8,92],[16,1,6,9,313]]');
INSERT INTO "unit_row" VALUES(44,5,NULL,NULL,'Tổng cộng','','Bao cao',8,1,'[[9,1,7,3,123],[10,1,7,4,97],[11,1,7,2,28],[12,1,7,6,20],[13,1,7,5,26],[14,1,7,7,405],[15,1,7,8,92],[16,1,7,9,313]]');
INSERT INTO "unit_row" VALUES(45,6,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Bảng 1',7,0,'[[9,1,6,3,453],[10,1,6,4,325],[11,1,6,2,37],[12,1,6,6,4],[13,1,6,5,128],[14,1,6,7,60],[15,1,6,8,1],[16,1,6,9,59]]');
INSERT INTO "unit_row" VALUES(46,6,'21070',NULL,'UBND xã Bình Dương','Xã Bình Dương','Bảng 1',8,0,'[[9,1,7,3,287],[10,1,7,4,131],[11,1,7,2,37],[12,1,7,6,4],[13,1,7,5,156],[14,1,7,7,81],[15,1,7,8,1],[16,1,7,9,80]]');
INSERT INTO "unit_row" VALUES(47,6,'21103',NULL,'UBND xã Bình Hiệp','Xã Bình Hiệp','Bảng 1',9,0,'[[9,1,8,3,266],[10,1,8,4,193],[11,1,8,2,37],[12,1,8,6,4],[13,1,8,5,73],[14,1,8,7,8],[15,1,8,8,2],[16,1,8,9,6]]');
INSERT INTO "unit_row" VALUES(48,6,'21079',NULL,'UBND xã Bình Hòa','Xã Bình Hòa','Bảng 1',10,0,'[[9,1,9,3,1748],[10,1,9,4,1629],[11,1,9,2,37],[12,1,9,6,4],[13,1,9,5,119],[14,1,9,7,133],[15,1,9,8,47],[16,1,9,9,86]]');
INSERT INTO "unit_row" VALUES(49,6,'21067',NULL,'UBND xã Bình Hải','Xã Bình Hải','Bảng 1',11,0,'[[9,1,10,3,2281],[10,1,10,4,2034],[11,1,10,2,37],[12,1,10,6,4],[13,1,10,5,247],[14,1,10,7,176],[15,1,10,8,1],[16,1,10,9,175]]');
INSERT INTO "unit_row" VALUES(50,6,'21058',NULL,'UBND xã Bình Khương','Xã Bình Khương','Bảng 1',12,0,'[[9,1,11,3,385],[10,1,11,4,333],[11,1,11,2,37],[12,1,11,6,4],[13,1,11,5,52],[14,1,11,7,20],[15,1,11,8,16],[16,1,11,9,4]]');
INSERT INTO "unit_row" VALUES(51,6,'21088',NULL,'UBND xã Bình Long','Xã Bình Long','Bảng 1',13,0,'[[9,1,12,3,499],[10,1,12,4,364],[11,1,12,2,37],[12,1,12,6,4],[13,1,12,5,135],[14,1,12,7,20],[15,1,12,8,0],[16,1,12,9,20]]');
INSERT INTO "unit_row" VALUES(52,6,'21085',NULL,'UBND xã Bình Minh','Xã Bình Minh','Bảng 1',14,0,'[[9,1,13,3,554],[10,1,13,4,447],[11,1,13,2,37],[12,1,13,6,4],[13,1,13,5,107],[14,1,13,7,7],[15,1,13,8,2],[16,1,13,9,5]]');
INSERT INTO "unit_row" VALUES(53,6,'21106',NULL,'UBND xã Bình Mỹ','Xã Bình Mỹ','Bảng 1',15,0,'[[9,1,14,3,358],[10,1,14,4,230],[11,1,14,2,37],[12,1,14,6,4],[13,1,14,5,128],[14,1,14,7,38],[15,1,14,8,1],[16,1,14,9,37]]');
INSERT INTO "unit_row" VALUES(54,6,'21055',NULL,'UBND xã Bình Nguyên','Xã Bình Nguyên','Bảng 1',16,0,'[[9,1,15,3,275],[10,1,15,4,148],[11,1,15,2,37],[12,1,15,6,4],[13,1,15,5,127],[14,1,15,7,111],[15,1,15,8,107],[16,1,15,9,4]]');
INSERT INTO "unit_row" VALUES(55,6,'21073',NULL,'UBND xã Bình Phước','Xã Bình Phước','Bảng 1',17,0,'[[9,1,16,3,623],[10,1,16,4,458],[11,1,16,2,36],[12,1,16,6,4],[13,1,16,5,165],[14,1,16,7,13],[15,1,16,8,0],[16,1,16,9,13]]');
INSERT INTO "unit_row" VALUES(56,6,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Bảng 1',18,0,'[[9,1,17,3,331],[10,1,17,4,242],[11,1,17,2,37],[12,1,17,6,4],[13,1,17,5,89],[14,1,17,7,8],[15,1,17,8,0],[16,1,17,9,8]]');
INSERT INTO "unit_row" VALUES(57,6,'21043',NULL,'UBND xã Bình Thuận','Xã Bình Thuận','Bảng 1',19,0,'[[9,1,18,3,266],[10,1,18,4,197],[11,1,18,2,37],[12,1,18,6,4],[13,1,18,5,69],[14,1,18,7,0],[15,1,18,8,0],[16,1,18,9,0]]');
INSERT INTO "unit_row" VALUES(58,6,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Bảng 1',20,0,'[[9,1,19,3,286],[10,1,19,4,156],[11,1,19,2,37],[12,1,19,6,4],[13,1,19,5,130],[14,1,19,7,0],[15,1,19,8,0],[16,1,19,9,0]]');
INSERT INTO "unit_row" VALUES(59,6,'21082',NULL,'UBND xã Bình Trung','Xã Bình Trung','Bảng 1',21,0,'[[9,1,20,3,955],[10,1,20,4,852],[11,1,20,2,37],[12,1,20,6,4],[13,1,20,5,103],[14,1,20,7,42],[15,1,20,8,27],[16,1,20,9,15]]');
INSERT INTO "unit_row" VALUES(60,6,'21061',NULL,'UBND xã Bình Trị','Xã Bình Trị','Bảng 1',22,0,'[[9,1,21,3,210],[10,1,21,4,131],[11,1,21,2,37],[12,1,21,6,4],[13,1,21,5,79],[14,1,21,7,45],[15,1,21,8,0],[16,1,21,9,45]]');
INSERT INTO "unit_row" VALUES(61,6,'21109',NULL,'UBND xã Bình Tân Phú','Xã Bình Tân Phú','Bảng 1',23,0,'[[9,1,22,3,380],[10,1,22,4,262],[11,1,22,2,37],[12,1,22,6,4],[13,1,22,5,118],[14,1,22,7,1],[15,1,22,8,0],[16,1,22,9,1]]');
INSERT INTO "unit_row" VALUES(62,6,'21049',NULL,'UBND xã Bình Đông','Xã Bình Đông','Bảng 1',24,0,'[[9,1,23,3,1512],[10,1,23,4,1355],[11,1,23,2,37],[12,1,23,6,4],[13,1,23,5,157],[14,1,23,7,27],[15,1,23,8,27],[16,1,23,9,0]]');
INSERT INTO "unit_row" VALUES(63,6,'21064',NULL,'Xã Bình An','Xã Bình An','Bảng 1',25,0,'[[9,1,24,3,221],[10,1,24,4,154],[11,1,24,2,38],[12,1,24,6,4],[13,1,24,5,67],[14,1,24,7,64],[15,1,24,8,2],[16,1,24,9,62]]');
INSERT INTO "unit_row" VALUES(64,6,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Bảng 1',26,0,'[[9,1,25,3,1266],[10,1,25,4,1109],[11,1,25,2,37],[12,1,25,6,4],[13,1,25,5,157],[14,1,25,7,15],[15,1,25,8,14],[16,1,25,9,1]]');
INSERT INTO "unit_row" VALUES(65,6,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Bảng 1',27,0,'[[9,1,26,3,574],[10,1,26,4,442],[11,1,26,2,37],[12,1,26,6,4],[13,1,26,5,132],[14,1,26,7,0],[15,1,26,8,0],[16,1,26,9,0]]');
INSERT INTO "unit_row" VALUES(66,6,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Bảng 1',28,0,'[[9,1,27,3,544],[10,1,27,4,441],[11,1,27,2,37],[12,1,27,6,4],[13,1,27,5,103],[14,1,27,7,67],[15,1,27,8,9],[16,1,27,9,58]]');
INSERT INTO "unit_row" VALUES(67,6,NULL,NULL,'Tổng cộng','','Bảng 1',29,1,'[[9,1,28,3,14274],[10,1,28,4,11633],[11,1,28,2,814],[12,1,28,6,88],[13,1,28,5,2641],[14,1,28,7,936],[15,1,28,8,257],[16,1,28,9,679]]');
INSERT INTO "unit_row" VALUES(68,7,'524',NULL,'UBND huyện Bình Sơn','Huyện Bình Sơn','Sheet1',6,0,'[[17,1,5,8,399],[18,1,5,2,15834],[19,1,5,5,14189],[20,1,5,3,15834],[21,1,5,4,0],[22,1,5,6,1065],[23,1,5,9,0],[24,1,5,7,399],[25,1,5,10,393],[26,1,5,11,6]]');
INSERT INTO "unit_row" VALUES(69,7,'524.01',NULL,'Văn phòng HĐND&UBND huyện Bình Sơn','Văn phòng HĐND&UBND huyện Bình Sơn','Sheet1',7,0,'[[17,1,6,8,4572],[18,1,6,2,11334],[19,1,6,5,10385],[20,1,6,3,11334],[21,1,6,4,0],[22,1,6,6,697],[23,1,6,9,0],[24,1,6,7,4572],[25,1,6,10,4547],[26,1,6,11,25]]');
INSERT INTO "unit_row" VALUES(70,7,'524.02',NULL,'Phòng Tài nguyên và Môi trường huyện Bình Sơn','Phòng Tài nguyên và Môi trường huyện Bình Sơn','Sheet1',8,0,'[[17,1,7,8,1613],[18,1,7,2,9330],[19,1,7,5,7727],[20,1,7,3,9330],[21,1,7,4,0],[22,1,7,6,1352],[23,1,7,9,0],[24,1,7,7,1613],[25,1,7,10,1376],[26,1,7,11,237]]');
INSERT INTO "unit_row" VALUES(71,7,'524.03',NULL,'Phòng Nông Nghiệp -PTNT huyện Bình Sơn','Phòng Nông Nghiệp -PTNT huyện Bình Sơn','Sheet1',9,0,'[[17,1,8,8,760],[18,1,8,2,6238],[19,1,8,5,5617],[20,1,8,3,6238],[21,1,8,4,0],[22,1,8,6,407],[23,1,8,9,0],[24,1,8,7,760],[25,1,8,10,720],[26,1,8,11,40]]');
INSERT INTO "unit_row" VALUES(72,7,'524.04',NULL,'Phòng Tư Pháp huyện Bình Sơn','Phòng Tư Pháp huyện Bình Sơn','Sheet1',10,0,'[[17,1,9,8,111],[18,1,9,2,3313],[19,1,9,5,2845],[20,1,9,3,3313],[21,1,9,4,0],[22,1,9,6,261],[23,1,9,9,0],[24,1,9,7,111],[25,1,9,10,103],[26,1,9,11,8]]');
INSERT INTO "unit_row" VALUES(73,7,'524.05',NULL,'Công an huyện Bình Sơn','Công an huyện Bình Sơn','Sheet1',11,0,'[[17,1,10,8,76],[18,1,10,2,2215],[19,1,10,5,2020],[20,1,10,3,2215],[21,1,10,4,0],[22,1,10,6,195],[23,1,10,9,0],[24,1,10,7,76],[25,1,10,10,0],[26,1,10,11,76]]');
INSERT INTO "unit_row" VALUES(74,7,'524.06',NULL,'BCH Quân sự huyện Bình Sơn','BCH Quân sự huyện Bình Sơn','Sheet1',12,0,'[[17,1,11,8,0],[18,1,11,2,1237],[19,1,11,5,1067],[20,1,11,3,1237],[21,1,11,4,0],[22,1,11,6,170],[23,1,11,9,0],[24,1,11,7,0],[25,1,11,10,0],[26,1,11,11,0]]');
INSERT INTO "unit_row" VALUES(75,7,'524.07',NULL,'Phòng Y tế huyện Bình Sơn','Phòng Y tế huyện Bình Sơn','Sheet1',13,0,'[[17,1,12,8,172],[18,1,12,2,2658],[19,1,12,5,2294],[20,1,12,3,2658],[21,1,12,4,0],[22,1,12,6,335],[23,1,12,9,0],[24,1,12,7,172],[25,1,12,10,171],[26,1,12,11,1]]');
INSERT INTO "unit_row" VALUES(76,7,'524.08',NULL,'Phòng Tài chính - Kế hoạch huyện Bình Sơn','Phòng Tài chính - Kế hoạch huyện Bình Sơn','Sheet1',14,0,'[[17,1,13,8,1200],[18,1,13,2,8567],[19,1,13,5,7748],[20,1,13,3,8555],[21,1,13,4,12],[22,1,13,6,420],[23,1,13,9,0],[24,1,13,7,1200],[25,1,13,10,1188],[26,1,13,11,12]]');
INSERT INTO "unit_row" VALUES(77,7,'524.09',NULL,'Phòng Giáo dục và Đào tạo huyện Bình Sơn','Phòng Giáo dục và Đào tạo huyện Bình Sơn','Sheet1',15,0,'[[17,1,14,8,1130],[18,1,14,2,4344],[19,1,14,5,3018],[20,1,14,3,4344],[21,1,14,4,0],[22,1,14,6,385],[23,1,14,9,0],[24,1,14,7,1130],[25,1,14,10,1031],[26,1,14,11,99]]');
INSERT INTO "unit_row" VALUES(78,7,'524.10',NULL,'Phòng Văn hóa và Thông tin Huyện Bình Sơn','Phòng Văn hóa và Thông tin Huyện Bình Sơn','Sheet1',16,0,'[[17,1,15,8,400],[18,1,15,2,3480],[19,1,15,5,3148],[20,1,15,3,3480],[21,1,15,4,0],[22,1,15,6,262],[23,1,15,9,0],[24,1,15,7,400],[25,1,15,10,398],[26,1,15,11,2]]');
INSERT INTO "unit_row" VALUES(79,7,'524.11',NULL,'Phòng Kinh tế và Hạ tầng huyện Bình Sơn','Phòng Kinh tế và Hạ tầng huyện Bình Sơn','Sheet1',17,0,'[[17,1,16,8,1219],[18,1,16,2,6218],[19,1,16,5,5431],[20,1,16,3,6218],[21,1,16,4,0],[22,1,16,6,559],[23,1,16,9,1],[24,1,16,7,1220],[25,1,16,10,1206],[26,1,16,11,14]]');
INSERT INTO "unit_row" VALUES(80,7,'524.12',NULL,'Phòng Lao động - Thương binh và Xã hội huyện Bình Sơn','Phòng Lao động - Thương binh và Xã hội huyện Bình Sơn','Sheet1',18,0,'[[17,1,17,8,391],[18,1,17,2,4074],[19,1,17,5,3567],[20,1,17,3,4074],[21,1,17,4,0],[22,1,17,6,299],[23,1,17,9,0],[24,1,17,7,391],[25,1,17,10,378],[26,1,17,11,13]]');
INSERT INTO "unit_row" VALUES(81,7,'524.13',NULL,'Thanh tra huyện Bình Sơn','Thanh tra huyện Bình Sơn','Sheet1',19,0,'[[17,1,18,8,513],[18,1,18,2,3708],[19,1,18,5,3329],[20,1,18,3,3708],[21,1,18,4,0],[22,1,18,6,379],[23,1,18,9,0],[24,1,18,7,513],[25,1,18,10,311],[26,1,18,11,202]]');
INSERT INTO "unit_row" VALUES(82,7,'524.14',NULL,'Phòng Nội vụ huyện Bình Sơn','Phòng Nội vụ huyện Bình Sơn','Sheet1',20,0,'[[17,1,19,8,554],[18,1,19,2,6043],[19,1,19,5,4286],[20,1,19,3,6043],[21,1,19,4,0],[22,1,19,6,1757],[23,1,19,9,0],[24,1,19,7,554],[25,1,19,10,537],[26,1,19,11,17]]');
INSERT INTO "unit_row" VALUES(83,7,'524.15',NULL,'Trung tâm Truyền thông - Văn hóa - Thể thao huyện Bình Sơn','Trung tâm Truyền thông - Văn hóa - Thể thao huyện Bình Sơn','Sheet1',21,0,'[[17,1,20,8,157],[18,1,20,2,2127],[19,1,20,5,1935],[20,1,20,3,2127],[21,1,20,4,0],[22,1,20,6,192],[23,1,20,9,0],[24,1,20,7,157],[25,1,20,10,156],[26,1,20,11,1]]');
INSERT INTO "unit_row" VALUES(84,7,'524.16',NULL,'Trung tâm phát triển quỹ đất huyện Bình Sơn','Trung tâm phát triển quỹ đất huyện Bình Sơn','Sheet1',22,0,'[[17,1,21,8,1020],[18,1,21,2,4344],[19,1,21,5,3568],[20,1,21,3,4344],[21,1,21,4,0],[22,1,21,6,600],[23,1,21,9,0],[24,1,21,7,1020],[25,1,21,10,1002],[26,1,21,11,18]]');
INSERT INTO "unit_row" VALUES(85,7,'524.17',NULL,'Trung tâm GDNN-GDTX huyện Bình Sơn','Trung tâm GDNN-GDTX huyện Bình Sơn','Sheet1',23,0,'[[17,1,22,8,85],[18,1,22,2,1646],[19,1,22,5,1460],[20,1,22,3,1646],[21,1,22,4,0],[22,1,22,6,186],[23,1,22,9,0],[24,1,22,7,85],[25,1,22,10,73],[26,1,22,11,12]]');
INSERT INTO "unit_row" VALUES(86,7,'524.18',NULL,'Ban Quản Lý các Dự án Đầu tư và Xây dựng huyện Bình Sơn','Ban Quản Lý các Dự án Đầu tư và Xây dựng huyện Bình Sơn','Sheet1',24,0,'[[17,1,23,8,935],[18,1,23,2,2514],[19,1,23,5,2239],[20,1,23,3,2514],[21,1,23,4,0],[22,1,23,6,275],[23,1,23,9,0],[24,1,23,7,935],[25,1,23,10,928],[26,1,23,11,7]]');
INSERT INTO "unit_row" VALUES(87,7,'524.19',NULL,'Ban Quản lý Cụm công nghiệp và Đô thị huyện Bình Sơn','Ban Quản lý Cụm công nghiệp và Đô thị huyện Bình Sơn','Sheet1',25,0,'[[17,1,24,8,227],[18,1,24,2,1937],[19,1,24,5,1628],[20,1,24,3,1937],[21,1,24,4,0],[22,1,24,6,309],[23,1,24,9,0],[24,1,24,7,227],[25,1,24,10,227],[26,1,24,11,0]]');
INSERT INTO "unit_row" VALUES(88,7,'524.20',NULL,'Trung tâm Chính trị huyện Bình Sơn','Trung tâm Chính trị huyện Bình Sơn','Sheet1',26,0,'[[17,1,25,8,8],[18,1,25,2,708],[19,1,25,5,645],[20,1,25,3,708],[21,1,25,4,0],[22,1,25,6,63],[23,1,25,9,0],[24,1,25,7,8],[25,1,25,10,0],[26,1,25,11,8]]');
INSERT INTO "unit_row" VALUES(89,7,'524.21',NULL,'Trung Tâm Dịch Vụ Nông Nghiệp Huyện Bình Sơn','Trung Tâm Dịch Vụ Nông Nghiệp Huyện Bình Sơn','Sheet1',27,0,'[[17,1,26,8,279],[18,1,26,2,1865],[19,1,26,5,1569],[20,1,26,3,1865],[21,1,26,4,0],[22,1,26,6,296],[23,1,26,9,0],[24,1,26,7,279],[25,1,26,10,271],[26,1,26,11,8]]');
INSERT INTO "unit_row" VALUES(90,7,'524.22',NULL,'Tổ đề án 06 huyện','Tổ đề án 06 huyện','Sheet1',28,0,'[[17,1,27,8,7],[18,1,27,2,32],[19,1,27,5,28],[20,1,27,3,32],[21,1,27,4,0],[22,1,27,6,4],[23,1,27,9,0],[24,1,27,7,7],[25,1,27,10,0],[26,1,27,11,7]]');
INSERT INTO "unit_row" VALUES(91,7,'21085',NULL,'UBND xã Bình Minh','Xã Bình Minh','Sheet1',29,0,'[[17,1,28,8,803],[18,1,28,2,3763],[19,1,28,5,3098],[20,1,28,3,3763],[21,1,28,4,0],[22,1,28,6,623],[23,1,28,9,0],[24,1,28,7,803],[25,1,28,10,783],[26,1,28,11,20]]');
INSERT INTO "unit_row" VALUES(92,7,'21106',NULL,'UBND xã Bình Mỹ','Xã Bình Mỹ','Sheet1',30,0,'[[17,1,29,8,351],[18,1,29,2,3534],[19,1,29,5,3109],[20,1,29,3,3534],[21,1,29,4,0],[22,1,29,6,406],[23,1,29,9,0],[24,1,29,7,351],[25,1,29,10,310],[26,1,29,11,41]]');
INSERT INTO "unit_row" VALUES(93,7,'21058',NULL,'UBND xã Bình Khương','Xã Bình Khương','Sheet1',31,0,'[[17,1,30,8,534],[18,1,30,2,3599],[19,1,30,5,3092],[20,1,30,3,3599],[21,1,30,4,0],[22,1,30,6,479],[23,1,30,9,0],[24,1,30,7,534],[25,1,30,10,502],[26,1,30,11,32]]');
INSERT INTO "unit_row" VALUES(94,7,'21103',NULL,'UBND xã Bình Hiệp','Xã Bình Hiệp','Sheet1',32,0,'[[17,1,31,8,404],[18,1,31,2,4126],[19,1,31,5,3213],[20,1,31,3,4126],[21,1,31,4,0],[22,1,31,6,881],[23,1,31,9,0],[24,1,31,7,404],[25,1,31,10,333],[26,1,31,11,71]]');
INSERT INTO "unit_row" VALUES(95,7,'21064',NULL,'UBND xã Bình An','Xã Bình An','Sheet1',33,0,'[[17,1,32,8,552],[18,1,32,2,3799],[19,1,32,5,3256],[20,1,32,3,3799],[21,1,32,4,0],[22,1,32,6,514],[23,1,32,9,0],[24,1,32,7,552],[25,1,32,10,510],[26,1,32,11,42]]');
INSERT INTO "unit_row" VALUES(96,7,'21040',NULL,'UBND thị trấn Châu Ổ','Thị trấn Châu Ổ','Sheet1',34,0,'[[17,1,33,8,830],[18,1,33,2,4614],[19,1,33,5,3634],[20,1,33,3,4613],[21,1,33,4,1],[22,1,33,6,940],[23,1,33,9,0],[24,1,33,7,830],[25,1,33,10,519],[26,1,33,11,311]]');
INSERT INTO "unit_row" VALUES(97,7,'21082',NULL,'UBND xã Bình Trung','Xã Bình Trung','Sheet1',35,0,'[[17,1,34,8,433],[18,1,34,2,4158],[19,1,34,5,3420],[20,1,34,3,4158],[21,1,34,4,0],[22,1,34,6,724],[23,1,34,9,0],[24,1,34,7,433],[25,1,34,10,383],[26,1,34,11,50]]');
INSERT INTO "unit_row" VALUES(98,7,'21061',NULL,'UBND xã Bình Trị','Xã Bình Trị','Sheet1',36,0,'[[17,1,35,8,335],[18,1,35,2,4352],[19,1,35,5,3562],[20,1,35,3,4350],[21,1,35,4,2],[22,1,35,6,766],[23,1,35,9,0],[24,1,35,7,335],[25,1,35,10,325],[26,1,35,11,10]]');
INSERT INTO "unit_row" VALUES(99,7,'21043',NULL,'UBND xã Bình Thuận','Xã Bình Thuận','Sheet1',37,0,'[[17,1,36,8,310],[18,1,36,2,4783],[19,1,36,5,4142],[20,1,36,3,4783],[21,1,36,4,0],[22,1,36,6,622],[23,1,36,9,0],[24,1,36,7,310],[25,1,36,10,283],[26,1,36,11,27]]');
INSERT INTO "unit_row" VALUES(100,7,'21073',NULL,'UBND xã Bình Phước','Xã Bình Phước','Sheet1',38,0,'[[17,1,37,8,421],[18,1,37,2,4240],[19,1,37,5,3388],[20,1,37,3,4240],[21,1,37,4,0],[22,1,37,6,839],[23,1,37,9,0],[24,1,37,7,421],[25,1,37,10,403],[26,1,37,11,18]]');
INSERT INTO "unit_row" VALUES(101,7,'21055',NULL,'UBND xã Bình Nguyên','Xã Bình Nguyên','Sheet1',39,0,'[[17,1,38,8,357],[18,1,38,2,4029],[19,1,38,5,3327],[20,1,38,3,4029],[21,1,38,4,0],[22,1,38,6,685],[23,1,38,9,0],[24,1,38,7,357],[25,1,38,10,347],[26,1,38,11,10]]');
INSERT INTO "unit_row" VALUES(102,7,'21049',NULL,'UBND xã Bình Đông','Xã Bình Đông','Sheet1',40,0,'[[17,1,39,8,776],[18,1,39,2,4275],[19,1,39,5,3727],[20,1,39,3,4275],[21,1,39,4,0],[22,1,39,6,525],[23,1,39,9,0],[24,1,39,7,776],[25,1,39,10,693],[26,1,39,11,83]]');
INSERT INTO "unit_row" VALUES(103,7,'21109',NULL,'UBND xã Bình Tân Phú','Xã Bình Tân Phú','Sheet1',41,0,'[[17,1,40,8,355],[18,1,40,2,4157],[19,1,40,5,3309],[20,1,40,3,4157],[21,1,40,4,0],[22,1,40,6,831],[23,1,40,9,0],[24,1,40,7,355],[25,1,40,10,332],[26,1,40,11,23]]');
INSERT INTO "unit_row" VALUES(104,7,'21079',NULL,'UBND xã Bình Hòa','Xã Bình Hòa','Sheet1',42,0,'[[17,1,41,8,473],[18,1,41,2,4201],[19,1,41,5,3230],[20,1,41,3,4201],[21,1,41,4,0],[22,1,41,6,941],[23,1,41,9,0],[24,1,41,7,473],[25,1,41,10,452],[26,1,41,11,21]]');
INSERT INTO "unit_row" VALUES(105,7,'21067',NULL,'UBND xã Bình Hải','Xã Bình Hải','Sheet1',43,0,'[[17,1,42,8,789],[18,1,42,2,4509],[19,1,42,5,3676],[20,1,42,3,4509],[21,1,42,4,0],[22,1,42,6,787],[23,1,42,9,0],[24,1,42,7,789],[25,1,42,10,761],[26,1,42,11,28]]');
INSERT INTO "unit_row" VALUES(106,7,'21070',NULL,'UBND xã Bình Dương','Xã Bình Dương','Sheet1',44,0,'[[17,1,43,8,496],[18,1,43,2,3681],[19,1,43,5,3198],[20,1,43,3,3681],[21,1,43,4,0],[22,1,43,6,455],[23,1,43,9,0],[24,1,43,7,496],[25,1,43,10,482],[26,1,43,11,14]]');
INSERT INTO "unit_row" VALUES(107,7,'21100',NULL,'UBND xã Bình Chương','Xã Bình Chương','Sheet1',45,0,'[[17,1,44,8,523],[18,1,44,2,3708],[19,1,44,5,3120],[20,1,44,3,3708],[21,1,44,4,0],[22,1,44,6,560],[23,1,44,9,0],[24,1,44,7,523],[25,1,44,10,504],[26,1,44,11,19]]');
INSERT INTO "unit_row" VALUES(108,7,'21112',NULL,'UBND xã Bình Châu','Xã Bình Châu','Sheet1',46,0,'[[17,1,45,8,517],[18,1,45,2,4874],[19,1,45,5,3536],[20,1,45,3,4874],[21,1,45,4,0],[22,1,45,6,1300],[23,1,45,9,0],[24,1,45,7,517],[25,1,45,10,482],[26,1,45,11,35]]');
INSERT INTO "unit_row" VALUES(109,7,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Sheet1',47,0,'[[17,1,46,8,410],[18,1,46,2,3982],[19,1,46,5,3246],[20,1,46,3,3982],[21,1,46,4,0],[22,1,46,6,726],[23,1,46,9,0],[24,1,46,7,410],[25,1,46,10,395],[26,1,46,11,15]]');
INSERT INTO "unit_row" VALUES(110,7,'21088',NULL,'UBND xã Bình Long','Xã Bình Long','Sheet1',48,0,'[[17,1,47,8,439],[18,1,47,2,4198],[19,1,47,5,3188],[20,1,47,3,4198],[21,1,47,4,0],[22,1,47,6,983],[23,1,47,9,0],[24,1,47,7,439],[25,1,47,10,417],[26,1,47,11,22]]');
INSERT INTO "unit_row" VALUES(111,7,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Sheet1',49,0,'[[17,1,48,8,559],[18,1,48,2,4611],[19,1,48,5,3542],[20,1,48,3,4611],[21,1,48,4,0],[22,1,48,6,1051],[23,1,48,9,0],[24,1,48,7,559],[25,1,48,10,554],[26,1,48,11,5]]');
INSERT INTO "unit_row" VALUES(112,7,'21052',NULL,'UBND xã Bình Chánh','Xã Bình Chánh','Sheet1',50,0,'[[17,1,49,8,462],[18,1,49,2,4326],[19,1,49,5,3507],[20,1,49,3,4326],[21,1,49,4,0],[22,1,49,6,786],[23,1,49,9,0],[24,1,49,7,462],[25,1,49,10,441],[26,1,49,11,21]]');
INSERT INTO "unit_row" VALUES(113,8,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',7,0,'[[1,1,6,2,770],[2,1,6,6,769],[3,1,6,9,545],[4,2,6,4,4234,2],[5,1,6,5,444],[6,1,6,3,326],[7,1,6,7,224],[8,2,6,8,2913,2]]');
INSERT INTO "unit_row" VALUES(114,8,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',8,0,'[[1,1,7,2,327],[2,1,7,6,322],[3,1,7,9,322],[4,2,7,4,6147,2],[5,1,7,5,126],[6,1,7,3,201],[7,1,7,7,0],[8,2,7,8,0,0]]');
INSERT INTO "unit_row" VALUES(115,8,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Trang 1',9,0,'[[1,1,8,2,1576],[2,1,8,6,1574],[3,1,8,9,1572],[4,2,8,4,2284,2],[5,1,8,5,1216],[6,1,8,3,360],[7,1,8,7,2],[8,2,8,8,13,2]]');
INSERT INTO "unit_row" VALUES(116,8,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Trang 1',10,0,'[[1,1,9,2,732],[2,1,9,6,731],[3,1,9,9,731],[4,2,9,4,3333,2],[5,1,9,5,488],[6,1,9,3,244],[7,1,9,7,0],[8,2,9,8,0,0]]');
INSERT INTO "unit_row" VALUES(117,8,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Trang 1',11,0,'[[1,1,10,2,805],[2,1,10,6,756],[3,1,10,9,756],[4,2,10,4,8957,2],[5,1,10,5,84],[6,1,10,3,721],[7,1,10,7,0],[8,2,10,8,0,0]]');
INSERT INTO "unit_row" VALUES(118,8,'21070',NULL,'UBND xã Bình Dương','Xã Bình Dương','Trang 1',12,0,'[[1,1,11,2,504],[2,1,11,6,503],[3,1,11,9,498],[4,2,11,4,8730,2,null,"87.30"],[5,1,11,5,64],[6,1,11,3,440],[7,1,11,7,5],[8,2,11,8,99,2]]');
INSERT INTO "unit_row" VALUES(119,8,'21049',NULL,'UBND xã Bình Đông','Xã Bình Đông','Trang 1',13,0,'[[1,1,12,2,1670],[2,1,12,6,1669],[3,1,12,9,1669],[4,2,12,4,377,2],[5,1,12,5,1607],[6,1,12,3,63],[7,1,12,7,0],[8,2,12,8,0,0]]');
INSERT INTO "unit_row" VALUES(120,8,'21067',NULL,'UBND xã Bình Hải','Xã Bình Hải','Trang 1',14,0,'[[1,1,13,2,2752],[2,1,13,6,2740],[3,1,13,9,1856],[4,2,13,4,9789,2],[5,1,13,5,58],[6,1,13,3,2694],[7,1,13,7,884],[8,2,13,8,3226,2]]');
INSERT INTO "unit_row" VALUES(121,8,'21103',NULL,'UBND xã Bình Hiệp','Xã Bình Hiệp','Trang 1',15,0,'[[1,1,14,2,435],[2,1,14,6,415],[3,1,14,9,413],[4,2,14,4,6575,2],[5,1,14,5,149],[6,1,14,3,286],[7,1,14,7,2],[8,2,14,8,48,2]]');
INSERT INTO "unit_row" VALUES(122,8,'21079',NULL,'UBND xã Bình Hòa','Xã Bình Hòa','Trang 1',16,0,'[[1,1,15,2,2016],[2,1,15,6,2002],[3,1,15,9,1846],[4,2,15,4,6121,2],[5,1,15,5,782],[6,1,15,3,1234],[7,1,15,7,156],[8,2,15,8,779,2]]');
INSERT INTO "unit_row" VALUES(123,8,'21058',NULL,'UBND xã Bình Khương','Xã Bình Khương','Trang 1',17,0,'[[1,1,16,2,475],[2,1,16,6,474],[3,1,16,9,436],[4,2,16,4,1453,2],[5,1,16,5,406],[6,1,16,3,69],[7,1,16,7,38],[8,2,16,8,802,2]]');
INSERT INTO "unit_row" VALUES(124,8,'21088',NULL,'UBND xã Bình Long','Xã Bình Long','Trang 1',18,0,'[[1,1,17,2,818],[2,1,17,6,723],[3,1,17,9,667],[4,2,17,4,5232,2],[5,1,17,5,390],[6,1,17,3,428],[7,1,17,7,56],[8,2,17,8,775,2]]');
INSERT INTO "unit_row" VALUES(125,8,'21085',NULL,'UBND xã Bình Minh','Xã Bình Minh','Trang 1',19,0,'[[1,1,18,2,779],[2,1,18,6,778],[3,1,18,9,661],[4,2,18,4,1489,2],[5,1,18,5,663],[6,1,18,3,116],[7,1,18,7,117],[8,2,18,8,1504,2]]');
INSERT INTO "unit_row" VALUES(126,8,'21106',NULL,'UBND xã Bình Mỹ','Xã Bình Mỹ','Trang 1',20,0,'[[1,1,19,2,545],[2,1,19,6,518],[3,1,19,9,470],[4,2,19,4,4789,2],[5,1,19,5,284],[6,1,19,3,261],[7,1,19,7,48],[8,2,19,8,927,2]]');
INSERT INTO "unit_row" VALUES(127,8,'21055',NULL,'UBND xã Bình Nguyên','Xã Bình Nguyên','Trang 1',21,0,'[[1,1,20,2,587],[2,1,20,6,566],[3,1,20,9,460],[4,2,20,4,5009,2],[5,1,20,5,293],[6,1,20,3,294],[7,1,20,7,106],[8,2,20,8,1873,2]]');
INSERT INTO "unit_row" VALUES(128,8,'21109',NULL,'UBND xã Bình Tân Phú','Xã Bình Tân Phú','Trang 1',22,0,'[[1,1,21,2,562],[2,1,21,6,556],[3,1,21,9,532],[4,2,21,4,4342,2],[5,1,21,5,318],[6,1,21,3,244],[7,1,21,7,24],[8,2,21,8,432,2]]');
INSERT INTO "unit_row" VALUES(129,8,'21073',NULL,'UBND xã Bình Phước','Xã Bình Phước','Trang 1',23,0,'[[1,1,22,2,957],[2,1,22,6,946],[3,1,22,9,760],[4,2,22,4,4472,2],[5,1,22,5,529],[6,1,22,3,428],[7,1,22,7,186],[8,2,22,8,1966,2]]');
INSERT INTO "unit_row" VALUES(130,8,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Trang 1',24,0,'[[1,1,23,2,580],[2,1,23,6,570],[3,1,23,9,540],[4,2,23,4,5276,2],[5,1,23,5,274],[6,1,23,3,306],[7,1,23,7,30],[8,2,23,8,526,2]]');
INSERT INTO "unit_row" VALUES(131,8,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Trang 1',25,0,'[[1,1,24,2,470],[2,1,24,6,462],[3,1,24,9,384],[4,2,24,4,5298,2],[5,1,24,5,221],[6,1,24,3,249],[7,1,24,7,78],[8,2,24,8,1688,2]]');
INSERT INTO "unit_row" VALUES(132,8,'21043',NULL,'UBND xã Bình Thuận','Xã Bình Thuận','Trang 1',26,0,'[[1,1,25,2,433],[2,1,25,6,413],[3,1,25,9,391],[4,2,25,4,3510,2,null,"35.10"],[5,1,25,5,281],[6,1,25,3,152],[7,1,25,7,22],[8,2,25,8,533,2]]');
INSERT INTO "unit_row" VALUES(133,8,'21061',NULL,'UBND xã Bình Trị','Xã Bình Trị','Trang 1',27,0,'[[1,1,26,2,397],[2,1,26,6,390],[3,1,26,9,368],[4,2,26,4,6927,2],[5,1,26,5,122],[6,1,26,3,275],[7,1,26,7,22],[8,2,26,8,564,2]]');
INSERT INTO "unit_row" VALUES(134,8,'21082',NULL,'UBND xã Bình Trung','Xã Bình Trung','Trang 1',28,0,'[[1,1,27,2,1236],[2,1,27,6,1228],[3,1,27,9,1194],[4,2,27,4,6780,2,null,"67.80"],[5,1,27,5,398],[6,1,27,3,838],[7,1,27,7,34],[8,2,27,8,277,2]]');
INSERT INTO "unit_row" VALUES(135,8,NULL,NULL,'TỔNG SỐ','','Trang 1',29,1,'[[1,1,28,2,19426],[2,1,28,6,19105],[3,1,28,9,17071],[4,2,28,4,5266,2],[5,1,28,5,9197],[6,1,28,3,10229],[7,1,28,7,2034],[8,2,28,8,1065,2]]');
INSERT INTO "unit_row" VALUES(136,9,'21085',NULL,'UBND xã Bình Minh','Xã Bình Minh','Bảng 1',5,0,'[[17,1,4,8,803],[18,1,4,2,3763],[19,1,4,5,3098],[20,1,4,3,3763],[21,1,4,4,0],[22,1,4,6,623],[23,1,4,9,0],[24,1,4,7,803],[25,1,4,10,783],[26,1,4,11,20]]');
INSERT INTO "unit_row" VALUES(137,9,'21106',NULL,'UBND xã Bình Mỹ','Xã Bình Mỹ','Bảng 1',6,0,'[[17,1,5,8,351],[18,1,5,2,3534],[19,1,5,5,3109],[20,1,5,3,3534],[21,1,5,4,0],[22,1,5,6,406],[23,1,5,9,0],[24,1,5,7,351],[25,1,5,10,310],[26,1,5,11,41]]');
INSERT INTO "unit_row" VALUES(138,9,'21058',NULL,'UBND xã Bình Khương','Xã Bình Khương','Bảng 1',7,0,'[[17,1,6,8,534],[18,1,6,2,3599],[19,1,6,5,3092],[20,1,6,3,3599],[21,1,6,4,0],[22,1,6,6,479],[23,1,6,9,0],[24,1,6,7,534],[25,1,6,10,502],[26,1,6,11,32]]');
INSERT INTO "unit_row" VALUES(139,9,'21103',NULL,'UBND xã Bình Hiệp','Xã Bình Hiệp','Bảng 1',8,0,'[[17,1,7,8,404],[18,1,7,2,4126],[19,1,7,5,3213],[20,1,7,3,4126],[21,1,7,4,0],[22,1,7,6,881],[23,1,7,9,0],[24,1,7,7,404],[25,1,7,10,333],[26,1,7,11,71]]');
INSERT INTO "unit_row" VALUES(140,9,'21064',NULL,'UBND xã Bình An','Xã Bình An','Bảng 1',9,0,'[[17,1,8,8,552],[18,1,8,2,3799],[19,1,8,5,3256],[20,1,8,3,3799],[21,1,8,4,0],[22,1,8,6,514],[23,1,8,9,0],[24,1,8,7,552],[25,1,8,10,510],[26,1,8,11,42]]');
INSERT INTO "unit_row" VALUES(141,9,'21040',NULL,'UBND thị trấn Châu Ổ','Thị trấn Châu Ổ','Bảng 1',10,0,'[[17,1,9,8,830],[18,1,9,2,4614],[19,1,9,5,3634],[20,1,9,3,4613],[21,1,9,4,1],[22,1,9,6,940],[23,1,9,9,0],[24,1,9,7,830],[25,1,9,10,519],[26,1,9,11,311]]');
INSERT INTO "unit_row" VALUES(142,9,'21082',NULL,'UBND xã Bình Trung','Xã Bình Trung','Bảng 1',11,0,'[[17,1,10,8,433],[18,1,10,2,4174],[19,1,10,5,3434],[20,1,10,3,4174],[21,1,10,4,0],[22,1,10,6,726],[23,1,10,9,0],[24,1,10,7,433],[25,1,10,10,383],[26,1,10,11,50]]');
INSERT INTO "unit_row" VALUES(143,9,'21061',NULL,'UBND xã Bình Trị','Xã Bình Trị','Bảng 1',12,0,'[[17,1,11,8,335],[18,1,11,2,4352],[19,1,11,5,3562],[20,1,11,3,4350],[21,1,11,4,2],[22,1,11,6,766],[23,1,11,9,0],[24,1,11,7,335],[25,1,11,10,325],[26,1,11,11,10]]');
INSERT INTO "unit_row" VALUES(144,9,'21043',NULL,'UBND xã Bình Thuận','Xã Bình Thuận','Bảng 1',13,0,'[[17,1,12,8,310],[18,1,12,2,4783],[19,1,12,5,4142],[20,1,12,3,4783],[21,1,12,4,0],[22,1,12,6,622],[23,1,12,9,0],[24,1,12,7,310],[25,1,12,10,283],[26,1,12,11,27]]');
INSERT INTO "unit_row" VALUES(145,9,'21073',NULL,'UBND xã Bình Phước','Xã Bình Phước','Bảng 1',14,0,'[[17,1,13,8,423],[18,1,13,2,4240],[19,1,13,5,3388],[20,1,13,3,4240],[21,1,13,4,0],[22,1,13,6,839],[23,1,13,9,0],[24,1,13,7,423],[25,1,13,10,404],[26,1,13,11,19]]');
INSERT INTO "unit_row" VALUES(146,9,'21055',NULL,'UBND xã Bình Nguyên','Xã Bình Nguyên','Bảng 1',15,0,'[[17,1,14,8,357],[18,1,14,2,4029],[19,1,14,5,3327],[20,1,14,3,4029],[21,1,14,4,0],[22,1,14,6,685],[23,1,14,9,0],[24,1,14,7,357],[25,1,14,10,347],[26,1,14,11,10]]');
INSERT INTO "unit_row" VALUES(147,9,'21049',NULL,'UBND xã Bình Đông','Xã Bình Đông','Bảng 1',16,0,'[[17,1,15,8,776],[18,1,15,2,4275],[19,1,15,5,3727],[20,1,15,3,4275],[21,1,15,4,0],[22,1,15,6,525],[23,1,15,9,0],[24,1,15,7,776],[25,1,15,10,693],[26,1,15,11,83]]');
INSERT INTO "unit_row" VALUES(148,9,'21109',NULL,'UBND xã Bình Tân Phú','Xã Bình Tân Phú','Bảng 1',17,0,'[[17,1,16,8,355],[18,1,16,2,4157],[19,1,16,5,3309],[20,1,16,3,4157],[21,1,16,4,0],[22,1,16,6,831],[23,1,16,9,0],[24,1,16,7,355],[25,1,16,10,332],[26,1,16,11,23]]');
INSERT INTO "unit_row" VALUES(149,9,'21079',NULL,'UBND xã Bình Hòa','Xã Bình Hòa','Bảng 1',18,0,'[[17,1,17,8,473],[18,1,17,2,4201],[19,1,17,5,3230],[20,1,17,3,4201],[21,1,17,4,0],[22,1,17,6,941],[23,1,17,9,0],[24,1,17,7,473],[25,1,17,10,452],[26,1,17,11,21]]');
INSERT INTO "unit_row" VALUES(150,9,'21067',NULL,'UBND xã Bình Hải','Xã Bình Hải','Bảng 1',19,0,'[[17,1,18,8,789],[18,1,18,2,4509],[19,1,18,5,3676],[20,1,18,3,4509],[21,1,18,4,0],[22,1,18,6,787],[23,1,18,9,0],[24,1,18,7,789],[25,1,18,10,761],[26,1,18,11,28]]');
INSERT INTO "unit_row" VALUES(151,9,'21070',NULL,'UBND xã Bình Dương','Xã Bình Dương','Bảng 1',20,0,'[[17,1,19,8,498],[18,1,19,2,3681],[19,1,19,5,3198],[20,1,19,3,3681],[21,1,19,4,0],[22,1,19,6,455],[23,1,19,9,0],[24,1,19,7,498],[25,1,19,10,484],[26,1,19,11,14]]');
INSERT INTO "unit_row" VALUES(152,9,'21100',NULL,'UBND xã Bình Chương','Xã Bình Chương','Bảng 1',21,0,'[[17,1,20,8,523],[18,1,20,2,3710],[19,1,20,5,3122],[20,1,20,3,3710],[21,1,20,4,0],[22,1,20,6,560],[23,1,20,9,0],[24,1,20,7,523],[25,1,20,10,504],[26,1,20,11,19]]');
INSERT INTO "unit_row" VALUES(153,9,'21112',NULL,'UBND xã Bình Châu','Xã Bình Châu','Bảng 1',22,0,'[[17,1,21,8,517],[18,1,21,2,4874],[19,1,21,5,3536],[20,1,21,3,4874],[21,1,21,4,0],[22,1,21,6,1300],[23,1,21,9,0],[24,1,21,7,517],[25,1,21,10,482],[26,1,21,11,35]]');
INSERT INTO "unit_row" VALUES(154,9,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Bảng 1',23,0,'[[17,1,22,8,410],[18,1,22,2,3982],[19,1,22,5,3246],[20,1,22,3,3982],[21,1,22,4,0],[22,1,22,6,726],[23,1,22,9,0],[24,1,22,7,410],[25,1,22,10,395],[26,1,22,11,15]]');
INSERT INTO "unit_row" VALUES(155,9,'21088',NULL,'UBND xã Bình Long','Xã Bình Long','Bảng 1',24,0,'[[17,1,23,8,439],[18,1,23,2,4198],[19,1,23,5,3188],[20,1,23,3,4198],[21,1,23,4,0],[22,1,23,6,983],[23,1,23,9,0],[24,1,23,7,439],[25,1,23,10,417],[26,1,23,11,22]]');
INSERT INTO "unit_row" VALUES(156,9,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Bảng 1',25,0,'[[17,1,24,8,559],[18,1,24,2,4611],[19,1,24,5,3542],[20,1,24,3,4611],[21,1,24,4,0],[22,1,24,6,1051],[23,1,24,9,0],[24,1,24,7,559],[25,1,24,10,554],[26,1,24,11,5]]');
INSERT INTO "unit_row" VALUES(157,9,'21052',NULL,'UBND xã Bình Chánh','Xã Bình Chánh','Bảng 1',26,0,'[[17,1,25,8,462],[18,1,25,2,4326],[19,1,25,5,3507],[20,1,25,3,4326],[21,1,25,4,0],[22,1,25,6,786],[23,1,25,9,0],[24,1,25,7,462],[25,1,25,10,441],[26,1,25,11,21]]');
INSERT INTO "unit_row" VALUES(158,9,NULL,NULL,'Tổng cộng','','Bảng 1',27,1,'[[17,1,26,8,11133],[18,1,26,2,91537],[19,1,26,5,74536],[20,1,26,3,91534],[21,1,26,4,3],[22,1,26,6,16426],[23,1,26,9,0],[24,1,26,7,11133],[25,1,26,10,10214],[26,1,26,11,919]]');
INSERT INTO "unit_row" VALUES(159,10,NULL,NULL,'','','Bảng 2',10,0,'[[27,3,9,4,null,null,"Ban Thường vụ Tỉnh ủy"],[28,3,9,2,null,null,"19-CT/TU"],[29,3,9,5,null,null,"Về tăng cường sự lãnh đạo của các cấp ủy đảng đối với công tác chuyển đổi số"],[30,3,9,1,null,null,"Chỉ thị"],[31,5,9,3,null,null,"2022-05-18","18/05/2022"]]');
INSERT INTO "unit_row" VALUES(160,10,NULL,NULL,'','','Bảng 2',11,0,'[[27,3,10,4,null,null,"UBND huyện"],[28,3,10,2,null,null,"137/KH-UBND"],[29,3,10,5,null,null,"Ứng dụng công nghệ thông tin trong hoạt động của các cơ quan nhà nước trên địa bàn huyện"],[30,3,10,1,null,null,"Kế hoạch"],[31,5,10,3,null,null,"2021-12-31","31/12/2021"]]');
INSERT INTO "unit_row" VALUES(161,10,NULL,NULL,'','','Bảng 2',12,0,'[[27,3,11,4,null,null,"UBND huyện"],[28,3,11,2,null,null,"133/KH-UBND"],[29,3,11,5,null,null,"Triển khai thực hiện chỉ đạo của Ban Thường vụ Tỉnh ủy về chuyển đổi số"],[30,3,11,1,null,null,"Kế hoạch"],[31,5,11,3,null,null,"2022-10-13","13/10/2022"]]');
INSERT INTO "unit_row" VALUES(162,10,NULL,NULL,'','','Bảng 2',13,0,'[[27,3,12,4,null,null,"UBND huyện"],[28,3,12,2,null,null,"30/KH-UBND"],[29,3,12,5,null,null,"Chuyển đổi số trên địa bàn huyện năm 2023"],[30,3,12,1,null,null,"Kế hoạch"],[31,5,12,3,null,null,"2023-02-08","08/02/2023"]]');
INSERT INTO "unit_row" VALUES(163,10,NULL,NULL,'','','Bảng 2',14,0,'[[27,3,13,4,null,null,"UBND huyện"],[28,3,13,2,null,null,"49/KH-UBND"],[29,3,13,5,null,null,"Nâng cao chất lượng cung cấp, sử dụng dịch vụ công trực tuyến năm 2023"],[30,3,13,1,null,null,"Kế hoạch"],[31,5,13,3,null,null,"2023-03-17","17/03/2023"]]');
INSERT INTO "unit_row" VALUES(164,10,NULL,NULL,'','','Bảng 2',15,0,'[[27,3,14,4,null,null,"UBND huyện"],[28,3,14,2,null,null,"1894/UBND-TTHC"],[29,3,14,5,null,null,"Về đăng ký danh mục thủ tục hành chính cung cấp dịch vụ công trực tuyến"],[30,3,14,1,null,null,"Công văn"],[31,5,14,3,null,null,"2023-06-12","12/06/2023"]]');
INSERT INTO "unit_row" VALUES(165,10,NULL,NULL,'','','Bảng 2',16,0,'[[27,3,15,4,null,null,"UBND huyện"],[28,3,15,2,null,null,"124/UBND-CNTT"],[29,3,15,5,null,null,"Về tăng cường sử dụng chữ ký số và gửi, nhận văn bản điện tử"],[30,3,15,1,null,null,"Công văn"],[31,5,15,3,null,null,"2023-01-16","16/01/2023"]]');
INSERT INTO "unit_row" VALUES(166,10,NULL,NULL,'','','Bảng 2',17,0,'[[27,3,16,4,null,null,"UBND huyện"],[28,3,16,2,null,null,"254/UBND-CNTT"],[29,3,16,5,null,null,"Về kiện toàn Ban Chỉ đạo và phân công cán bộ phụ trách chuyển đổi số"],[30,3,16,1,null,null,"Công văn"],[31,5,16,3,null,null,"2023-02-04","04/02/2023"]]');
INSERT INTO "unit_row" VALUES(167,10,NULL,NULL,'','','Bảng 2',18,0,'[[27,3,17,4,null,null,"UBND huyện"],[28,3,17,2,null,null,"1210/UBND"],[29,3,17,5,null,null,"Về đẩy mạnh số hóa hồ sơ và thanh toán trực tuyến"],[30,3,17,1,null,null,"Công văn"],[31,5,17,3,null,null,"2023-04-21","21/04/2023"]]');
INSERT INTO "unit_row" VALUES(168,11,'21058',NULL,'Xã Bình Khương','Xã Bình Khương','Phiếu số liệu',8,0,'[[32,1,12,2,20],[33,1,15,2,18],[34,1,29,2,1],[35,1,11,2,20],[36,1,22,2,8],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,8],[39,1,35,2,13],[40,1,32,2,6],[41,1,20,2,8],[42,1,33,2,35],[43,1,36,2,5270000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,7159],[48,1,30,2,8],[49,1,31,2,6],[50,1,26,2,664],[51,1,24,2,20],[52,1,13,2,20],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,20],[56,1,10,2,20],[57,1,40,2,2644],[58,1,18,2,1],[59,1,41,2,1830],[60,1,25,2,947],[61,1,43,2,6101],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(169,12,'21049',NULL,'Xã Bình Đông','Xã Bình Đông','Phiếu số liệu',8,0,'[[32,1,12,2,25],[33,1,15,2,25],[34,1,29,2,1],[35,1,11,2,22],[36,1,22,2,8],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,8],[39,1,35,2,25],[40,1,32,2,6],[41,1,20,2,8],[42,1,33,2,34],[43,1,36,2,6172000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,6737],[48,1,30,2,10],[49,1,31,2,6],[50,1,26,2,538],[51,1,24,2,22],[52,1,13,2,25],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,25],[56,1,10,2,22],[57,1,40,2,2489],[58,1,18,2,1],[59,1,41,2,1698],[60,1,25,2,891],[61,1,43,2,5694],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(170,13,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Phiếu số liệu',8,0,'[[32,1,12,2,23],[33,1,15,2,22],[34,1,29,2,1],[35,1,11,2,21],[36,1,22,2,12],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,12],[39,1,35,2,26],[40,1,32,2,5],[41,1,20,2,12],[42,1,33,2,28],[43,1,36,2,8647000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,6316],[48,1,30,2,10],[49,1,31,2,5],[50,1,26,2,476],[51,1,24,2,21],[52,1,13,2,23],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,23],[56,1,10,2,21],[57,1,40,2,2333],[58,1,18,2,1],[59,1,41,2,1527],[60,1,25,2,835],[61,1,43,2,5585],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(171,14,'21055',NULL,'Xã Bình Nguyên','Xã Bình Nguyên','Phiếu số liệu',8,0,'[[32,1,12,2,23],[33,1,15,2,23],[34,1,29,2,1],[35,1,11,2,21],[36,1,22,2,8],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,8],[39,1,35,2,17],[40,1,32,2,5],[41,1,20,2,8],[42,1,33,2,29],[43,1,36,2,2741000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,5414],[48,1,30,2,8],[49,1,31,2,5],[50,1,26,2,456],[51,1,24,2,21],[52,1,13,2,23],[53,1,17,2,2],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,23],[56,1,10,2,21],[57,1,40,2,2000],[58,1,18,2,1],[59,1,41,2,1372],[60,1,25,2,716],[61,1,43,2,4674],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(172,15,'21046',NULL,'Xã Bình Thạnh','Xã Bình Thạnh','Phiếu số liệu',8,0,'[[32,1,12,2,25],[33,1,15,2,23],[34,1,29,2,1],[35,1,11,2,23],[36,1,22,2,8],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,8],[39,1,35,2,16],[40,1,32,2,6],[41,1,20,2,8],[42,1,33,2,34],[43,1,36,2,3577000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,7339],[48,1,30,2,10],[49,1,31,2,6],[50,1,26,2,709],[51,1,24,2,23],[52,1,13,2,25],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,25],[56,1,10,2,23],[57,1,40,2,2711],[58,1,18,2,1],[59,1,41,2,1780],[60,1,25,2,970],[61,1,43,2,6254],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(173,16,'21061',NULL,'Xã Bình Trị','Xã Bình Trị','Phiếu số liệu',8,0,'[[32,1,12,2,22],[33,1,15,2,20],[34,1,29,2,1],[35,1,11,2,20],[36,1,22,2,11],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,11],[39,1,35,2,36],[40,1,32,2,6],[41,1,20,2,11],[42,1,33,2,35],[43,1,36,2,12346000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,7459],[48,1,30,2,10],[49,1,31,2,6],[50,1,26,2,569],[51,1,24,2,20],[52,1,13,2,22],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,22],[56,1,10,2,20],[57,1,40,2,2755],[58,1,18,2,1],[59,1,41,2,1941],[60,1,25,2,986],[61,1,43,2,6484],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(174,17,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Phiếu số liệu',8,0,'[[32,1,12,2,21],[33,1,15,2,21],[34,1,29,2,1],[35,1,11,2,20],[36,1,22,2,10],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,10],[39,1,35,2,10],[40,1,32,2,5],[41,1,20,2,10],[42,1,33,2,30],[43,1,36,2,3068000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,5594],[48,1,30,2,9],[49,1,31,2,5],[50,1,26,2,544],[51,1,24,2,20],[52,1,13,2,21],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,21],[56,1,10,2,20],[57,1,40,2,2067],[58,1,18,2,1],[59,1,41,2,1483],[60,1,25,2,740],[61,1,43,2,4671],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(175,18,'21064',NULL,'Xã Bình An','Xã Bình An','Phiếu số liệu',8,0,'[[32,1,12,2,23],[33,1,15,2,23],[34,1,29,2,1],[35,1,11,2,23],[36,1,22,2,10],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,10],[39,1,35,2,18],[40,1,32,2,4],[41,1,20,2,10],[42,1,33,2,22],[43,1,36,2,6922000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,4752],[48,1,30,2,9],[49,1,31,2,4],[50,1,26,2,455],[51,1,24,2,23],[52,1,13,2,23],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,23],[56,1,10,2,23],[57,1,40,2,1755],[58,1,18,2,1],[59,1,41,2,1272],[60,1,25,2,628],[61,1,43,2,4150],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(176,19,'21082',NULL,'Xã Bình Trung','Xã Bình Trung','Phiếu số liệu',8,0,'[[32,1,12,2,22],[33,1,15,2,22],[34,1,29,2,1],[35,1,11,2,22],[36,1,22,2,12],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,12],[39,1,35,2,37],[40,1,32,2,6],[41,1,20,2,12],[42,1,33,2,34],[43,1,36,2,12977000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,7399],[48,1,30,2,8],[49,1,31,2,6],[50,1,26,2,693],[51,1,24,2,22],[52,1,13,2,22],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,22],[56,1,10,2,22],[57,1,40,2,2733],[58,1,18,2,1],[59,1,41,2,2017],[60,1,25,2,978],[61,1,43,2,6313],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(177,20,'21085',NULL,'Xã Bình Minh','Xã Bình Minh','Phiếu số liệu',8,0,'[[32,1,12,2,25],[33,1,15,2,24],[34,1,29,2,1],[35,1,11,2,23],[36,1,22,2,10],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,10],[39,1,35,2,24],[40,1,32,2,5],[41,1,20,2,10],[42,1,33,2,29],[43,1,36,2,4928000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,5414],[48,1,30,2,9],[49,1,31,2,5],[50,1,26,2,402],[51,1,24,2,23],[52,1,13,2,25],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,25],[56,1,10,2,23],[57,1,40,2,2000],[58,1,18,2,1],[59,1,41,2,1391],[60,1,25,2,716],[61,1,43,2,4652],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(178,21,'21073',NULL,'Xã Bình Phước','Xã Bình Phước','Phiếu số liệu',8,0,'[[32,1,12,2,25],[33,1,15,2,25],[34,1,29,2,1],[35,1,11,2,22],[36,1,22,2,9],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,9],[39,1,35,2,17],[40,1,32,2,5],[41,1,20,2,9],[42,1,33,2,29],[43,1,36,2,6361000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,5595],[48,1,30,2,10],[49,1,31,2,5],[50,1,26,2,432],[51,1,24,2,22],[52,1,13,2,25],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,25],[56,1,10,2,22],[57,1,40,2,2067],[58,1,18,2,1],[59,1,41,2,1519],[60,1,25,2,740],[61,1,43,2,4734],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(179,22,'21106',NULL,'Xã Bình Mỹ','Xã Bình Mỹ','Phiếu số liệu',8,0,'[[32,1,12,2,24],[33,1,15,2,23],[34,1,29,2,1],[35,1,11,2,21],[36,1,22,2,11],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,11],[39,1,35,2,25],[40,1,32,2,6],[41,1,20,2,11],[42,1,33,2,36],[43,1,36,2,10263000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,7880],[48,1,30,2,9],[49,1,31,2,6],[50,1,26,2,735],[51,1,24,2,21],[52,1,13,2,24],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,24],[56,1,10,2,21],[57,1,40,2,2911],[58,1,18,2,1],[59,1,41,2,2116],[60,1,25,2,1042],[61,1,43,2,6691],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(180,23,'21109',NULL,'Xã Bình Tân Phú','Xã Bình Tân Phú','Phiếu số liệu',8,0,'[[32,1,12,2,24],[33,1,15,2,22],[34,1,29,2,1],[35,1,11,2,23],[36,1,22,2,11],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,11],[39,1,35,2,11],[40,1,32,2,5],[41,1,20,2,11],[42,1,33,2,29],[43,1,36,2,3946000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,5234],[48,1,30,2,10],[49,1,31,2,5],[50,1,26,2,479],[51,1,24,2,23],[52,1,13,2,24],[53,1,17,2,2],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,24],[56,1,10,2,23],[57,1,40,2,1933],[58,1,18,2,1],[59,1,41,2,1385],[60,1,25,2,692],[61,1,43,2,4586],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(181,24,'21091',NULL,'Xã Bình Thanh','Xã Bình Thanh','Phiếu số liệu',8,0,'[[32,1,12,2,22],[33,1,15,2,21],[34,1,29,2,1],[35,1,11,2,21],[36,1,22,2,12],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,12],[39,1,35,2,32],[40,1,32,2,6],[41,1,20,2,12],[42,1,33,2,35],[43,1,36,2,11556000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,7219],[48,1,30,2,10],[49,1,31,2,6],[50,1,26,2,571],[51,1,24,2,21],[52,1,13,2,22],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,22],[56,1,10,2,21],[57,1,40,2,2667],[58,1,18,2,1],[59,1,41,2,1841],[60,1,25,2,955],[61,1,43,2,6290],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(182,25,'21070',NULL,'Xã Bình Dương','Xã Bình Dương','Phiếu số liệu',8,0,'[[32,1,12,2,23],[33,1,15,2,22],[34,1,29,2,1],[35,1,11,2,23],[36,1,22,2,8],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,8],[39,1,35,2,15],[40,1,32,2,5],[41,1,20,2,8],[42,1,33,2,29],[43,1,36,2,5964000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,5534],[48,1,30,2,9],[49,1,31,2,5],[50,1,26,2,417],[51,1,24,2,23],[52,1,13,2,23],[53,1,17,2,2],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,23],[56,1,10,2,23],[57,1,40,2,2044],[58,1,18,2,1],[59,1,41,2,1379],[60,1,25,2,732],[61,1,43,2,4783],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(183,26,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Phiếu số liệu',8,0,'[[32,1,12,2,22],[33,1,15,2,22],[34,1,29,2,1],[35,1,11,2,22],[36,1,22,2,11],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,11],[39,1,35,2,12],[40,1,32,2,5],[41,1,20,2,11],[42,1,33,2,29],[43,1,36,2,2091000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,6497],[48,1,30,2,9],[49,1,31,2,5],[50,1,26,2,600],[51,1,24,2,22],[52,1,13,2,22],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,22],[56,1,10,2,22],[57,1,40,2,2400],[58,1,18,2,1],[59,1,41,2,1639],[60,1,25,2,859],[61,1,43,2,5537],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(184,27,'21103',NULL,'Xã Bình Hiệp','Xã Bình Hiệp','Phiếu số liệu',8,0,'[[32,1,12,2,21],[33,1,15,2,19],[34,1,29,2,1],[35,1,11,2,20],[36,1,22,2,10],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,10],[39,1,35,2,32],[40,1,32,2,6],[41,1,20,2,10],[42,1,33,2,35],[43,1,36,2,8065000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,6918],[48,1,30,2,8],[49,1,31,2,6],[50,1,26,2,670],[51,1,24,2,20],[52,1,13,2,21],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,21],[56,1,10,2,20],[57,1,40,2,2555],[58,1,18,2,1],[59,1,41,2,1953],[60,1,25,2,915],[61,1,43,2,5770],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(185,28,'21067',NULL,'Xã Bình Hải','Xã Bình Hải','Phiếu số liệu',8,0,'[[32,1,12,2,22],[33,1,15,2,21],[34,1,29,2,1],[35,1,11,2,22],[36,1,22,2,10],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,10],[39,1,35,2,9],[40,1,32,2,5],[41,1,20,2,10],[42,1,33,2,29],[43,1,36,2,2340000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,4933],[48,1,30,2,9],[49,1,31,2,5],[50,1,26,2,425],[51,1,24,2,22],[52,1,13,2,22],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,22],[56,1,10,2,22],[57,1,40,2,1822],[58,1,18,2,1],[59,1,41,2,1389],[60,1,25,2,652],[61,1,43,2,4362],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(186,29,'21079',NULL,'Xã Bình Hòa','Xã Bình Hòa','Phiếu số liệu',8,0,'[[32,1,12,2,25],[33,1,15,2,24],[34,1,29,2,1],[35,1,11,2,23],[36,1,22,2,11],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,11],[39,1,35,2,17],[40,1,32,2,5],[41,1,20,2,11],[42,1,33,2,30],[43,1,36,2,3844000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,6316],[48,1,30,2,10],[49,1,31,2,5],[50,1,26,2,607],[51,1,24,2,23],[52,1,13,2,25],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,25],[56,1,10,2,23],[57,1,40,2,2333],[58,1,18,2,1],[59,1,41,2,1603],[60,1,25,2,835],[61,1,43,2,5357],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(187,30,'21088',NULL,'Xã Bình Long','Xã Bình Long','Phiếu số liệu',8,0,'[[32,1,12,2,23],[33,1,15,2,23],[34,1,29,2,1],[35,1,11,2,21],[36,1,22,2,10],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,10],[39,1,35,2,27],[40,1,32,2,6],[41,1,20,2,10],[42,1,33,2,35],[43,1,36,2,7437000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,7760],[48,1,30,2,8],[49,1,31,2,6],[50,1,26,2,641],[51,1,24,2,21],[52,1,13,2,23],[53,1,17,2,2],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,23],[56,1,10,2,21],[57,1,40,2,2866],[58,1,18,2,1],[59,1,41,2,2150],[60,1,25,2,1026],[61,1,43,2,6543],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(188,31,'524',NULL,'Huyện Bình Sơn','Huyện Bình Sơn','Phiếu số liệu',8,0,'[[32,1,13,2,131],[33,1,16,2,126],[35,1,12,2,118],[36,1,24,2,64],[38,1,23,2,64],[39,1,41,2,214],[41,1,22,2,64],[43,1,42,2,1088110000],[45,4,7,2,1,null,null,"Có"],[50,1,29,2,2907],[51,1,26,2,118],[52,1,14,2,131],[53,1,18,2,3],[54,4,17,2,1,null,null,"Có"],[55,1,15,2,131],[56,1,11,2,118],[58,1,19,2,1],[60,1,28,2,3408],[63,1,62,2,12],[64,1,34,2,13],[65,1,9,2,22],[66,1,20,2,2],[67,1,37,2,18],[68,1,56,2,74],[69,1,31,2,3890],[70,1,44,2,9],[71,1,51,2,19],[72,1,38,2,57],[73,1,36,2,87],[74,1,27,2,4],[75,1,8,2,22],[76,1,39,2,20],[77,1,33,2,1],[78,1,40,2,25],[79,1,53,2,987],[80,1,52,2,994],[81,1,50,2,21],[82,1,57,2,23],[83,1,60,2,3],[84,1,55,2,74],[85,1,58,2,23],[86,1,61,2,2],[87,1,63,2,11],[88,1,30,2,240],[89,3,45,2,null,null,"Nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh; Hệ thống quản lý văn bản và điều hành; Hệ thống thông tin giải quyết thủ tục hành chính; Cổng thông tin điện tử; Hệ thống thư điện tử công vụ; Hệ thống hội nghị truyền hình trực tuyến; Hệ thống thông tin báo cáo; Nền tảng họp trực tuyến; Nền tảng giám sát an toàn thông tin mạng"],[90,3,47,2,null,null,"Cơ sở dữ liệu quốc gia về dân cư; Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp; Cơ sở dữ liệu quốc gia về bảo hiểm; Cơ sở dữ liệu hộ tịch điện tử; Hệ thống cấp phiếu lý lịch tư pháp; Hệ thống danh mục dùng chung quốc gia; Cơ sở dữ liệu quốc gia về thủ tục hành chính; Nền tảng thanh toán trực tuyến quốc gia"],[91,1,48,2,20],[92,1,46,2,8]]');
INSERT INTO "unit_row" VALUES(189,32,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Phiếu số liệu',8,0,'[[32,1,12,2,20],[33,1,15,2,18],[34,1,29,2,1],[35,1,11,2,20],[36,1,22,2,8],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,8],[39,1,35,2,41],[40,1,32,2,7],[41,1,20,2,8],[42,1,33,2,40],[43,1,36,2,16190000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,9023],[48,1,30,2,9],[49,1,31,2,7],[50,1,26,2,719],[51,1,24,2,20],[52,1,13,2,20],[53,1,17,2,2],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,20],[56,1,10,2,20],[57,1,40,2,3333],[58,1,18,2,1],[59,1,41,2,2229],[60,1,25,2,1193],[61,1,43,2,7734],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(190,33,'21043',NULL,'Xã Bình Thuận','Xã Bình Thuận','Phiếu số liệu',8,0,'[[32,1,12,2,24],[33,1,15,2,22],[34,1,29,2,1],[35,1,11,2,21],[36,1,22,2,9],[37,4,27,2,1,null,null,"Có"],[38,1,21,2,9],[39,1,35,2,10],[40,1,32,2,5],[41,1,20,2,9],[42,1,33,2,30],[43,1,36,2,3665000],[44,4,8,2,1,null,null,"Có"],[45,4,7,2,1,null,null,"Có"],[46,4,38,2,1,null,null,"Có"],[47,1,42,2,5414],[48,1,30,2,10],[49,1,31,2,5],[50,1,26,2,455],[51,1,24,2,21],[52,1,13,2,24],[53,1,17,2,1],[54,4,16,2,1,null,null,"Có"],[55,1,14,2,24],[56,1,10,2,21],[57,1,40,2,2000],[58,1,18,2,1],[59,1,41,2,1417],[60,1,25,2,716],[61,1,43,2,4521],[62,4,39,2,1,null,null,"Có"]]');
INSERT INTO "unit_row" VALUES(191,34,'524',NULL,'UBND huyện Bình Sơn','Huyện Bình Sơn','Trang 1',4,0,'[[9,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần) / 40"],[10,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tiếp) / 40"],[13,1,0,5,0,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tuyến | bưu chính) / 40"],[14,1,0,5,3,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình) / 40"],[15,1,0,5,1,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tiếp) / 40"],[16,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tuyến | bưu chính) / 40"]]');
INSERT INTO "unit_row" VALUES(192,35,'21040',NULL,'UBND thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',3,0,'[[9,1,0,5,4,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần) / 40"],[10,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tiếp) / 40"],[13,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tuyến | bưu chính) / 40"],[14,1,0,5,4,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình) / 40"],[15,1,0,5,1,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tiếp) / 40"],[16,1,0,5,3,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tuyến | bưu chính) / 40"]]');
INSERT INTO "unit_row" VALUES(193,35,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Trang 1',5,0,'[[9,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần) / 40"],[10,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tiếp) / 40"],[13,1,0,5,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tuyến | bưu chính) / 40"],[14,1,0,5,3,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình) / 40"],[15,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tiếp) / 40"],[16,1,0,5,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tuyến | bưu chính) / 40"]]');
INSERT INTO "unit_row" VALUES(194,35,'21052',NULL,'X. Bình Chánh','Xã Bình Chánh','Trang 1',26,0,'[[9,1,0,5,4,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần) / 40"],[10,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tiếp) / 40"],[13,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tuyến | bưu chính) / 40"],[14,1,0,5,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình) / 40"],[15,1,0,5,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tiếp) / 40"],[16,1,0,5,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tuyến | bưu chính) / 40"]]');
INSERT INTO "unit_row" VALUES(195,35,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[9,1,0,5,4,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần) / 40"],[10,1,0,5,4,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tiếp) / 40"],[13,1,0,5,0,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tuyến | bưu chính) / 40"],[14,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình) / 40"],[15,1,0,5,0,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tiếp) / 40"],[16,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tuyến | bưu chính) / 40"]]');
INSERT INTO "unit_row" VALUES(196,35,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Trang 1',2,0,'[[9,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần) / 40"],[10,1,0,5,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tiếp) / 40"],[13,1,0,5,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = một phần; J2:J41 = trực tuyến | bưu chính) / 40"],[14,1,0,5,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình) / 40"],[15,1,0,5,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tiếp) / 40"],[16,1,0,5,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; F2:F41 = toàn trình; J2:J41 = trực tuyến | bưu chính) / 40"]]');
INSERT INTO "unit_row" VALUES(197,36,'21040',NULL,'UBND thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',3,0,'[[1,1,0,10,10,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,9,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,1,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,5,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,1,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,3,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,2,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(198,36,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Trang 1',5,0,'[[1,1,0,10,6,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,6,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,4,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(199,36,'21052',NULL,'X. Bình Chánh','Xã Bình Chánh','Trang 1',26,0,'[[1,1,0,10,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(200,36,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[1,1,0,10,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,1,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,5,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,2,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(201,36,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Trang 1',2,0,'[[1,1,0,10,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,3,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(202,36,'524',NULL,'UBND huyện Bình Sơn','Huyện Bình Sơn','Trang 1',4,0,'[[1,1,0,10,6,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,6,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,0,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,3,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,4,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,3,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(203,37,'21040',NULL,'UBND thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',3,0,'[[1,1,0,10,10,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,9,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,1,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,5,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,1,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,3,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,2,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(204,37,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Trang 1',5,0,'[[1,1,0,10,6,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,6,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,4,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(205,37,'21052',NULL,'X. Bình Chánh','Xã Bình Chánh','Trang 1',26,0,'[[1,1,0,10,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(206,37,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[1,1,0,10,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,1,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,5,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,1,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,2,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(207,37,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Trang 1',2,0,'[[1,1,0,10,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết) / 40"],[93,1,0,17,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; R2:R41 = có) / 40"],[94,1,0,13,3,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; O2:O41 = quá hạn) / 40"],[95,1,0,9,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tiếp) / 40"],[96,1,0,13,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; O2:O41 = đúng hạn) / 40"],[97,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại) / 40"],[98,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 ≠ đã giải quyết | đã rút hoặc trả lại; O2:O41 = quá hạn) / 40"],[99,1,0,9,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = bưu chính) / 40"],[100,1,0,9,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; J2:J41 = trực tuyến) / 40"]]');
INSERT INTO "unit_row" VALUES(208,38,'21040',NULL,'UBND thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',3,0,'[[1,1,0,10,10,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,9,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,6000,2,null,"6 / 10 = COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,4,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,6,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,4444,2,null,"4 / 9 = COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(209,38,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Trang 1',5,0,'[[1,1,0,10,6,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,6,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,1667,2,null,"1 / 6 = COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,3333,2,null,"2 / 6 = COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(210,38,'21052',NULL,'X. Bình Chánh','Xã Bình Chánh','Trang 1',26,0,'[[1,1,0,10,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,0,2,null,"0 / 5 = COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,2000,2,null,"1 / 5 = COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(211,38,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[1,1,0,10,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,7500,2,null,"6 / 8 = COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,2,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,6,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,0,2,null,"0 / 8 = COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(212,38,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Trang 1',2,0,'[[1,1,0,10,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,3,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,4000,2,null,"2 / 5 = COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,3,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,4000,2,null,"2 / 5 = COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(213,38,'524',NULL,'UBND huyện Bình Sơn','Huyện Bình Sơn','Trang 1',4,0,'[[1,1,0,10,6,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,6,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,6,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,6667,2,null,"4 / 6 = COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,2,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,4,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Huyện Bình Sơn; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,0,2,null,"0 / 6 = COUNTIFS(C2:C41 = Huyện Bình Sơn; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(214,39,'21040',NULL,'UBND thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',3,0,'[[1,1,0,10,10,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,9,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,6000,2,null,"6 / 10 = COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,4,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,6,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,4444,2,null,"4 / 9 = COUNTIFS(C2:C41 = Thị trấn Châu Ổ; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(215,39,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Trang 1',5,0,'[[1,1,0,10,6,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,6,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,1667,2,null,"1 / 6 = COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,3333,2,null,"2 / 6 = COUNTIFS(C2:C41 = Xã Bình Thạnh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(216,39,'21052',NULL,'X. Bình Chánh','Xã Bình Chánh','Trang 1',26,0,'[[1,1,0,10,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,4,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,0,2,null,"0 / 5 = COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,0,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,1,null,null,"COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,2000,2,null,"1 / 5 = COUNTIFS(C2:C41 = Xã Bình Chánh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(217,39,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[1,1,0,10,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,8,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,7500,2,null,"6 / 8 = COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,2,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,6,null,null,"COUNTIFS(C2:C41 = Xã Bình An; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,0,null,null,"COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,0,2,null,"0 / 8 = COUNTIFS(C2:C41 = Xã Bình An; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(218,39,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Trang 1',2,0,'[[1,1,0,10,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023) / 40"],[2,1,0,13,5,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết) / 40"],[3,1,0,13,3,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; Q2:Q41 ≠ có) / 40"],[4,2,0,15,4000,2,null,"2 / 5 = COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[5,1,0,15,3,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 ≠ có) / 40"],[6,1,0,15,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; K2:K41 = 01/01/2023 – 30/06/2023; P2:P41 = có) / 40"],[7,1,0,13,2,null,null,"COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"],[8,2,0,13,4000,2,null,"2 / 5 = COUNTIFS(C2:C41 = Xã Bình Thanh; N2:N41 = đã giải quyết; Q2:Q41 = có) / 40"]]');
INSERT INTO "unit_row" VALUES(219,40,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',7,0,'[[1,1,6,2,770],[2,1,6,6,769],[3,1,6,9,545],[4,2,6,4,4234,2],[5,1,6,5,444],[6,1,6,3,326],[7,1,6,7,224],[8,2,6,8,2913,2]]');
INSERT INTO "unit_row" VALUES(220,40,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',8,0,'[[1,1,7,2,327],[2,1,7,6,322],[3,1,7,9,322],[4,2,7,4,6147,2],[5,1,7,5,126],[6,1,7,3,201],[7,1,7,7,0],[8,2,7,8,0,0]]');
INSERT INTO "unit_row" VALUES(221,40,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Trang 1',9,0,'[[1,1,8,2,1576],[2,1,8,6,1574],[3,1,8,9,1572],[4,2,8,4,2284,2],[5,1,8,5,1216],[6,1,8,3,360],[7,1,8,7,2],[8,2,8,8,13,2]]');
INSERT INTO "unit_row" VALUES(222,40,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Trang 1',10,0,'[[1,1,9,2,732],[2,1,9,6,731],[3,1,9,9,731],[4,2,9,4,3333,2],[5,1,9,5,488],[6,1,9,3,244],[7,1,9,7,0],[8,2,9,8,0,0]]');
INSERT INTO "unit_row" VALUES(223,40,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Trang 1',11,0,'[[1,1,10,2,805],[2,1,10,6,756],[3,1,10,9,756],[4,2,10,4,8957,2],[5,1,10,5,84],[6,1,10,3,721],[7,1,10,7,0],[8,2,10,8,0,0]]');
INSERT INTO "unit_row" VALUES(224,40,'21070',NULL,'UBND xã Bình Dương','Xã Bình Dương','Trang 1',12,0,'[[1,1,11,2,504],[2,1,11,6,503],[3,1,11,9,498],[4,2,11,4,8730,2,null,"87.30"],[5,1,11,5,64],[6,1,11,3,440],[7,1,11,7,5],[8,2,11,8,99,2]]');
INSERT INTO "unit_row" VALUES(225,40,'21049',NULL,'UBND xã Bình Đông','Xã Bình Đông','Trang 1',13,0,'[[1,1,12,2,1670],[2,1,12,6,1669],[3,1,12,9,1669],[4,2,12,4,377,2],[5,1,12,5,1607],[6,1,12,3,63],[7,1,12,7,0],[8,2,12,8,0,0]]');
INSERT INTO "unit_row" VALUES(226,40,'21067',NULL,'UBND xã Bình Hải','Xã Bình Hải','Trang 1',14,0,'[[1,1,13,2,2752],[2,1,13,6,2740],[3,1,13,9,1856],[4,2,13,4,9789,2],[5,1,13,5,58],[6,1,13,3,2694],[7,1,13,7,884],[8,2,13,8,3226,2]]');
INSERT INTO "unit_row" VALUES(227,40,'21103',NULL,'UBND xã Bình Hiệp','Xã Bình Hiệp','Trang 1',15,0,'[[1,1,14,2,435],[2,1,14,6,415],[3,1,14,9,413],[4,2,14,4,6575,2],[5,1,14,5,149],[6,1,14,3,286],[7,1,14,7,2],[8,2,14,8,48,2]]');
INSERT INTO "unit_row" VALUES(228,40,'21079',NULL,'UBND xã Bình Hòa','Xã Bình Hòa','Trang 1',16,0,'[[1,1,15,2,2016],[2,1,15,6,2002],[3,1,15,9,1846],[4,2,15,4,6121,2],[5,1,15,5,782],[6,1,15,3,1234],[7,1,15,7,156],[8,2,15,8,779,2]]');
INSERT INTO "unit_row" VALUES(229,40,'21058',NULL,'UBND xã Bình Khương','Xã Bình Khương','Trang 1',17,0,'[[1,1,16,2,475],[2,1,16,6,474],[3,1,16,9,436],[4,2,16,4,1453,2],[5,1,16,5,406],[6,1,16,3,69],[7,1,16,7,38],[8,2,16,8,802,2]]');
INSERT INTO "unit_row" VALUES(230,40,'21088',NULL,'UBND xã Bình Long','Xã Bình Long','Trang 1',18,0,'[[1,1,17,2,818],[2,1,17,6,723],[3,1,17,9,667],[4,2,17,4,5232,2],[5,1,17,5,390],[6,1,17,3,428],[7,1,17,7,56],[8,2,17,8,775,2]]');
INSERT INTO "unit_row" VALUES(231,40,'21085',NULL,'UBND xã Bình Minh','Xã Bình Minh','Trang 1',19,0,'[[1,1,18,2,779],[2,1,18,6,778],[3,1,18,9,661],[4,2,18,4,1489,2],[5,1,18,5,663],[6,1,18,3,116],[7,1,18,7,117],[8,2,18,8,1504,2]]');
INSERT INTO "unit_row" VALUES(232,40,'21106',NULL,'UBND xã Bình Mỹ','Xã Bình Mỹ','Trang 1',20,0,'[[1,1,19,2,545],[2,1,19,6,518],[3,1,19,9,470],[4,2,19,4,4789,2],[5,1,19,5,284],[6,1,19,3,261],[7,1,19,7,48],[8,2,19,8,927,2]]');
INSERT INTO "unit_row" VALUES(233,40,'21055',NULL,'UBND xã Bình Nguyên','Xã Bình Nguyên','Trang 1',21,0,'[[1,1,20,2,587],[2,1,20,6,566],[3,1,20,9,460],[4,2,20,4,5009,2],[5,1,20,5,293],[6,1,20,3,294],[7,1,20,7,106],[8,2,20,8,1873,2]]');
INSERT INTO "unit_row" VALUES(234,40,'21109',NULL,'UBND xã Bình Tân Phú','Xã Bình Tân Phú','Trang 1',22,0,'[[1,1,21,2,562],[2,1,21,6,556],[3,1,21,9,532],[4,2,21,4,4342,2],[5,1,21,5,318],[6,1,21,3,244],[7,1,21,7,24],[8,2,21,8,432,2]]');
INSERT INTO "unit_row" VALUES(235,40,'21073',NULL,'UBND xã Bình Phước','Xã Bình Phước','Trang 1',23,0,'[[1,1,22,2,957],[2,1,22,6,946],[3,1,22,9,760],[4,2,22,4,4472,2],[5,1,22,5,529],[6,1,22,3,428],[7,1,22,7,186],[8,2,22,8,1966,2]]');
INSERT INTO "unit_row" VALUES(236,40,'21091',NULL,'UBND xã Bình Thanh','Xã Bình Thanh','Trang 1',24,0,'[[1,1,23,2,580],[2,1,23,6,570],[3,1,23,9,540],[4,2,23,4,5276,2],[5,1,23,5,274],[6,1,23,3,306],[7,1,23,7,30],[8,2,23,8,526,2]]');
INSERT INTO "unit_row" VALUES(237,40,'21046',NULL,'UBND xã Bình Thạnh','Xã Bình Thạnh','Trang 1',25,0,'[[1,1,24,2,470],[2,1,24,6,462],[3,1,24,9,384],[4,2,24,4,5298,2],[5,1,24,5,221],[6,1,24,3,249],[7,1,24,7,78],[8,2,24,8,1688,2]]');
INSERT INTO "unit_row" VALUES(238,40,'21043',NULL,'UBND xã Bình Thuận','Xã Bình Thuận','Trang 1',26,0,'[[1,1,25,2,433],[2,1,25,6,413],[3,1,25,9,391],[4,2,25,4,3510,2,null,"35.10"],[5,1,25,5,281],[6,1,25,3,152],[7,1,25,7,22],[8,2,25,8,533,2]]');
INSERT INTO "unit_row" VALUES(239,40,'21061',NULL,'UBND xã Bình Trị','Xã Bình Trị','Trang 1',27,0,'[[1,1,26,2,397],[2,1,26,6,390],[3,1,26,9,368],[4,2,26,4,6927,2],[5,1,26,5,122],[6,1,26,3,275],[7,1,26,7,22],[8,2,26,8,564,2]]');
INSERT INTO "unit_row" VALUES(240,40,'21082',NULL,'UBND xã Bình Trung','Xã Bình Trung','Trang 1',28,0,'[[1,1,27,2,1236],[2,1,27,6,1228],[3,1,27,9,1194],[4,2,27,4,6780,2,null,"67.80"],[5,1,27,5,398],[6,1,27,3,838],[7,1,27,7,34],[8,2,27,8,277,2]]');
INSERT INTO "unit_row" VALUES(241,40,NULL,NULL,'TỔNG SỐ','','Trang 1',29,1,'[[1,1,28,2,19426],[2,1,28,6,19105],[3,1,28,9,17071],[4,2,28,4,5266,2],[5,1,28,5,9197],[6,1,28,3,10229],[7,1,28,7,2034],[8,2,28,8,1065,2]]');
INSERT INTO "unit_row" VALUES(242,41,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',5,0,'[[1,1,4,2,41],[2,1,4,6,41],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,41],[7,1,4,7,41],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(243,42,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',5,0,'[[1,1,4,2,42],[2,1,4,6,42],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,42],[7,1,4,7,42],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(244,43,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Trang 1',5,0,'[[1,1,4,2,43],[2,1,4,6,43],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,43],[7,1,4,7,43],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(245,44,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Trang 1',5,0,'[[1,1,4,2,44],[2,1,4,6,44],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,44],[7,1,4,7,44],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(246,45,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Trang 1',5,0,'[[1,1,4,2,45],[2,1,4,6,45],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,45],[7,1,4,7,45],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(247,46,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',5,0,'[[1,1,4,2,310],[2,1,4,6,310],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,310],[7,1,4,7,310],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(248,46,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[1,1,5,2,120],[2,1,5,6,120],[3,1,5,9,0],[4,2,5,4,100,0],[5,1,5,5,0],[6,1,5,3,120],[7,1,5,7,120],[8,2,5,8,100,0]]');
INSERT INTO "unit_row" VALUES(249,46,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Trang 1',7,0,'[[1,1,6,2,95],[2,1,6,6,95],[3,1,6,9,0],[4,2,6,4,100,0],[5,1,6,5,0],[6,1,6,3,95],[7,1,6,7,95],[8,2,6,8,100,0]]');
INSERT INTO "unit_row" VALUES(250,46,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Trang 1',8,0,'[[1,1,7,2,84],[2,1,7,6,84],[3,1,7,9,0],[4,2,7,4,100,0],[5,1,7,5,0],[6,1,7,3,84],[7,1,7,7,84],[8,2,7,8,100,0]]');
INSERT INTO "unit_row" VALUES(251,46,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Trang 1',9,0,'[[1,1,8,2,77],[2,1,8,6,77],[3,1,8,9,0],[4,2,8,4,100,0],[5,1,8,5,0],[6,1,8,3,77],[7,1,8,7,77],[8,2,8,8,100,0]]');
INSERT INTO "unit_row" VALUES(252,46,'21070',NULL,'Xã Bình Dương','Xã Bình Dương','Trang 1',10,0,'[[1,1,9,2,61],[2,1,9,6,61],[3,1,9,9,0],[4,2,9,4,100,0],[5,1,9,5,0],[6,1,9,3,61],[7,1,9,7,61],[8,2,9,8,100,0]]');
INSERT INTO "unit_row" VALUES(253,47,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Trang 1',5,0,'[[1,1,4,2,78],[2,1,4,6,78],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,78],[7,1,4,7,78],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(254,48,'21040',NULL,'Thị trấn Châu Ổ','Thị trấn Châu Ổ','Trang 1',5,0,'[[1,1,4,2,310],[2,1,4,6,310],[3,1,4,9,0],[4,2,4,4,100,0],[5,1,4,5,0],[6,1,4,3,310],[7,1,4,7,310],[8,2,4,8,100,0]]');
INSERT INTO "unit_row" VALUES(255,48,'21064',NULL,'Xã Bình An','Xã Bình An','Trang 1',6,0,'[[1,1,5,2,120],[2,1,5,6,120],[3,1,5,9,0],[4,2,5,4,100,0],[5,1,5,5,0],[6,1,5,3,120],[7,1,5,7,120],[8,2,5,8,100,0]]');
INSERT INTO "unit_row" VALUES(256,48,'21052',NULL,'Xã Bình Chánh','Xã Bình Chánh','Trang 1',7,0,'[[1,1,6,2,95],[2,1,6,6,95],[3,1,6,9,0],[4,2,6,4,100,0],[5,1,6,5,0],[6,1,6,3,95],[7,1,6,7,95],[8,2,6,8,100,0]]');
INSERT INTO "unit_row" VALUES(257,48,'21100',NULL,'Xã Bình Chương','Xã Bình Chương','Trang 1',8,0,'[[1,1,7,2,84],[2,1,7,6,84],[3,1,7,9,0],[4,2,7,4,100,0],[5,1,7,5,0],[6,1,7,3,84],[7,1,7,7,84],[8,2,7,8,100,0]]');
INSERT INTO "unit_row" VALUES(258,48,'21112',NULL,'Xã Bình Châu','Xã Bình Châu','Trang 1',9,0,'[[1,1,8,2,77],[2,1,8,6,77],[3,1,8,9,0],[4,2,8,4,100,0],[5,1,8,5,0],[6,1,8,3,77],[7,1,8,7,77],[8,2,8,8,100,0]]');
INSERT INTO "unit_row" VALUES(259,48,'21070',NULL,'Xã Bình Dương','Xã Bình Dương','Trang 1',10,0,'[[1,1,9,2,61],[2,1,9,6,61],[3,1,9,9,0],[4,2,9,4,100,0],[5,1,9,5,0],[6,1,9,3,61],[7,1,9,7,61],[8,2,9,8,100,0]]');
CREATE INDEX file_sha256 ON file(sha256);
CREATE INDEX file_state ON file(state) WHERE state IN ('taken', 'processing');
CREATE INDEX dataset_version_current ON dataset_version(period, is_current);
CREATE UNIQUE INDEX dataset_version_slot ON dataset_version(dataset, scope, period, slot, version);
CREATE INDEX dataset_version_file ON dataset_version(file_id);
CREATE INDEX unit_row_version ON unit_row(version_id);
CREATE INDEX narrative_current ON narrative(period, is_current);
CREATE INDEX narrative_file ON narrative(file_id);
CREATE INDEX finding_file ON finding(file_id);
CREATE UNIQUE INDEX file_accepted_order ON file(accepted_order) WHERE accepted_order IS NOT NULL;
CREATE INDEX file_name ON file(name);
CREATE UNIQUE INDEX finalization_period ON finalization(period) WHERE reopened_at IS NULL;
CREATE VIEW value AS
    SELECT row_id, field_id, kind, number, scale, text, cell_row, cell_column, raw FROM single_value
    UNION ALL
    SELECT r.id, c.value ->> 0, c.value ->> 1, c.value ->> 4, c.value ->> 5, c.value ->> 6, c.value ->> 2,
        c.value ->> 3, c.value ->> 7
    FROM unit_row r, json_each(r.cells) c;
COMMIT;
