/// The sentences of `--help` in Vietnamese, by the English ones of the commands.
enum HelpTexts {
    static let vietnamese = commands.merging(decisions) { first, _ in first }.merging(options) { first, _ in first }
        .merging(details) { first, _ in first }.merging(administration) { first, _ in first }
        .merging(page) { first, _ in first }.merging(offices) { first, _ in first }

    private static let commands: [String: String] = [
        "Makes the periodic report of a Vietnamese local government from the export files of its offices.":
            "Lập báo cáo định kỳ của cơ quan hành chính địa phương từ các tệp xuất của các phần mềm.",
        "Officers drop export files into folders; each file is read, recognised by its headings, checked and kept with the place of every figure, or returned with an explanation. The report and its appendices are assembled from what was kept.":
            "Cán bộ chép tệp xuất vào thư mục; từng tệp được đọc, nhận biết theo tiêu đề, kiểm tra rồi lưu cùng vị trí của từng số liệu, hoặc trả lại kèm giải thích. Báo cáo và phụ lục được lập từ số liệu đã nhận.",
        "Print docs/reference/findings.md.": "In trang tra cứu các điểm cần xem xét.",
        "Watch the drop folders and process files until told to stop: the service.":
            "Theo dõi thư mục và xử lý tệp cho đến khi được dừng: dịch vụ.",
        "Run the whole pipeline once over a folder and write the reports.": "Xử lý một lần cả thư mục và lập báo cáo.",
        "Read and check files without keeping anything.": "Kiểm tra thử tệp, không lưu gì.",
        "Read a finished Word report and name everything in it that contradicts something else.":
            "Đọc báo cáo Word đã xong và chỉ ra mọi điểm chưa khớp trong đó.",
        "Write the report and appendices of a period again from the store.": "Lập lại báo cáo và phụ lục của một kỳ.",
        "Write the form that units fill in for a module without exports.":
            "Tạo biểu mẫu để đơn vị điền, khi không có tệp xuất.",
        "List the modules with the datasets of this office, and what they declare.":
            "Liệt kê các mảng, bảng của đơn vị và khai báo của chúng.",
        "Print the JSON Schema of declarations, by which editors complete and check them.":
            "In JSON Schema của khai báo để trình soạn thảo gợi ý, kiểm tra.",
        "Declarations of tables: write the first one of a table that the product does not know.":
            "Khai báo bảng: viết khai báo đầu tiên cho bảng phần mềm chưa biết.",
        "Show what the reader sees of a file: each sheet as CSV, or each cell with address, type and text.":
            "Xem phần mềm đọc được gì từ tệp: từng trang dạng CSV, hoặc từng ô.",
        "Show what waits, what was taken, what went back and why, and what is missing for the period.":
            "Xem tệp nào đang chờ, đã nhận, trả lại và vì sao; kỳ này còn thiếu gì.",
        "Let the running daemon scan all its folders now.": "Yêu cầu dịch vụ quét ngay mọi thư mục.",
        "Follow a figure of the report back to the cells it came from.":
            "Xem nguồn của một số trong báo cáo, đến từng ô.",
        "List the versions of a period: each file that was accepted for it, what it states and what of it is in force, and every answer and withdrawal.":
            "Liệt kê các lần thay đổi của một kỳ: từng tệp đã nhận, số nào đang dùng, mọi lần xác nhận và rút lại.",
        "Show what changed between two versions of a period: figures, sentences, appendices, and which files did it.":
            "Xem giữa hai lần số liệu, câu, phụ lục nào thay đổi và do tệp nào.",
        "Recompute all hashes: the archive, issued reports, the store's order, the way of every figure to its cells.":
            "Kiểm tra toàn vẹn: kho lưu trữ, báo cáo đã ban hành, nguồn của từng số.",
        "Check the service's store, and build it again from the archive when it is lost or damaged.":
            "Kiểm tra kho số liệu; dựng lại từ kho lưu trữ khi mất hoặc hỏng.",
        "The unit register: list it, search it, follow a unit through time, check an office's own list.":
            "Danh mục đơn vị: xem, tìm, theo dõi đơn vị qua các thời kỳ, kiểm tra danh sách riêng.",
        "Write the configuration of an office: a commune, a province, a department, or a district of before 01/07/2025.":
            "Tạo cấu hình cho một đơn vị: xã, tỉnh, sở, hoặc huyện trước 01/7/2025.",
        "Work with the configuration.": "Làm việc với cấu hình.",
        "Show the version.": "Xem phiên bản.", "Show help information.": "Xem trợ giúp.",
    ]

