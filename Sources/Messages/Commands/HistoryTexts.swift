import ReportingKit

/// What `history`, `diff` and `verify` say.
extension CommandTexts {
    // MARK: history

    public func versions(_ period: Period, count: Int) -> String {
        say(
            "\(period.id): \(count) versions", "Kỳ \(period.vietnamese): \(VietnameseNumber.padded(count)) lần thay đổi"
        )
    }

    /// "v3", "lần 3"
    public func version(_ number: Int) -> String { say("v\(number)", "lần \(number)") }

    public func sections(_ names: [String]) -> String {
        say("text: ", "lời văn: ") + names.joined(separator: ", ")
    }

    /// A table of a version: what it states, and what of it is in force.
    public func table(
        _ name: String, isCounted: Bool, folder: String?, units: Int, isFull: Bool, inForce: Int, waiting: [String]
    ) -> String {
        var parts = [name]
        if isCounted { parts.append(say("counted", "đếm từ hồ sơ")) }
        if let folder { parts.append(say("from the folder of \(folder)", "từ thư mục của \(folder)")) }
        if units > 0 {
            parts.append(
                say(
                    "\(units) units\(isFull ? ", all of them" : "")",
                    "\(VietnameseNumber.padded(units)) đơn vị\(isFull ? " (đủ)" : "")"))
            parts.append(
                inForce == units
                    ? say("in force", "đang dùng")
                    : say("\(inForce) in force", "đang dùng số của \(VietnameseNumber.padded(inForce)) đơn vị"))
        } else {
            parts.append(inForce > 0 ? say("in force", "đang dùng") : say("not in force", "không dùng nữa"))
        }
        if !waiting.isEmpty {
            let names = waiting.joined(separator: ", ")
            parts.append(say("waits for an answer: \(names)", "cần xác nhận: \(names)"))
        }
        return parts.joined(separator: ", ")
    }

    public enum Decision { case taken, kept, withdrawn }

    /// `a.csv [3] taken for Xã A by Lê An: why`
    public func decision(
        _ decision: Decision, file: String, fileNumber: String, units: [String], name: String,
        reason: String
    ) -> String {
        let what =
            switch decision {
            case .taken: say("taken", "lấy số")
            case .kept: say("not taken", "không lấy số")
            case .withdrawn: say("withdrawn", "rút lại")
            }
        let list = units.joined(separator: ", ")
        let whose = units.isEmpty ? "" : say(" for \(list)", " của \(list)")
        let why = reason.isEmpty ? "" : ": \(reason)"
        return say(
            "\(file) [\(fileNumber)] \(what)\(whose) by \(name)\(why)",
            "\(file) [\(fileNumber)] \(what)\(whose), người quyết định: \(name)\(why)")
    }

    public func issued(at time: String, number: String, date: CalendarDate, signer: String) -> String {
        let signed = signer.isEmpty ? "-" : signer
        return say(
            "issued \(time): \(number) of \(date.iso), signed by \(signed)",
            "ban hành \(time): số \(number) ngày \(date.slashed), người ký: \(signed)")
    }

    public func reopened(at time: String, by name: String, reason: String) -> String {
        say("reopened \(time) by \(name): \(reason)", "mở lại \(time), người mở: \(name): \(reason)")
    }

    // MARK: diff

    public func difference(_ period: Period, _ first: Int, _ second: Int) -> String {
        say(
            "\(period.id): v\(first) → v\(second)", "Kỳ \(period.vietnamese): lần \(first) → lần \(second)")
    }

    public var sameReport: String {
        say("no figure and no sentence differs", "Không có số liệu, câu nào thay đổi.")
    }

    public func changedFigures(_ count: Int) -> String {
        say("Figures (\(count)):", "Số liệu thay đổi (\(VietnameseNumber.count(count))):")
    }

    public func changedSentences(_ count: Int) -> String {
        say("Sentences (\(count)):", "Câu thay đổi (\(VietnameseNumber.count(count))):")
    }

