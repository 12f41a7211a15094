/// Help of the commands by which an installation is set up and looked after.
extension HelpTexts {
    static let administration = work.merging(store) { first, _ in first }.merging(units) { first, _ in first }
        .merging(setup) { first, _ in first }.merging(backup) { first, _ in first }
        .merging(notices) { first, _ in first }

    private static let work: [String: String] = [
        "Reload the configuration with SIGHUP, stop with SIGTERM. Under systemd it tells the service manager how it stands and writes native journal entries; on a terminal it writes lines.":
            "SIGHUP: đọc lại cấu hình; SIGTERM: dừng. Chạy bằng systemd thì báo tình trạng cho systemd và ghi vào nhật ký hệ thống; chạy trên màn hình thì in từng dòng.",
        "Writes normalized/PERIOD/*.csv with datapackage.json, report/PERIOD/bao-cao.docx, phu-luc.xlsx and tom-tat.docx, receipts/ for what was taken, returned/ for what was not, each with an explanation, and findings.json.":
            "Ghi normalized/KỲ/*.csv cùng datapackage.json; report/KỲ/bao-cao.docx, phu-luc.xlsx và tom-tat.docx; giấy nhận trong receipts/; tệp trả lại kèm giải thích trong returned/; và findings.json.",
        "Files already in the output folder's store are known again and not counted twice.":
            "Tệp đã có trong thư mục kết quả được nhận ra, không tính hai lần.",
        "Also make the report of this period from the finer ones that the store has, 2026-9M of months; or make this kind of report alone, kiem-soat-tthc. May be repeated.":
            "Lập thêm báo cáo kỳ này từ các kỳ ngắn hơn đã có, như 2026-9M từ các tháng; hoặc chỉ lập loại báo cáo này, như kiem-soat-tthc. Có thể nêu nhiều lần.",
        "Write the forms that units fill in where they have no export, and the template for an office's own words.":
            "Tạo biểu mẫu để đơn vị điền khi không có tệp xuất, và mẫu Word để viết lời văn.",
        "One workbook a dataset and unit: typed cells, drop-down lists, limits, locked headings, in Vietnamese, with what the unit said in the period before. `form narrative` writes a Word file for each office, with the report's headings. Filled forms are dropped into the watched folder like any export.":
            "Mỗi bảng, mỗi đơn vị một tệp Excel: ô nhập có kiểu và giới hạn, danh sách chọn, tiêu đề khóa, số kỳ trước để đối chiếu. `form narrative` tạo cho mỗi đơn vị một tệp Word có sẵn đề mục của báo cáo. Điền xong chép vào thư mục gửi như mọi tệp khác.",
        "The module, such as infrastructure, one dataset, such as digitization, or narrative.":
            "Mảng, như infrastructure; một bảng, như digitization; hoặc narrative (lời văn).",
        "Ask for a row of each member of the table's dimension, such as a field of procedure, rather than for sums.":
            "Biểu có mỗi lĩnh vực (dịch vụ, …) một dòng, thay cho số chung của đơn vị.",
        "Values to fill in beforehand: a CSV file with unit_code,field,value.":
            "Số điền sẵn: tệp CSV có cột unit_code,field,value.",
        "The output folder of batch whose store has the period before. Without it: the service's store, where there is one.":
            "Thư mục kết quả của batch có số liệu kỳ trước. Không nêu thì dùng kho số liệu của dịch vụ, nếu có.",
        "With --markdown what modules declare is printed as the tables of their README files.":
            "Với --markdown, khai báo của từng mảng được in thành bảng như trong tệp README.",
        "Exit codes: 0 printed, 2 usage, or a faulty configuration.":
            "Mã kết thúc: 0 đã in, 2 sai cách dùng hoặc cấu hình có lỗi.",
        "Print fields, rules, figures and appendices as Markdown.":
            "In cột, quy tắc, số liệu và phụ lục dạng Markdown.",
        "The modules to print; all by default.": "Mảng cần in; không nêu thì in tất cả.",
        "Name it in a file's first line: # yaml-language-server: $schema=/usr/share/baocaod/schema/dataset.json":
            "Ghi ở dòng đầu tệp khai báo: # yaml-language-server: $schema=/usr/share/baocaod/schema/dataset.json",
        "Exit codes: 0 printed, 2 usage.": "Mã kết thúc: 0 đã in, 2 sai cách dùng.",
        "dataset, records (an export of one row a dossier) or report (a report kind).":
            "Khai báo của một bảng, của tệp xuất mỗi hồ sơ một dòng, hoặc của một loại báo cáo.",
        "Write the declaration of a table that the product does not know, to be read and mended.":
            "Viết khai báo cho bảng phần mềm chưa biết, để người quản trị xem và sửa.",
        "Rows, groups, types, measures, periods and the relations that hold in the figures are told from the table; what is uncertain stands in comments. Of several files of one table, what they share is declared. A draft holds headings, titles of indicators and counts, nothing else of the rows. It is printed; --output writes one file a table. Exit codes: 0 written, 1 a file is refused or holds no table, 2 usage.":
            "Dòng, nhóm cột, kiểu, đơn vị tính, kỳ và quan hệ giữa các số được suy ra từ bảng; chỗ chưa chắc ghi thành chú thích. Nhiều tệp của một bảng thì khai báo phần chung. Khai báo chỉ có tiêu đề, tên chỉ tiêu và số đếm. Kết quả in ra màn hình; --output ghi mỗi bảng một tệp. Mã kết thúc: 0 đã viết, 1 có tệp không đọc được hoặc không có bảng, 2 sai cách dùng.",
        "Files, of one table or of several.": "Các tệp, của một hoặc nhiều bảng.",
        "Only this sheet of each file.": "Chỉ trang này của mỗi tệp.",
        "Write DATASET.yaml into this folder instead; a file that exists is not written over.":
            "Ghi TÊN-BẢNG.yaml vào thư mục này; không ghi đè tệp đã có.",
        "Nothing is recognised or checked. Sheets follow each other under a line \"# name\"; with --sheet there is one, without such a line. Exit codes: 0 read, 1 the file is refused or has no such sheet, 2 usage.":
            "Chỉ đọc, không nhận biết hay kiểm tra. Các trang nối nhau, mỗi trang dưới một dòng \"# tên\"; với --sheet chỉ một trang, không có dòng này. Mã kết thúc: 0 đã đọc, 1 tệp không đọc được hoặc không có trang này, 2 sai cách dùng.",
        "The file; with --count, a folder too.": "Tệp; với --count có thể là thư mục.",
        "This sheet only.": "Chỉ trang này.", "Print cells as JSON.": "In các ô dạng JSON.",
        "Print only how many cells have content, of all files of a folder together.":
            "Chỉ in số ô có nội dung, cộng mọi tệp của thư mục.",
        "The file's number, as its receipt, baocaod status and baocaod history print it, the path of a returned file, or a finding's number, such as M3.":
            "Số của tệp ghi trên giấy nhận, trong baocaod status và baocaod history; đường dẫn tệp trả lại; hoặc mã như M3.",
        "The file's number, as its receipt, baocaod status and baocaod history print it.":
            "Số của tệp ghi trên giấy nhận, trong baocaod status và baocaod history.",
        "The same number, as it was asked for by former versions.": "Cũng là số trên giấy nhận, theo cách nêu cũ.",
        "The file stays in the store and in the archive, and earlier versions of the period stay what they were. Sent again, it is in force again. Issued periods have to be reopened first. A file that is kept because nobody declared its tables is named by its number too; its bytes leave the archive.":
            "Tệp vẫn được giữ, các lần trước của kỳ không đổi. Gửi lại thì số của tệp lại được dùng. Kỳ đã ban hành phải mở lại trước. Tệp đang lưu vì chưa biết bảng cũng nêu bằng số trên giấy nhận; tệp đó được xóa khỏi kho lưu trữ.",
    ]

