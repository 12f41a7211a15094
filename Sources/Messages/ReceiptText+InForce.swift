import Foundation
import ReportingKit

extension ReceiptText {
    /// Whose figures the report uses where the file's table would stand.
    public struct InForce: Sendable {
        public let dataset: String
        public let set: UnitSet
        /// What the set is called.
        public let place: String
        public let period: Period
        /// Whether figures of this file are used.
        public let isOwn: Bool
        /// Other files whose figures are used of its units.
        public let others: [OtherFile]
        public let keptFrom: [Kept]
        /// How many units of how many expected ones have figures there; nil where that says nothing.
        public var coverage: Coverage?
        /// Units of the file that wait for an answer, of how many that it states.
        public var waiting: Waiting?
        /// Bodies that owe the table and stand neither in it nor elsewhere, as they are named in a sentence.
        public var lackingOffices: String?

        public init(
            dataset: String, set: UnitSet, place: String, period: Period, isOwn: Bool, others: [OtherFile],
            keptFrom: [Kept]
        ) {
            self.dataset = dataset
            self.set = set
            self.place = place
            self.period = period
            self.isOwn = isOwn
            self.others = others
            self.keptFrom = keptFrom
        }
    }

    public struct Coverage: Sendable {
        /// The units that this file brought, as they are named in a sentence; nil where only the whole is counted.
        public let units: String?
        public let have: Int
        public let expected: Int
        /// What is counted: "xã, phường, đặc khu".
        public let kinds: String

        public init(units: String?, have: Int, expected: Int, kinds: String) {
            self.units = units
            self.have = have
            self.expected = expected
            self.kinds = kinds
        }
    }

    public struct Waiting: Sendable {
        public let units: String
        public let count: Int
        public let stated: Int

        public init(units: String, count: Int, stated: Int) {
            self.units = units
            self.count = count
            self.stated = stated
        }
    }

    /// A file whose figures are used where this one's would stand.
    public struct OtherFile: Sendable {
        public let name: String
        public let receivedAt: Date
        /// The units of which they are used, as they are named in a sentence.
        public let units: String
        /// Whether they are all that this file states.
        public let isAll: Bool

        public init(name: String, receivedAt: Date, units: String, isAll: Bool) {
            self.name = name
            self.receivedAt = receivedAt
            self.units = units
            self.isAll = isAll
        }
    }

    /// Fields that the file left blank and that a former form of the unit answered.
    public struct Kept: Sendable {
        public let file: String
        public let fields: [String]

        public init(file: String, fields: [String]) {
            self.file = file
            self.fields = fields
        }
    }

    /// What is in force now, said for every file: that it was received does not say that it is used.
    func text(of inForce: [InForce]) -> [String] {
        guard !inForce.isEmpty else { return [] }
        let isVietnamese = catalogue.isVietnamese
        var lines = ["", isVietnamese ? "Báo cáo đang dùng:" : "In force for the report:"]
        for entry in inForce {
            let set = isVietnamese ? entry.place : entry.set.rawValue
            let period = isVietnamese ? entry.period.vietnamese : entry.period.id
            var sources = entry.isOwn ? [isVietnamese ? "số liệu của tệp này" : "this file's figures"] : []
            sources += entry.others.map { source(of: $0, isOwn: entry.isOwn) }
            if sources.isEmpty { sources = [isVietnamese ? "chưa dùng số liệu nào" : "none yet"] }
            lines.append("  \(entry.dataset) – \(set), \(period): \(sources.joined(separator: "; "))")
            lines += entry.coverage.map { [text(of: $0)] } ?? []
            lines += entry.waiting.map { [text(of: $0)] } ?? []
            if let offices = entry.lackingOffices {
                lines.append(
                    isVietnamese
                        ? "    Còn thiếu: \(offices) (không phát sinh thì ghi 0, gửi lại)."
                        : "    Missing: \(offices) (where there is nothing, enter 0 and send it again).")
            }
            for kept in entry.keptFrom {
                let fields = Self.listed(kept.fields, isVietnamese)
                lines.append(
                    isVietnamese
                        ? "    Mục để trống giữ số đã gửi trong tệp “\(kept.file)”: \(fields)"
                        : "    Blank answers keep those of “\(kept.file)”: \(fields)")
            }
        }
        return lines
    }

