import ReportingKit

extension ReceiptText {
    /// The rows of a file, by what each was read as.
    public struct Balance: Sendable {
        /// What the rows that count are.
        public enum Units: Sendable { case rows, dossiers }

        let seen: Int
        let units: Int
        let headers: Int
        let groups: Int
        let totals: Int
        let others: Int
        let faulty: Int

        public init(seen: Int, units: Int, headers: Int, groups: Int, totals: Int, others: Int, faulty: Int) {
            self.seen = seen
            self.units = units
            self.headers = headers
            self.groups = groups
            self.totals = totals
            self.others = others
            self.faulty = faulty
        }
    }

    public func balance(_ balance: Balance, of units: Balance.Units) -> String {
        guard catalogue.isVietnamese else {
            let parts = [
                (balance.units, units == .rows ? "taken" : "dossiers counted"), (balance.headers, "headings"),
                (balance.groups, "groups"), (balance.totals, "totals"), (balance.others, "others"),
                (balance.faulty, "faulty"),
            ]
            return "Rows: \(balance.seen) in the file: " + Self.listed(parts) { "\($0)" }
        }
        let parts = [
            (balance.units, units == .rows ? "dòng số liệu" : "hồ sơ được đếm"), (balance.groups, "dòng nhóm"),
            (balance.totals, "dòng tổng"), (balance.faulty, "dòng lỗi"),
            (balance.headers + balance.others, "dòng tiêu đề, ghi chú"),
        ]
        return "\(VietnameseNumber.padded(balance.seen)) dòng trong tệp: "
            + Self.listed(parts, VietnameseNumber.padded)
    }

    private static func listed(_ parts: [(count: Int, what: String)], _ number: (Int) -> String) -> String {
        parts.filter { $0.count > 0 }.map { "\(number($0.count)) \($0.what)" }.joined(separator: "; ")
    }

    /// Names of units, the first of more.
    public static func units(_ names: [String], more: Int) -> String {
        names.joined(separator: ", ") + " và \(more) đơn vị khác"
    }

    /// What units are called where the table says nothing nearer.
    public static let unitsOfAnyKind = "đơn vị"
}