    /// `title` is what a reader calls the figure, `id` its name in lineage.json.
    public func changed(_ id: String, title: String, before: String?, after: String?, files: String?) -> String {
        let none = say("none", "chưa có")
        let source = files.map { say("  from \($0)", "  (theo \($0))") } ?? ""
        return "\(isVietnamese ? title : id): \(before ?? none) → \(after ?? none)\(source)"
    }

    public func noVersions(_ period: Period) -> String {
        say("\(period.id) has no versions", "kỳ \(period.vietnamese) chưa có số liệu")
    }

    public func unknownVersion(_ text: String, last: Int) -> String {
        say(
            "there is no version \(text); baocaod history lists v1 to v\(last)",
            "không có lần \(text); baocaod history liệt kê từ lần 1 đến lần \(last)")
    }

    // MARK: verify

    public func verified(
        files: Int, missing: Int, orphaned: Int, reports: Int, figures: Int, faults: Int
    ) -> String {
        func count(_ number: Int) -> String { VietnameseNumber.count(number) }
        return say(
            "\(files) accepted files (\(missing) not in the archive, \(orphaned) archived ones that no row answers for), \(reports) issued reports, \(figures) figures checked: "
                + (faults == 0 ? "all agree" : "\(faults) faults"),
            "Đã kiểm tra \(count(files)) tệp đã nhận (\(count(missing)) tệp không có trong kho lưu trữ, \(count(orphaned)) tệp lưu trữ không có trong sổ), "
                + "\(count(reports)) báo cáo đã ban hành, \(count(figures)) số liệu: "
                + (faults == 0 ? "khớp tất cả" : "\(count(faults)) lỗi"))
    }

    // MARK: trace

    public func unknownFigure(_ figure: String, _ period: Period) -> String {
        say(
            "no figure of \(period.id) is named \(figure); lineage.json beside the report lists them",
            "kỳ \(period.vietnamese) không có số liệu nào tên “\(figure)”; xem lineage.json cạnh báo cáo")
    }

    public func cell(_ cell: String, sheet: String) -> String {
        say("cell \(cell), sheet \(sheet)", "ô \(cell), trang “\(sheet)”")
    }

    public func paragraph(_ number: Int) -> String { say("paragraph \(number)", "đoạn \(number)") }

    public func registered(_ count: Int, _ set: UnitSet, on day: CalendarDate) -> String {
        say(
            "\(count) units of the set \(set) in the unit register on \(day.iso)",
            "\(VietnameseNumber.padded(count)) đơn vị (\(self.set(set.rawValue))) theo danh mục đơn vị ngày \(day.slashed)"
        )
    }

    /// What was computed of how many inputs; `operation` as lineage.json names it.
    public func computed(_ operation: String, _ value: String, of count: Int) -> String {
        let words = [
            "sum": "cộng", "percent": "tỷ lệ", "quotient": "chia", "difference": "trừ", "count": "đếm",
            "rank": "xếp hạng",
            "average": "bình quân", "package": "gói số liệu",
        ]
        return say(
            "\(operation) = \(value), of \(count)",
            "\(words[operation] ?? operation) = \(value), từ \(VietnameseNumber.padded(count)) số")
    }

    public func furtherInputs(_ count: Int) -> String {
        say("and \(count) more (--all prints them)", "và \(VietnameseNumber.count(count)) số khác (--all để xem đủ)")
    }

    public func file(_ name: String, sha256: String, received: String?, folder: String?) -> String {
        say(
            "file \(name) (sha256 \(sha256)\(received.map { ", received \($0)" } ?? ""), \(folder.map { "folder \($0)" } ?? "inbox"))",
            "tệp “\(name)” (\(received.map { "nhận lúc \($0), " } ?? "")\(folder.map { "thư mục “\($0)”" } ?? "thư mục chung"))"
        )
    }

    // MARK: Stores

    public func nothingStored(_ period: Period, known: [Period]) -> String {
        let list = known.map(name).joined(separator: ", ")
        return say(
            "the store has nothing for \(period.id)" + (known.isEmpty ? "" : "; it has: \(list)"),
            "chưa có số liệu kỳ \(period.vietnamese)" + (known.isEmpty ? "" : "; đã có: \(list)"))
    }

    public var emptyStore: String { say("the store has no data yet", "chưa có số liệu nào") }
}
