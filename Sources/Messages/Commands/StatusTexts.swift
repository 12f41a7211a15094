import ReportingKit

/// What `status` says. What the daemon says of itself comes in both languages.
extension CommandTexts {
    // MARK: Files

    public func files(taken: Int, returned: Int, known: Int, kept: Int, inHand: Int) -> String {
        say(
            "Files of all time: \(taken) taken, \(returned) returned, \(known) known already, "
                + (kept == 0 ? "" : "\(kept) kept that nobody declared, ") + "\(inHand) in hand",
            "Tệp từ trước đến nay: \(count(taken)) đã nhận, \(count(returned)) trả lại, \(count(known)) trùng tệp đã nhận, "
                + (kept == 0 ? "" : "\(count(kept)) đã giữ vì chưa biết bảng, ") + "\(count(inHand)) đang kiểm tra")
    }

    private func count(_ number: Int) -> String { VietnameseNumber.count(number) }

    public var moduleColumns: [String] {
        isVietnamese
            ? ["MẢNG", "ĐÃ NHẬN", "TRẢ LẠI", "ĐANG CHỜ", "MỚI NHẤT"]
            : ["MODULE", "TAKEN", "RETURNED", "WAITING", "NEWEST"]
    }

    public var unknownModule: String { say("(unknown)", "(không rõ)") }

    public var nothingReturned: String {
        say("No file is waiting to be mended and sent again.", "Không có tệp nào trả lại mà chưa gửi lại.")
    }

    public func returned(_ count: Int) -> String {
        say("Returned and not sent again (\(count)):", "Trả lại, chưa gửi lại (\(self.count(count))):")
    }

    // MARK: Declarations

    public var declarations: String { say("Datasets of this office:", "Bảng do đơn vị khai báo:") }

    public func declaration(_ dataset: String, _ module: String, _ file: String, effect: String) -> String {
        let effects = ["adds": "thêm", "extends": "mở rộng", "replaces": "thay thế", "disables": "tắt"]
        return "\(dataset) (\(module)): \(file) \(isVietnamese ? effects[effect] ?? effect : effect)"
    }

    public var faultyDeclarations: String {
        say("Faulty declarations, which change nothing:", "Khai báo có lỗi, chưa có hiệu lực:")
    }

    public func draftsUnreadable(_ fault: String) -> String {
        say(
            "Drafts of unknown tables cannot be listed: \(fault)",
            "Không liệt kê được khai báo gợi ý cho bảng chưa biết: \(fault)")
    }

    public func unknownTables(_ count: Int) -> String {
        say(
            "Tables that are not known (\(count)); read the drafts in the output folder and put them into datasets:",
            "Bảng phần mềm chưa biết (\(self.count(count))); xem khai báo gợi ý trong thư mục kết quả rồi đưa vào datasets:"
        )
    }

    public var draftsFull: String {
        say(
            "There are as many drafts as there may be: further tables have none. Declare their tables, or remove drafts that nobody needs.",
            "Đã đủ số khai báo gợi ý tối đa, bảng mới không có thêm: hãy khai báo các bảng này, hoặc xóa gợi ý không cần."
        )
    }

    public func keptFiles(_ count: Int) -> String {
        say(
            "Kept until their tables are declared (\(count)); baocaod withdraw NUMBER takes one back:",
            "Đang lưu, chờ khai báo bảng (\(self.count(count))); rút lại bằng baocaod withdraw SỐ:")
    }

    public func moreInJSON(_ count: Int) -> String {
        say("\(count) more; --json lists all", "và \(self.count(count)) mục khác; xem đủ bằng --json")
    }

    // MARK: Questions, what is open

    public func questions(_ count: Int) -> String {
        say(
            "Wait for an answer (\(count)); baocaod answer NUMBER --take or --keep:",
            "Cần xác nhận (\(self.count(count))); trả lời bằng baocaod answer SỐ --take hoặc --keep:")
    }

    public func openMatters(_ count: Int) -> String {
        say(
            "Open before the report can be issued (\(count)); baocaod accept, ask:",
            "Còn phải xử lý trước khi ban hành (\(self.count(count))); baocaod accept, ask:")
    }

    public func answeredMatters(_ count: Int) -> String {
        say("Answered (\(count)):", "Đã trả lời (\(self.count(count))):")
    }

    public var upgraded: String {
        say(
            "Since the upgrade, tables of single units no longer take the place of each other. Figures changed in periods that are not issued:",
            "Từ khi nâng cấp, bảng của từng đơn vị không còn thay cho nhau. Số liệu thay đổi ở các kỳ chưa ban hành:")
    }

    public func upgraded(_ period: String, values: Int) -> String {
        say(
            "\(period): \(values) values; baocaod history --period \(period)",
            "\(period): \(count(values)) giá trị; xem baocaod history --period \(period)")
    }

    // MARK: Folders

    public var folderColumns: [String] {
        isVietnamese
            ? ["THƯ MỤC", "THEO DÕI", "QUÉT LÚC", "ĐANG CHỜ", "KHÔNG NHẬN", "ẨN", "ĐƯỜNG DẪN"]
            : ["FOLDER", "WATCHED", "SCANNED", "WAITING", "REFUSED", "HIDDEN", "PATH"]
    }

    public func isWatched(_ isWatched: Bool) -> String { isWatched ? say("yes", "có") : say("NO", "KHÔNG") }

    public func foldersAsOf(_ time: String) -> String {
        say(
            "The thread that watches the folders does not answer; this is of \(time).",
            "Luồng theo dõi thư mục không trả lời; đây là tình hình lúc \(time).")
    }