    private static let decisions: [String: String] = [
        "Answer what a file asks: whether its figures take the place of what was stated, or whether it is meant as it is.":
            "Xác nhận điều một tệp đang hỏi: lấy số của tệp thay số đang dùng, hoặc tệp đúng như đã gửi.",
        "Ask the unit about what is open: the question is put into its folder, and that it was asked is kept.":
            "Hỏi lại đơn vị về điểm chưa xử lý: câu hỏi được đặt vào thư mục của đơn vị và được lưu.",
        "Withdraw what a file states: what stood before it is in force again.":
            "Rút lại số liệu của một tệp: số trước đó được dùng lại.",
        "Accept a warning with a reason: it is kept and shown in the report's annex of data quality.":
            "Chấp nhận chênh lệch kèm lý do: được lưu và ghi trong phụ lục chất lượng số liệu.",
        "Issue the report of a period: with number, date and signer, its data frozen with it.":
            "Ban hành báo cáo của một kỳ: có số, ngày, người ký; số liệu được khóa.",
        "Open an issued period again for corrections; the issued report stays in the store.":
            "Mở lại kỳ đã ban hành để đính chính; báo cáo đã ban hành vẫn được giữ.",
        "A number such as M3 stands in the annex of data quality beside the report, in baocaod status and in what baocaod finalize lists; it means everything of its cause that is open. A finding's id, sixteen digits in findings.json, means that finding alone.":
            "Mã như M3 có trong phụ lục chất lượng số liệu cạnh báo cáo, trong baocaod status và danh sách của baocaod finalize; gồm mọi điểm còn mở cùng nguyên nhân. Mã 16 ký tự trong findings.json chỉ một điểm.",
        "The number, such as M3, or the finding's id; several may be given.": "Mã, như M3; có thể nêu nhiều mã.",
        "The number, such as M3; several may be given.": "Mã, như M3; có thể nêu nhiều mã.",
        "Why it may stand.": "Vì sao chấp nhận.", "Who answers for it.": "Ai chịu trách nhiệm.",
        "The question lies in the unit's folder of returned files. What was asked stays open until the unit sends other figures, or until its answer is kept: baocaod answer M3 --reason TEXT --name NAME.":
            "Câu hỏi nằm trong thư mục tệp trả lại của đơn vị. Điểm đã hỏi vẫn còn mở cho đến khi đơn vị gửi số khác, hoặc câu trả lời được ghi lại: baocaod answer M3 --reason NỘI-DUNG --name TÊN.",
        "What to ask besides, in a few words.": "Hỏi thêm điều gì, ngắn gọn.", "Who asks.": "Ai hỏi.",
        "Who answers.": "Ai trả lời.", "Why, in a few words.": "Vì sao, ngắn gọn.",
        "Files that wait are listed by baocaod status and baocaod history, with their number. The answer is kept with the name, and the report is written again. Issued periods have to be reopened first. A file that came back with a question is named by its path in the folder of returned files: with --take it is handed in again under a name that confirms it. What was asked about a finding (baocaod ask M3) is answered by its number and --reason, which is kept as the answer.":
            "Tệp cần xác nhận có trong baocaod status và baocaod history, kèm số. Câu trả lời được lưu cùng tên người trả lời, báo cáo được lập lại. Kỳ đã ban hành phải mở lại trước. Tệp trả lại kèm câu hỏi thì nêu đường dẫn trong thư mục tệp trả lại: với --take, tệp được gửi lại dưới tên có xác nhận. Điểm đã hỏi lại (baocaod ask M3) thì trả lời bằng mã và --reason.",
        "Codes of the units that are meant; without it all that the file asks about.":
            "Mã đơn vị; không nêu thì gồm mọi đơn vị tệp đang hỏi.",
        "Codes of the units that are meant; without it the whole file.": "Mã đơn vị; không nêu thì cả tệp.",
        "The file's figures come into force.": "Dùng số của tệp.", "What is in force stays.": "Giữ số đang dùng.",
        "Why it is withdrawn.": "Vì sao rút lại.", "Who withdraws it.": "Ai rút lại.",
        "Files for the period are returned from then on, until it is reopened. The issued report can be written again byte for byte at any time: baocaod report --period PERIOD.":
            "Từ đó tệp của kỳ này bị trả lại cho đến khi mở lại kỳ. Báo cáo đã ban hành có thể lập lại nguyên vẹn bất cứ lúc nào: baocaod report --period KỲ.",
        "A report is not issued while something is open that nobody has answered for: contradictions and other warnings, files held with a question, what units and offices have not sent. All of it is listed by number, to be mended, accepted one by one (baocaod accept M1), or answered for together with --with-open REASON --name NAME, which is kept and printed in the annex of data quality. What was asked (baocaod ask) stays open until it is answered. Exit codes: 0 issued, 1 something is open, 2 usage or configuration.":
            "Chưa ban hành khi còn điểm chưa ai chịu trách nhiệm: số chưa khớp, điểm cần kiểm tra, tệp cần xác nhận, bảng và lời văn chưa gửi. Các điểm được liệt kê theo mã, để sửa, chấp nhận từng điểm (baocaod accept M1), hoặc ban hành khi chưa xử lý bằng --with-open LÝ-DO --name TÊN; lý do và tên được ghi trong phụ lục chất lượng số liệu. Điểm đã hỏi lại (baocaod ask) vẫn còn mở cho đến khi có trả lời. Mã kết thúc: 0 đã ban hành, 1 còn điểm chưa xử lý, 2 sai cách dùng hoặc cấu hình.",
        "The report's number: 123, or 123/BC-UBND.": "Số báo cáo: 123, hoặc 123/BC-UBND.",
        "The report's date, such as 2023-07-10.": "Ngày báo cáo, như 2023-07-10.",
        "Who signs it; without it the name in the configuration.": "Người ký; không nêu thì theo cấu hình.",
        "Issue it although something is open: why.": "Ban hành khi còn điểm chưa xử lý: vì sao.",
        "Who answers for issuing it so.": "Ai chịu trách nhiệm ban hành như vậy.",
        "Why it is opened again.": "Vì sao mở lại.", "Who opens it.": "Ai mở lại.",
    ]