    private static let store: [String: String] = [
        "Pack an issued period into one file that the office above takes like any export.":
            "Lập gói số liệu của kỳ đã ban hành: một tệp để cấp trên nhận như mọi tệp số liệu khác.",
        "The file holds what the unit states as a whole, its tables, where each figure comes from down to the cell, and the hashes of the issued report. It holds no free text, no list and no document. The same edition gives the same bytes each time; a later one, issued after the period was opened again, takes the place of the former where it is taken. The digest that is printed is the SHA-256 of baocaod-package.json, in which the hash of everything else stands. With a key in the configuration (packages.key) it is signed.":
            "Tệp có số liệu chung của đơn vị, các bảng của đơn vị, nguồn của từng số đến tận ô, và mã băm của báo cáo đã ban hành. Tệp không có phần lời, danh sách hay văn bản. Cùng một lần ban hành thì tệp giống hệt nhau; lần ban hành sau (sau khi mở lại kỳ) thay cho lần trước ở nơi nhận. Mã được in ra là SHA-256 của baocaod-package.json, trong đó ghi mã băm của mọi phần khác. Cấu hình có khóa (packages.key) thì tệp được ký.",
        "Pack a period; the word may be left out: baocaod package 2023-H1.":
            "Lập gói của một kỳ; có thể bỏ từ make: baocaod package 2023-H1.",
        "Make the key that packages are signed with, and print its public key.":
            "Tạo khóa để ký gói số liệu và in khóa công khai.",
        "The file holds the private key (Ed25519, PEM, PKCS#8) and is readable for its owner alone; one that is there is not written over. The first line that is printed is the public key, which the office above needs. Exit codes: 0 made or shown, 2 refused.":
            "Tệp giữ khóa riêng (Ed25519, PEM, PKCS#8), chỉ chủ tệp đọc được; không ghi đè tệp đã có. Dòng đầu được in ra là khóa công khai mà cấp trên cần. Mã kết thúc: 0 đã tạo hoặc đã in, 2 bị từ chối.",
        "Example: baocaod package key /etc/baocaod/credentials/package-key":
            "Ví dụ: baocaod package key /etc/baocaod/credentials/package-key",
        "The file of the private key.": "Tệp của khóa riêng.",
        "Print the public key of a file that is there.": "In khóa công khai của tệp đã có.",
        "The folder in which the file is made; without it the current one.":
            "Thư mục đặt tệp; nếu không nêu thì là thư mục hiện tại.",
        "The archive keeps the accepted files and, in archive/journal, what only the store knows of them. From both the store can be built again: versions, order, returned files, accepted warnings, issued reports byte for byte. All but check and copy need the service stopped: systemctl stop baocaod. A former store is moved aside, never deleted.":
            "Kho lưu trữ giữ các tệp đã nhận và, trong archive/journal, những gì chỉ kho số liệu biết. Từ đó dựng lại được kho số liệu: các lần thay đổi, thứ tự, tệp trả lại, điểm đã chấp nhận, báo cáo đã ban hành giống hệt bản cũ. Trừ check và copy, các lệnh cần dừng dịch vụ trước: systemctl stop baocaod. Kho cũ được chuyển sang chỗ khác, không bị xóa.",
        "Check the database, and that store, archive and the archive's journal agree.":
            "Kiểm tra kho số liệu, và kho số liệu có khớp kho lưu trữ, nhật ký của kho lưu trữ.",
        "Exit codes: 0 everything agrees, 1 something does not, 2 usage or configuration.":
            "Mã kết thúc: 0 khớp tất cả, 1 có điểm không khớp, 2 sai cách dùng hoặc cấu hình.",
        "Copy a whole store into a new file or an empty database of PostgreSQL, and compare both.":
            "Chép toàn bộ kho số liệu sang một tệp mới hoặc một cơ sở dữ liệu PostgreSQL trống, rồi so lại.",
        "A store is a file, baocaod.sqlite, or an address, \"postgresql://host/database\", as libpq takes it; the password is looked for where libpq looks for it (PGPASSFILE, ~/.pgpass), and needs no place on the command line. The bytes of the files go with it: a database holds them itself, a file has a folder archive with a journal beside it, so that the service can work on the copy. For that nobody may work on either store meanwhile (systemctl stop baocaod, on every host), and no file may be on its way. With --rows-only the service may go on running, and the copy is of one moment, for looking at. Everything copied is compared before it is kept; a target that holds a store is refused. PostgreSQL needs the package libpq5.":
            "Kho số liệu là một tệp (baocaod.sqlite) hoặc một địa chỉ \"postgresql://máy chủ/cơ sở dữ liệu\" theo cách viết của libpq; mật khẩu được tìm ở nơi libpq tìm (PGPASSFILE, ~/.pgpass), không cần ghi trên dòng lệnh. Nội dung các tệp được chép theo: cơ sở dữ liệu tự giữ nội dung, còn kho là tệp thì có thư mục archive kèm nhật ký bên cạnh, nên dịch vụ làm việc được trên bản chép. Khi chép, không dịch vụ nào được dùng hai kho (systemctl stop baocaod trên mọi máy) và không còn tệp đang xử lý. Với --rows-only dịch vụ có thể vẫn chạy, bản chép là của một thời điểm, chỉ để xem. Mọi thứ được so lại trước khi giữ bản chép; nơi đang có kho số liệu thì không chép. PostgreSQL cần gói libpq5.",
        "The archive of the store that is copied; without it the folder archive beside its file.":
            "Kho lưu trữ của kho số liệu được chép; nếu không nêu thì là thư mục archive cạnh tệp.",
        "Where the archive of the copy is made; without it the folder archive beside its file.":
            "Nơi đặt kho lưu trữ của bản chép; nếu không nêu thì là thư mục archive cạnh tệp.",
        "Leave out the bytes of files: a copy that no service can work on.":
            "Không chép nội dung các tệp: bản chép chỉ để xem, dịch vụ không làm việc được trên đó.",
        "The store that is copied; without it that of the service.":
            "Kho số liệu được chép; nếu không nêu thì là kho của dịch vụ.",
        "Where the copy is made.": "Nơi đặt bản chép.",
        "Build a store that is lost or empty again from the archive.":
            "Dựng lại kho số liệu bị mất hoặc trống từ kho lưu trữ.",
        "Each archived file is read again and stored as it was decided on, in the order of the archive's journal. Says how many files were adopted and what could not be known. An archive of a version without a journal is adopted by the times of its files.":
            "Đọc lại từng tệp lưu trữ và lưu đúng như đã quyết định, theo thứ tự trong nhật ký của kho lưu trữ. Nêu số tệp đã lấy lại và những gì không còn biết. Kho lưu trữ của phiên bản chưa có nhật ký thì theo giờ của tệp.",
        "Build a store that is damaged or older than the archive again.":
            "Dựng lại kho số liệu bị hỏng hoặc cũ hơn kho lưu trữ.",
        "From the archive and its journal; with --from from a copy of the store and what the journal has after it. The copy is only read. Says how many files are in the store and what could not be known.":
            "Dựng từ kho lưu trữ và nhật ký của kho; với --from thì từ bản sao kho số liệu và phần nhật ký sau đó. Bản sao chỉ được đọc. Nêu số tệp trong kho số liệu và những gì không còn biết.",
        "A copy of the store, baocaod.sqlite, from a backup; the service's user must be able to read it.":
            "Bản sao kho số liệu (baocaod.sqlite); người dùng của dịch vụ phải đọc được.",
        "Also when the store is whole and agrees with the archive's newest events.":
            "Dựng lại cả khi kho số liệu còn nguyên và khớp kho lưu trữ.",
        "Begin an empty store on purpose; archive and journal stay.":
            "Bắt đầu kho số liệu trống; kho lưu trữ và nhật ký của kho giữ nguyên.",
        "What was accepted before is in no report from then on. A store with files in it needs --replace.":
            "Từ đó số đã nhận trước đây không còn trong báo cáo nào. Kho số liệu đã có tệp thì cần --replace.",
        "Also when the store is whole and holds files: it is moved aside.":
            "Cả khi kho số liệu còn nguyên và có tệp: kho đó được chuyển sang chỗ khác.",
    ]