    public var waits: String { say("waits", "đang chờ") }
    public var refused: String { say("refused", "không nhận") }
    public var leftAlone: String { say("left alone", "để nguyên") }
    public var hiddenReason: Bilingual {
        Bilingual(
            "hidden, or left behind by a program; rename it to send it",
            "tệp ẩn, hoặc do chương trình khác để lại; đổi tên tệp để gửi")
    }

    public func noReport(_ name: String, since: String, reason: String) -> String {
        say("No report of \(name) since \(since): \(reason)", "Chưa lập được báo cáo \(name) từ \(since): \(reason)")
    }

    /// `time` nil where something has to change first.
    public func triedAgain(at time: String?) -> String {
        say(
            "tried again "
                + (time.map { "at \($0)" }
                    ?? "when its data, the template, the configuration or the program change, or by baocaod rescan"),
            time.map { "lập lại lúc \($0)" }
                ?? "lập lại khi số liệu, mẫu báo cáo, cấu hình hoặc chương trình thay đổi, hoặc khi chạy baocaod rescan"
        )
    }

    // MARK: The period

    public func period(_ period: Period?, _ id: String, report: String?) -> String {
        let name = isVietnamese ? period?.vietnamese ?? id : id
        guard let report else { return say("Period \(name):", "Kỳ \(name):") }
        return say("Report \(report), period \(name):", "Báo cáo \(report), kỳ \(name):")
    }

    public func otherReports(_ names: [String]) -> String {
        let names = names.joined(separator: ", ")
        return say("other reports, with --report: \(names)", "báo cáo khác, dùng --report: \(names)")
    }

    public var datasetColumns: [String] {
        isVietnamese
            ? ["BẢNG", "PHẠM VI", "HẠN GỬI", "ĐÃ GỬI", "MUỘN", "CÒN THIẾU"]
            : ["DATASET", "SCOPE", "DUE", "SENT", "LATE", "MISSING"]
    }

    public var unitColumns: [String] {
        isVietnamese
            ? ["MÃ", "ĐƠN VỊ", "ĐÃ GỬI", "MUỘN", "TRẢ LẠI", "CÒN THIẾU"]
            : ["UNIT", "NAME", "SENT", "LATE", "RETURNED", "MISSING"]
    }

    /// What the table of datasets calls one: its name in declarations, or what it is called in reports.
    public func dataset(_ id: String, title: String) -> String { say(id, title) }

    public func set(_ word: String) -> String {
        guard isVietnamese else { return word }
        return switch UnitSet(rawValue: word) {
        case .own: "đơn vị báo cáo"
        case .offices: "cơ quan chuyên môn"
        case .level: "cấp mình"
        case .subordinates: "đơn vị cấp dưới"
        case .lower: "đơn vị cấp dưới nữa"
        case .whole: "toàn địa bàn"
        case .former: "đơn vị cũ"
        case .deep: "bộ phận của cấp dưới"
        case nil: word
        }
    }

    public func due(_ day: String, isOverdue: Bool) -> String {
        let shown = isVietnamese ? CalendarDate(iso: day)?.slashed ?? day : day
        return shown + (isOverdue ? say(" overdue", " quá hạn") : "")
    }

    public func sent(_ sent: Int, of owing: Int) -> String {
        say("\(sent) of \(owing)", "\(VietnameseNumber.padded(sent))/\(VietnameseNumber.padded(owing))")
    }

    /// "3: Xã A, Xã B and 4 more"
    public func missing(_ names: [String], shown limit: Int) -> String {
        guard !names.isEmpty else { return "-" }
        let shown = names.prefix(limit).joined(separator: ", ")
        let more = names.count - limit
        let rest = more > 0 ? say(" and \(more) more", " và \(VietnameseNumber.padded(more)) đơn vị khác") : ""
        return "\(isVietnamese ? VietnameseNumber.padded(names.count) : "\(names.count)"): \(shown)\(rest)"
    }

    public var twoFiles: String { say("two files, one table", "hai tệp cho một bảng") }

    public func unusedData(_ count: Int) -> String {
        say("Data that no report uses (\(count)):", "Số liệu chưa dùng trong báo cáo nào (\(self.count(count))):")
    }

    public var howToListUnits: String {
        say(
            "--units lists what each unit has sent and still owes.",
            "Dùng --units để xem từng đơn vị đã gửi gì, còn thiếu gì.")
    }

    // MARK: The daemon and the store

    /// `line` is what the service tells systemd, in the language of its log.
    public func daemon(_ phase: String, vietnamese: String, _ line: String) -> String {
        say("The daemon \(phase): \(line)", "Dịch vụ \(vietnamese): \(line)")
    }

    public func storeUnreadable(_ error: String) -> String {
        say("The store cannot be read: \(error)", "Không đọc được kho số liệu: \(error)")
    }

    public func databaseFault(_ error: String) -> String {
        say(
            "The store cannot be read: \(error). Files and figures are left out; what waits is taken when it answers.",
            "Không đọc được kho số liệu: \(error). Chưa có thông tin về tệp và số liệu; tệp đang chờ sẽ được nhận khi có trả lời."
        )
    }

    /// Of a store in a database on a server.
    public func databaseSilent(_ address: String) -> String {
        say(
            "The database \(address) does not answer in time. Files and figures are left out; what waits is taken when it answers. See to its server (systemctl status postgresql).",
            "Cơ sở dữ liệu \(address) không trả lời kịp. Chưa có thông tin về tệp và số liệu; tệp đang chờ sẽ được nhận khi có trả lời. Hãy kiểm tra máy chủ của nó (systemctl status postgresql)."
        )
    }

    public var storeSilent: String {
        say(
            "The store does not answer in time: another process has it locked, or its disk is slow. Files and figures are left out.",
            "Kho số liệu không trả lời kịp: đang bị khóa hoặc ổ đĩa chậm. Chưa có thông tin về tệp và số liệu.")
    }
}