    private static let options: [String: String] = [
        "The configuration file. Without it: config/baocaod.yaml here, /etc/baocaod/baocaod.yaml, or the one beside the program's sources.":
            "Tệp cấu hình. Không nêu thì dùng config/baocaod.yaml ở đây, hoặc /etc/baocaod/baocaod.yaml.",
        "The period, such as 2023-H1, or last: the newest one with data.":
            "Kỳ, như 2023-H1, hoặc last: kỳ mới nhất có số liệu.",
        "The period, such as 2023-H1, or last.": "Kỳ, như 2023-H1, hoặc last.",
        "Of a finding: its period, such as 2023-H1, or last.": "Với mã như M3: kỳ, như 2023-H1, hoặc last.",
        "Of a finding: the report, such as kiem-soat-tthc. Without it: the first that the configuration names.":
            "Với mã như M3: báo cáo, như kiem-soat-tthc. Không nêu thì báo cáo đầu tiên trong cấu hình.",
        "The report, such as kiem-soat-tthc. Without it: the first that the configuration names.":
            "Báo cáo, như kiem-soat-tthc. Không nêu thì báo cáo đầu tiên trong cấu hình.",
        "The output folder of batch, which holds its store. Without it: the service's store and output folder.":
            "Thư mục kết quả của batch. Không nêu thì dùng kho số liệu và thư mục kết quả của dịch vụ.",
        "The output folder of batch. Without it: the service's store.":
            "Thư mục kết quả của batch. Không nêu thì dùng kho số liệu của dịch vụ.",
        "The output folder of batch. Without it: the service's store and archive.":
            "Thư mục kết quả của batch. Không nêu thì dùng kho số liệu, kho lưu trữ của dịch vụ.",
        "Compare with the store of this output folder of batch, rather than the service's.":
            "Đối chiếu với kho số liệu trong thư mục kết quả này của batch.",
        "Compare with the data in the store of this output folder of batch, rather than the service's.":
            "Đối chiếu với số liệu trong thư mục kết quả này của batch.",
        "Compare with the data in the service's store.": "Đối chiếu với số liệu của dịch vụ.",
        "Print as JSON.": "In dạng JSON.", "Print all of it as JSON.": "In tất cả dạng JSON.",
        "Print the result as JSON.": "In kết quả dạng JSON.",
        "Print one JSON object a file: result, tables, findings.": "In mỗi tệp một đối tượng JSON.",
        "With --json: the values of each table too, by unit and field.":
            "Cùng --json: cả giá trị của từng bảng theo đơn vị và cột.",
        "List all findings of each file.": "Liệt kê mọi điểm cần xem của từng tệp.",
        "Judge each file by itself, without what was taken before.":
            "Kiểm tra riêng từng tệp, không so với tệp đã nhận.",
        "Files or folders.": "Tệp hoặc thư mục.",
        "The period of files that do not say theirs.": "Kỳ của tệp không ghi kỳ.",
        "The report, a .docx file.": "Báo cáo, tệp .docx.",
        "Write the report with comments at the places named to this file.":
            "Ghi báo cáo có ghi chú tại từng điểm vào tệp này.",
        "The period of a report that does not say its own, such as 2023-H1.":
            "Kỳ của báo cáo không ghi kỳ, như 2023-H1.",
        "List what each unit has sent and still owes.": "Liệt kê từng đơn vị đã gửi gì, còn thiếu gì.",
        "Only say in one line whether the service is well.": "Chỉ nói trong một dòng dịch vụ có ổn không.",
        "The figure, or a part of its name or title.": "Số liệu, hoặc một phần tên của số liệu.",
        "Print all inputs of long sums.": "In đủ các số của phép cộng dài.",
        "The former version, such as 1 or v1.": "Lần trước, như 1.",
        "The later version; without it the newest.": "Lần sau; không nêu thì lần mới nhất.",
        "Fill the document ten times more and print the median time of that alone.":
            "Lập thêm mười lần và in thời gian trung vị.",
        "The folder with the export files; sub-folders are followed.": "Thư mục có các tệp xuất, gồm cả thư mục con.",
        "The folder to write to; created when missing.": "Thư mục kết quả; được tạo nếu chưa có.",
        "The period of files that do not say theirs, such as 2023-H1, 2023-Q2, 2023-06 or 2023.":
            "Kỳ của tệp không ghi kỳ, như 2023-H1, 2023-Q2, 2023-06 hoặc 2023.",
        "The module, such as infrastructure.": "Mảng, như infrastructure.",
        "The period the form asks for, such as 2023-H1.": "Kỳ của biểu mẫu, như 2023-H1.",
        "The unit's code; without it one form for the reporting unit and each territory one level below.":
            "Mã đơn vị; không nêu thì mỗi đơn vị một biểu mẫu.",
    ]

