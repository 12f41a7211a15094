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
        /// Nil when they are this file's own.
        public let otherFile: (name: String, receivedAt: Date)?
        public let keptFrom: [Kept]

        public init(
            dataset: String, set: UnitSet, place: String, period: Period, otherFile: (name: String, receivedAt: Date)?,
            keptFrom: [Kept]
        ) {
            self.dataset = dataset
            self.set = set
            self.place = place
            self.period = period
            self.otherFile = otherFile
            self.keptFrom = keptFrom
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
            let source: String
            if let other = entry.otherFile {
                let day = CalendarDate.inVietnam(other.receivedAt).slashed
                source =
                    isVietnamese
                    ? "số liệu của tệp “\(other.name)” (nhận ngày \(day)), không phải của tệp này"
                    : "the figures of “\(other.name)” (received \(day)), not this file's"
            } else {
                source = isVietnamese ? "số liệu của tệp này" : "this file's figures"
            }
            lines.append("  \(entry.dataset) – \(set), \(period): \(source)")
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

    private static func listed(_ fields: [String], _ isVietnamese: Bool) -> String {
        let shown = fields.prefix(8).joined(separator: "; ")
        guard fields.count > 8 else { return shown }
        return shown + (isVietnamese ? " và \(fields.count - 8) mục khác" : " and \(fields.count - 8) more")
    }
}