    private static let units: [String: String] = [
        "The units of the whole country, before and after 01/07/2025, are part of the program; files under \"units\" add to them.":
            "Phần mềm có sẵn đơn vị hành chính cả nước, trước và sau 01/7/2025; các tệp nêu ở \"units\" trong cấu hình bổ sung thêm.",
        "The units around and below the reporting unit, or which of them a label means.":
            "Các đơn vị cấp trên và cấp dưới của đơn vị báo cáo, hoặc một tên trong tệp chỉ đơn vị nào.",
        "Only units that exist on this day, such as 2025-07-01.": "Chỉ đơn vị tồn tại vào ngày này, như 2025-07-01.",
        "Say which unit this label means, as a file would write it.":
            "Cho biết tên này (như ghi trong tệp) chỉ đơn vị nào.",
        "Units of the whole country by code or by words of their names.":
            "Tìm đơn vị trong cả nước theo mã hoặc theo tên.",
        "Accents may be left out: \"binh son\" finds Xã Bình Sơn. The province around a unit narrows the search: \"binh son quang ngai\". Exit codes: 0 found, 1 nothing found, 2 usage or configuration.":
            "Không cần gõ dấu: \"binh son\" tìm được Xã Bình Sơn. Thêm tên tỉnh để thu hẹp: \"binh son quang ngai\". Mã kết thúc: 0 tìm thấy, 1 không tìm thấy, 2 sai cách dùng hoặc cấu hình.",
        "A code, or words of a name.": "Mã, hoặc các từ trong tên.",
        "So many lines at most.": "In nhiều nhất bấy nhiêu dòng.",
        "A configuration whose own units are searched too.": "Cấu hình có đơn vị riêng cần tìm thêm.",
        "What a unit was formed from, and what became of it.": "Đơn vị được thành lập từ đâu và nay là đơn vị nào.",
        "A code may have meant several units: each is shown. Exit codes: 0 shown, 1 no unit has the code.":
            "Một mã có thể từng chỉ nhiều đơn vị: in cả. Mã kết thúc: 0 đã in, 1 không đơn vị nào có mã này.",
        "The code of the unit, such as 21040.": "Mã đơn vị, như 21040.",
        "Check an office's own list of units: every fault with its line.":
            "Kiểm tra danh sách đơn vị riêng: nêu từng lỗi và dòng có lỗi.",
        "Exit codes: 0 no fault, 2 faults, or a file that cannot be read.":
            "Mã kết thúc: 0 không có lỗi, 2 có lỗi hoặc không đọc được tệp.",
        "CSV files: code,name,kind,parent,valid_from,valid_to,aliases.":
            "Tệp CSV: code,name,kind,parent,valid_from,valid_to,aliases.",
        "A configuration whose own kinds of units the files may name.":
            "Cấu hình có loại đơn vị riêng mà các tệp dùng.",
    ]