    private static let details: [String: String] = [
        "Exit codes: 0 everything was taken, 1 some files were returned, 2 usage or configuration.":
            "Mã kết thúc: 0 đã nhận mọi tệp, 1 có tệp trả lại, 2 sai cách dùng hoặc cấu hình.",
        "Exit codes: 0 no contradiction, 1 contradictions, 2 usage, or a file that cannot be read.":
            "Mã kết thúc: 0 khớp hết, 1 có điểm chưa khớp, 2 sai cách dùng hoặc không đọc được tệp.",
        "Exit codes: 0 found, 1 no such figure, 2 usage or configuration.":
            "Mã kết thúc: 0 tìm thấy, 1 không có số liệu này, 2 sai cách dùng hoặc cấu hình.",
        "Exit codes: 0 the versions say the same, 1 they differ, 2 usage or configuration.":
            "Mã kết thúc: 0 hai lần như nhau, 1 khác nhau, 2 sai cách dùng hoặc cấu hình.",
        "Exit codes: 0 the daemon answers or --output names a store of batch, 1 no daemon answers, 2 usage or configuration.":
            "Mã kết thúc: 0 dịch vụ trả lời hoặc dùng --output, 1 dịch vụ không trả lời, 2 sai cách dùng hoặc cấu hình.",
        "Asks the running daemon, if there is one, and reads the store; both have two seconds, and what one of them does not say in that time is said to be missing.":
            "Hỏi dịch vụ đang chạy (nếu có) và đọc kho số liệu; mỗi bên có hai giây, phần không trả lời kịp sẽ được nêu là thiếu.",
        "With --check one line is printed, for programs that watch over the service. Exit codes: 0 fine, 1 degraded: something has to be mended, or the daemon is starting or stopping, 2 stopped, 3 no answer, or a configuration that cannot be read.":
            "Với --check chỉ in một dòng (tiếng Anh) cho chương trình giám sát. Mã kết thúc: 0 ổn, 1 có việc phải sửa hoặc đang khởi động, đang dừng, 2 đã dừng, 3 không trả lời hoặc không đọc được cấu hình.",
        "Folders are followed. Files are judged as if they were dropped now: compared with what the service has taken, or with the store of --output. One file is shown with all its findings, several as a table with the first reason of each; --findings lists all of them there too. Exit codes: 0 all could be taken, 1 some would be returned, 2 usage or configuration.":
            "Gồm cả thư mục con. Tệp được kiểm tra như khi gửi lúc này, so với số liệu dịch vụ đã nhận hoặc với --output. Một tệp thì nêu mọi điểm cần xem; nhiều tệp thì mỗi tệp một dòng với lý do đầu tiên, --findings để xem đủ. Mã kết thúc: 0 nhận được cả, 1 có tệp sẽ trả lại, 2 sai cách dùng hoặc cấu hình.",
        "Tables are recognised by their headings, wherever the report comes from, and checked like export files: sums, rates, totals, bounds, the formulas printed under headings, tables with each other. Then the figures in the sentences are compared with the tables and among themselves.":
            "Bảng được nhận biết theo tiêu đề, báo cáo do ai lập cũng được, và kiểm tra như tệp xuất: phép cộng, tỷ lệ, tổng, giới hạn, công thức dưới tiêu đề, các bảng với nhau. Sau đó số trong lời văn được đối chiếu với bảng và với nhau.",
        "With --against the report is compared with the data in the store too: every figure of an edited draft that no longer agrees with the data is named.":
            "Với --against, báo cáo còn được đối chiếu với số liệu đã nhận: mọi số trong dự thảo đã sửa mà không còn khớp đều được nêu.",
        "With --comments the same file is written with a Word comment at each of these places; figures that nobody sent and sentences that were taken out are named there, too.":
            "Với --comments, chính tệp đó được ghi lại có ghi chú Word tại từng điểm; số không đơn vị nào gửi và câu đã bỏ cũng được nêu.",
        "A figure is named as in lineage.json beside the report: documents.committee.incoming_total for a sentence, documents_subordinates/21064/incoming_total for a cell of an appendix, documents_subordinates/total/incoming_total for a total. A part of a name lists the figures that have it in their names or titles.":
            "Tên số liệu như trong lineage.json cạnh báo cáo: documents.committee.incoming_total (trong câu), documents_subordinates/21064/incoming_total (ô của phụ lục), documents_subordinates/total/incoming_total (tổng). Nêu một phần tên thì liệt kê các số có phần tên đó.",
        "The number in brackets is that of the file's receipt, by which baocaod answer and baocaod withdraw name it.":
            "Số trong ngoặc vuông là số trên giấy nhận của tệp, dùng cho baocaod answer và baocaod withdraw.",
        "Versions are numbered as baocaod history lists them. The second may be left out: the newest.":
            "Các lần được đánh số như trong baocaod history. Có thể bỏ lần thứ hai: lần mới nhất.",
        "Same data, same template: same bytes.": "Cùng số liệu, cùng mẫu thì tệp giống hệt.",
        "Reports that the running service is writing are looked at when they are written. Exit codes: 0 everything agrees, 1 something does not, 2 usage or configuration.":
            "Báo cáo dịch vụ đang lập được xem khi lập xong. Mã kết thúc: 0 khớp tất cả, 1 có điểm không khớp, 2 sai cách dùng hoặc cấu hình.",
        "For files on a mount from which the kernel reports nothing, without waiting for the folder's interval. SIGUSR1 does the same. A daemon that is starting scans its folders anyway, and says what it does before. Exit codes: 0 asked for, 1 no daemon answers within two seconds, 2 usage or configuration.":
            "Dùng cho thư mục mạng không báo có tệp mới, không phải chờ đến lượt quét. SIGUSR1 cũng vậy. Mã kết thúc: 0 đã yêu cầu, 1 dịch vụ không trả lời trong hai giây, 2 sai cách dùng hoặc cấu hình.",
        "One workbook a unit: typed cells, drop-down lists, locked headings, in Vietnamese. Filled forms are dropped into the watched folder like any export.":
            "Mỗi đơn vị một tệp Excel có ô nhập, danh sách chọn, tiêu đề khóa. Điền xong chép vào thư mục như mọi tệp khác.",
    ]
}
