import ReportingKit

/// What `units`, `modules`, `config`, `form`, `cells` and `dataset` say.
extension CommandTexts {
    // MARK: units

    /// "from 2025-07-01", "to 2025-06-30"
    public func validity(from: CalendarDate?, to: CalendarDate?) -> String {
        [from.map { say("from \($0)", "từ \($0.slashed)") }, to.map { say("to \($0)", "đến \($0.slashed)") }]
            .compactMap(\.self).joined(separator: " ")
    }

    public func day(_ date: CalendarDate) -> String { say(date.iso, date.slashed) }
    public var formedFrom: String { say("from", "từ") }
    public var mergedInto: String { say("into", "vào") }

    /// How much of a unit went to another.
    public func share(_ word: String) -> String {
        guard isVietnamese else { return word }
        return ["whole": "toàn bộ", "part": "một phần"][word] ?? word
    }

    public func moreUnits(_ count: Int, all: Int) -> String {
        say(
            "… and \(count) more; add a word, or --limit \(all)",
            "… và \(VietnameseNumber.count(count)) đơn vị khác; thêm từ cần tìm, hoặc --limit \(all)")
    }

    /// Why there is no form of a dataset.
    public static let countedFromRecords = Bilingual(
        "it is counted from the list of dossiers: send the list that the system exports, one row a dossier",
        "số liệu được đếm từ danh sách hồ sơ; gửi danh sách xuất từ hệ thống, mỗi hồ sơ một dòng")

    public static let noUnitNamed = Bilingual(
        "no unit has these words in its name", "không có đơn vị nào có tên như vậy")

    public static func noUnitCoded(_ code: String) -> Bilingual {
        Bilingual(
            "no unit has the code \(code); baocaod units search NAME finds one",
            "không có đơn vị nào mang mã \(code); tìm theo tên: baocaod units search TÊN")
    }

    public func unitsChecked(_ count: Int) -> String {
        say("\(count) units, no faults", "\(VietnameseNumber.count(count)) đơn vị, không có lỗi")
    }

    public enum Match { case ambiguous([String]), outOfTime(String), outside(String), unknown(near: [String]) }

    public func match(_ match: Match) -> String {
        switch match {
        case .ambiguous(let names):
            let list = names.joined(separator: ", ")
            return say("ambiguous: \(list)", "có nhiều đơn vị: \(list)")
        case .outOfTime(let name):
            return say("not valid on that day: \(name)", "ngày đó chưa có hoặc không còn: \(name)")
        case .outside(let name): return say("outside the reporting unit: \(name)", "ngoài địa bàn báo cáo: \(name)")
        case .unknown(let near):
            let list = near.joined(separator: ", ")
            return near.isEmpty
                ? say("unknown", "không rõ") : say("unknown; near: \(list)", "không rõ; gần giống: \(list)")
        }
    }

    // MARK: modules

    public func module(_ id: String, _ title: String, isEnabled: Bool) -> String {
        "\(id)  (\(isEnabled ? say("enabled", "đang dùng") : say("disabled", "không dùng")))  \(title)"
    }

    public func dataset(_ id: String, _ title: String, fields: Int, rules: Int) -> String {
        say(
            "dataset \(id): \(title), \(fields) fields, \(rules) rules",
            "bảng \(id): \(title), \(VietnameseNumber.padded(fields)) cột, \(VietnameseNumber.padded(rules)) quy tắc")
    }

    public func records(_ id: String, _ title: String, fills: [String]) -> String {
        let list = fills.joined(separator: ", ")
        return say("records \(id): \(title), fills \(list)", "hồ sơ \(id): \(title), dùng cho bảng \(list)")
    }

    public func appendix(_ id: String, _ title: String) -> String {
        say("appendix \(id): \(title)", "phụ lục \(id): \(title)")
    }

    public func declared(figures: Int, sections: Int, crossChecks: Int) -> String {
        say(
            "\(figures) figures, \(sections) sections, \(crossChecks) cross-checks",
            "\(VietnameseNumber.count(figures)) số liệu, \(VietnameseNumber.padded(sections)) mục lời văn, \(VietnameseNumber.padded(crossChecks)) phép đối chiếu giữa các bảng"
        )
    }