    private static let setup: [String: String] = [
        "Asks on a terminal, unless --unit says the territory; options answer beforehand. Nothing that is there is overwritten: with --force the former configuration is kept beside the new one as FILE.truoc; lists of units and templates that are there are used as they are. What was written is checked as by \"config check\".":
            "Hỏi từng điều trên màn hình, trừ khi --unit nêu địa bàn; điều đã nêu bằng tùy chọn thì không hỏi. Không ghi đè gì: với --force, cấu hình cũ được giữ bên cạnh dưới tên TỆP.truoc; danh sách đơn vị và mẫu đã có được dùng nguyên. Viết xong thì kiểm tra như \"config check\".",
        "Exit codes: 0 written and sound, 2 usage, something in the way, or faults.":
            "Mã kết thúc: 0 đã viết, không có lỗi; 2 sai cách dùng, đã có tệp hoặc có lỗi.",
        "The territory, by code or name: 51, \"Xã Bình Sơn, Quảng Ngãi\". See: baocaod units search.":
            "Địa bàn, theo mã hoặc tên: 51, \"Xã Bình Sơn, Quảng Ngãi\". Tìm mã: baocaod units search.",
        "The department or centre that signs, by name, or by code in the office's own list; without it the committee.":
            "Sở, phòng hoặc trung tâm ký báo cáo, theo tên hoặc mã trong danh sách riêng; không nêu thì là UBND.",
        "The department reports on its own divisions, not on the territory it belongs to.":
            "Báo cáo về các bộ phận của chính cơ quan đó, không phải về cả địa bàn.",
        "The reports it makes, with commas between or one an option: chuyen-doi-so, kiem-soat-tthc, cai-cach-hanh-chinh.":
            "Các báo cáo phải lập, cách nhau bằng dấu phẩy hoặc mỗi tùy chọn một loại: chuyen-doi-so, kiem-soat-tthc, cai-cach-hanh-chinh.",
        "The place before the date, where it is not the territory's name.":
            "Địa danh trước ngày tháng, nếu khác tên địa bàn.",
        "Under which program the report is made, as its first sentence names it.":
            "Căn cứ lập báo cáo, như câu đầu báo cáo nêu.",
        "The address of the office's pages, as sentences about them name it.":
            "Địa chỉ trang thông tin điện tử của cơ quan, như nêu trong báo cáo.",
        "Write the offices that such a body usually has into its list of units; else they are proposals in it.":
            "Ghi luôn các phòng, ban thường có vào danh sách đơn vị; không thì chỉ ghi thành gợi ý.",
        "The file or folder to write to. Without it /etc/baocaod/baocaod.yaml where the package is installed, else baocaod.yaml here.":
            "Tệp hoặc thư mục cần ghi. Không nêu thì là /etc/baocaod/baocaod.yaml nếu đã cài gói, hoặc baocaod.yaml ở đây.",
        "Replace a configuration that is there; it is kept beside.": "Thay cấu hình đã có; bản cũ được giữ bên cạnh.",
        "Check the configuration, the unit register and the templates.":
            "Kiểm tra cấu hình, danh mục đơn vị và các mẫu báo cáo.",
        "Every fault is printed with file, line and the nearest right name. Run by the service's unit, as a reload does, folders in which its sandbox does not let it write are faults; elsewhere, folders outside of what the installed unit allows are warned of, and so are units that have ended, with their heirs, and keys of former versions, with what took their place. Of a shared store the server's version and replication are told; a Patroni older than 4.1 is a fault.":
            "Mỗi lỗi được in kèm tệp, dòng và tên đúng gần nhất. Khi dịch vụ chạy (như lúc đọc lại cấu hình), thư mục không được phép ghi là lỗi. Ngoài ra có cảnh báo về: thư mục ngoài phạm vi cho phép của dịch vụ, đơn vị đã kết thúc (kèm đơn vị thay thế), khóa cấu hình của phiên bản cũ (kèm khóa mới). Với kho số liệu dùng chung, phiên bản và tình trạng sao chép của máy chủ được nêu; Patroni cũ hơn 4.1 là lỗi.",
        "Exit codes: 0 sound, 2 faulty.": "Mã kết thúc: 0 không có lỗi, 2 có lỗi.",
        "Print faults only.": "Chỉ in lỗi.",
        "Rewrite keys of former versions in the configuration.": "Viết lại các khóa cấu hình của phiên bản cũ.",
        "Comments, order and everything else of the file stay as they are; the former file is kept beside it as FILE.truoc (.truoc-2 and so on, never over another). A Word template that was edited in templates/ is moved to reports/chuyen-doi-so/ beside the file. Keys of former versions are still read, so nothing has to be rewritten.":
            "Chú thích, thứ tự và mọi thứ khác trong tệp giữ nguyên; tệp cũ được giữ bên cạnh dưới tên TỆP.truoc (.truoc-2, …, không ghi đè). Mẫu Word đã sửa trong templates/ được chuyển sang reports/chuyen-doi-so/ cạnh tệp. Khóa của phiên bản cũ vẫn đọc được, nên không bắt buộc viết lại.",
        "Exit codes: 0 rewritten or nothing to rewrite, 2 usage, or a file with faults.":
            "Mã kết thúc: 0 đã viết lại hoặc không có gì phải viết lại, 2 sai cách dùng hoặc tệp có lỗi.",
        "Print the file as it would be and write nothing.": "In tệp sau khi viết lại, không ghi gì.",
        "Print the drop-in that lets the service's units write in the folders of the configuration.":
            "In phần bổ sung để dịch vụ được ghi vào các thư mục nêu trong cấu hình.",
        "Folders outside of /srv/baocaod and /var/lib/baocaod need it, and the servers of a shared store, which it opens and no other address. The folders have to exist and belong to the service's user. With --install the drop-in is written for the unit of the configuration and for the one that makes its report, and the service manager reads its units again; a restart applies it.":
            "Cần cho thư mục nằm ngoài /srv/baocaod và /var/lib/baocaod, và cho máy chủ của kho số liệu dùng chung (chỉ mở các địa chỉ đó). Thư mục phải có sẵn và thuộc người dùng của dịch vụ. Với --install, phần bổ sung được ghi cho dịch vụ của cấu hình và dịch vụ lập báo cáo, systemd đọc lại; khởi động lại dịch vụ thì có hiệu lực.",
        "Exit codes: 0 printed or installed, 2 usage, or a path that the sandbox is not opened for.":
            "Mã kết thúc: 0 đã in hoặc đã cài, 2 sai cách dùng hoặc đường dẫn không được phép.",
        "Write it to /etc/systemd/system and let the service manager read it.":
            "Ghi vào /etc/systemd/system và yêu cầu systemd đọc lại.",
        "The unit, for a configuration outside of /etc/baocaod: baocaod@binh-son.service.":
            "Tên dịch vụ, khi cấu hình nằm ngoài /etc/baocaod: baocaod@binh-son.service.",
    ]
}
