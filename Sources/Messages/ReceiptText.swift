import ReportingKit

/// What an officer is told of a file that was taken.
public struct ReceiptText: Sendable {
    /// One recognised table, as the receipt names it.
    public struct Part: Sendable {
        public let dataset: String
        public let period: Period
        public let set: UnitSet
        /// What the set is called: "các xã, phường, đặc khu".
        public let place: String
        /// The unit of a table of one.
        public let unit: String?
        /// What the report uses the figures for; nil when the receipt says nothing of it.
        public let use: Use?
        public let unitCount: Int
        /// Of a form; nil for a table.
        public let answers: Answers?
        /// Label and value of each total that was read.
        public let totals: [(label: String, value: String)]
        public let balance: String

        public init(
            dataset: String, period: Period, set: UnitSet, place: String, unit: String? = nil, use: Use? = nil,
            unitCount: Int, answers: Answers? = nil, totals: [(label: String, value: String)], balance: String
        ) {
            self.dataset = dataset
            self.period = period
            self.set = set
            self.place = place
            self.unit = unit
            self.use = use
            self.unitCount = unitCount
            self.answers = answers
            self.totals = totals
            self.balance = balance
        }
    }

    /// An export of one row a dossier, as the receipt tells of it.
    public struct Records: Sendable {
        /// What it was recognised as.
        public let titles: [String]
        public let sheets: [String]
        public let isPeriodDerived: Bool
        public let balance: String
        /// The tables that were counted; their balance is this one's.
        public let counts: [Part]

        public init(titles: [String], sheets: [String], isPeriodDerived: Bool, balance: String, counts: [Part]) {
            self.titles = titles
            self.sheets = sheets
            self.isPeriodDerived = isPeriodDerived
            self.balance = balance
            self.counts = counts
        }
    }

    let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) {
        self.catalogue = catalogue
    }

    /// `number` is nil where no ledger gave one; `contact` is whom to ask.
    public func text(
        file: String, number: Number? = nil, parts: [Part], records: Records? = nil, sections: [String],
        findings: [Finding], inForce: [InForce] = [], markedCopy: String? = nil, contact: String? = nil
    ) -> String {
        let isVietnamese = catalogue.language == .vi
        var lines = heading(file, number, inForce, findings)
        for part in parts {
            lines.append("")
            lines.append(isVietnamese ? "Bảng: \(part.dataset)" : "Content: \(part.dataset)")
            lines.append(
                isVietnamese
                    ? "Kỳ báo cáo: \(part.period.vietnamese) (\(part.period.firstDay.slashed) – \(part.period.lastDay.slashed))"
                    : "Period: \(part.period.id)")
            if let unit = part.unit {
                lines.append(isVietnamese ? "Đơn vị: \(unit)" : "Unit: \(unit)")
            } else {
                lines.append(isVietnamese ? "Đơn vị: \(part.place)" : "Units: \(part.set)")
            }
            if let use = part.use?.text(isVietnamese: isVietnamese) { lines.append(use) }
            lines += contents(part)
            if !part.totals.isEmpty {
                lines.append(isVietnamese ? "Tổng các dòng:" : "Totals of the rows:")
                lines += part.totals.map { "  \($0.label): \($0.value)" }
            }
        }
        if let records { lines += text(of: records, isVietnamese: isVietnamese) }
        if !sections.isEmpty {
            lines.append("")
            lines.append((isVietnamese ? "Nội dung cho các mục: " : "Text for: ") + sections.joined(separator: "; "))
        }
        lines += text(of: inForce)
        lines.append("")
        if findings.isEmpty {
            lines.append(isVietnamese ? "Không có điểm nào cần lưu ý." : "Nothing to note.")
        } else {
            lines.append(isVietnamese ? "Cần lưu ý:" : "To note:")
            lines += findings.prefix(20).enumerated().map { "\($0.offset + 1). \(catalogue.sentence(for: $0.element))" }
            if findings.count > 20 {
                let rest = findings.count - 20
                lines.append(isVietnamese ? "   … và \(rest) điểm khác." : "   … and \(rest) more.")
            }
        }
        if let markedCopy {
            lines.append(
                isVietnamese
                    ? "Các ô chờ trả lời được đánh dấu trong bản sao “\(markedCopy)”."
                    : "The cells that wait for an answer are marked in “\(markedCopy)”.")
        }
        if let contact { lines.append(isVietnamese ? "Cần hỏi thêm: \(contact)." : "Ask: \(contact).") }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private func text(of records: Records, isVietnamese: Bool) -> [String] {
        var lines = [
            "",
            isVietnamese ? "Nội dung: danh sách hồ sơ, mỗi dòng một hồ sơ" : "Content: dossiers, one row each",
        ]
        lines += records.titles.map { "  \($0)" }
        if records.sheets.count > 1 {
            lines.append((isVietnamese ? "Các trang: " : "Sheets: ") + records.sheets.joined(separator: "; "))
        }
        if let period = records.counts.first?.period {
            let derived =
                records.isPeriodDerived
                ? (isVietnamese ? ", suy ra từ ngày tiếp nhận" : ", from the dates received") : ""
            lines.append(
                isVietnamese
                    ? "Kỳ báo cáo: \(period.vietnamese) (\(period.firstDay.slashed) – \(period.lastDay.slashed))\(derived)"
                    : "Period: \(period.id)\(derived)")
        }
        lines.append(records.balance)
        lines.append(
            isVietnamese
                ? "Thông tin cá nhân: hệ thống chỉ giữ các số đếm; kho lưu trữ giữ bản rút gọn với những cột cần cho việc đếm, "
                    + "không giữ họ tên, địa chỉ, số điện thoại và không giữ tệp gốc."
                : "Personal data: only counts are kept, and in the archive a reduced copy with the columns that were counted; "
                    + "no names, addresses or telephones, and not the file itself.")
        for part in records.counts {
            let set = isVietnamese ? part.place : part.set.rawValue
            lines.append(
                isVietnamese
                    ? "Kết quả đếm – \(part.dataset), \(set) (\(part.unitCount) đơn vị):"
                    : "Counts – \(part.dataset), \(set) (\(part.unitCount) units):")
            lines += part.totals.map { "  \($0.label): \($0.value)" }
            if let use = part.use?.text(isVietnamese: isVietnamese) { lines.append("  " + use) }
        }
        return lines
    }
}