    private func text(of coverage: Coverage) -> String {
        guard let units = coverage.units else {
            return catalogue.isVietnamese
                ? "    Mới có \(coverage.have)/\(coverage.expected) \(coverage.kinds)."
                : "    Only \(coverage.have) of \(coverage.expected) units have figures in such a table."
        }
        return catalogue.isVietnamese
            ? "    Đã nhận số liệu của \(units); đã có \(coverage.have)/\(coverage.expected) \(coverage.kinds)."
            : "    Figures of \(units) are in; \(coverage.have) of \(coverage.expected) units have them."
    }

    private func text(of waiting: Waiting) -> String {
        let rest = waiting.stated - waiting.count
        guard catalogue.isVietnamese else {
            return "    \(rest) units taken; \(waiting.count) wait for an answer: \(waiting.units)."
        }
        return (rest > 0 ? "    Nhận \(rest) đơn vị; chờ" : "    Chờ")
            + " trả lời \(waiting.count) đơn vị: \(waiting.units)."
    }

    /// What stands above a receipt: that a file of which nothing is used waits, and for what.
    func heading(_ file: String, _ number: Number?, _ inForce: [InForce], _ findings: [Finding]) -> [String] {
        // Those can be answered by the file's name, figures of another unit by that unit or the office.
        let isOwnQuestion = findings.contains { [.unitHeld, .unitDiffers, .unitOtherList].contains($0.code) }
        let isForeign = !isOwnQuestion && findings.contains { $0.code == .unitForeign }
        let waits = !inForce.isEmpty && inForce.allSatisfy { $0.waiting.map { $0.count == $0.stated } ?? false }
        switch (waits, catalogue.isVietnamese) {
        case (false, true): return [heading("ĐÃ NHẬN", number, file)]
        case (false, false): return [heading("TAKEN", number, file)]
        case (true, true):
            return [
                heading("ĐÃ NHẬN, CHỜ TRẢ LỜI", number, file),
                "Số liệu của tệp chưa được dùng, vì lẽ nêu ở phần “Cần lưu ý”. "
                    + (isForeign
                        ? "Số liệu của đơn vị khác do đơn vị ấy gửi từ thư mục của mình; nếu phải lấy số của tệp này thì báo người phụ trách báo cáo."
                        : "Nếu đúng là số của tệp này, thêm “ - xac nhan” vào cuối tên tệp rồi gửi lại; nếu số đang dùng đúng thì báo người phụ trách báo cáo."),
            ]
        case (true, false):
            return [
                heading("TAKEN, WAITS FOR AN ANSWER", number, file),
                "Nothing of it is used, for the reason noted below. "
                    + (isForeign
                        ? "Figures of another unit come from that unit's own folder; if those of this file are needed, tell the administrator."
                        : "If this file is right, add “xac nhan” to its name and send it again; else tell the administrator."),
            ]
        }
    }

    private func source(of other: OtherFile, isOwn: Bool) -> String {
        let day = CalendarDate.inVietnam(other.receivedAt).slashed
        guard catalogue.isVietnamese else {
            return "the figures of “\(other.name)” (received \(day))" + (other.isAll ? "" : " for \(other.units)")
                + (isOwn ? "" : ", not this file's")
        }
        return "số liệu của tệp “\(other.name)” (nhận ngày \(day))" + (other.isAll ? "" : " cho \(other.units)")
            + (isOwn ? "" : ", không phải của tệp này")
    }

    static func listed(_ fields: [String], _ isVietnamese: Bool) -> String {
        let shown = fields.prefix(8).joined(separator: "; ")
        guard fields.count > 8 else { return shown }
        return shown + (isVietnamese ? " và \(fields.count - 8) mục khác" : " and \(fields.count - 8) more")
    }
}