    public static func noModule(_ name: String, known: [String]) -> Bilingual {
        let list = known.joined(separator: ", ")
        return Bilingual("\"\(name)\" is no module; there are \(list)", "không có mảng \"\(name)\"; các mảng: \(list)")
    }

    // MARK: config

    public func sound(_ path: String) -> String { say("\(path): sound", "\(path): không có lỗi") }

    public func contents(modules: Int, units: Int) -> String {
        say(
            "\(modules) modules, \(units) units in the register",
            "\(VietnameseNumber.padded(modules)) mảng, \(VietnameseNumber.count(units)) đơn vị trong danh mục")
    }

    public func shippedConfiguration(_ path: String) -> String {
        say(
            "\(path): warning: this is the configuration that ships, of an example office\n  hint: baocaod init writes yours",
            "\(path): cảnh báo: đây là cấu hình mẫu kèm theo phần mềm\n  cách sửa: chạy baocaod init để tạo cấu hình của đơn vị"
        )
    }

    public func restartApplies(_ unit: String) -> String {
        say("systemctl restart \(unit) applies it", "chạy systemctl restart \(unit) để có hiệu lực")
    }

    public func nothingToRewrite(_ path: String) -> String {
        say("\(path): nothing to rewrite", "\(path): không có gì phải viết lại")
    }

    public func rewritten(_ path: String, former: String) -> String {
        say("\(path): rewritten; the former file is \(former)", "\(path): đã viết lại; tệp cũ là \(former)")
    }

    public func moved(_ from: String, _ to: String, isDone: Bool) -> String {
        isDone
            ? say("moved \(from) to \(to)", "đã chuyển \(from) sang \(to)")
            : say("would move \(from) to \(to)", "sẽ chuyển \(from) sang \(to)")
    }

    // MARK: report, cells, dataset

    public func filled(in time: String) -> String { say("document filled in \(time)", "lập văn bản trong \(time)") }

    public var hidden: String { say("(hidden)", "(ẩn)") }

    public func noSheet(_ file: String, _ sheet: String, has sheets: [String]) -> String {
        let list = sheets.joined(separator: ", ")
        return say(
            "\(file) has no sheet “\(sheet)”; it has: \(list)", "\(file) không có trang “\(sheet)”; các trang: \(list)")
    }

    public func noTable(_ file: String, sheet: String?) -> String {
        say(
            "\(file): no table with a header of its own\(sheet.map { " on a sheet “\($0)”" } ?? "")",
            "\(file): không có bảng nào có tiêu đề riêng\(sheet.map { " ở trang “\($0)”" } ?? "")")
    }

    public func written(_ path: String) -> String { say("written \(path)", "đã ghi \(path)") }

    // MARK: form

    public func noForm(_ dataset: String, why: Bilingual) -> Bilingual {
        Bilingual(
            "the dataset \(dataset) has no form: \(why.english)", "Bảng \(dataset) không có biểu mẫu: \(why.vietnamese)"
        )
    }

    public func noForm(ofModule module: String) -> Bilingual {
        Bilingual(
            "the module \(module) has no form: its figures come from exports",
            "Mảng \(module) không có biểu mẫu: số liệu lấy từ tệp xuất")
    }

    public func notEnabled(_ module: String, known: [String]) -> Bilingual {
        let list = known.joined(separator: ", ")
        return Bilingual(
            "there is no enabled module \"\(module)\"; enabled: \(list)",
            "không có mảng \"\(module)\" đang dùng; các mảng đang dùng: \(list)")
    }

    public func noUnit(_ code: String, on day: CalendarDate) -> Bilingual {
        Bilingual(
            "no unit has the code \(code) on \(day); see: baocaod units --on \(day)",
            "ngày \(day.slashed) không có đơn vị nào mang mã \(code); xem: baocaod units --on \(day)")
    }

    public func outside(_ unit: String, _ code: String, of reporting: String) -> Bilingual {
        Bilingual(
            "\(unit) (\(code)) does not lie in the reporting unit \(reporting)",
            "\(unit) (\(code)) không thuộc đơn vị báo cáo \(reporting)")
    }

    public func asksNothing(_ form: String, of unit: String, _ code: String, _ period: Period) -> Bilingual {
        Bilingual(
            "the form of \(form) asks nothing of \(unit) (\(code)) in \(period.id)",
            "biểu mẫu \(form) không hỏi gì \(unit) (\(code)) trong kỳ \(period.vietnamese)")
    }
}
