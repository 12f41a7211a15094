import Recognition
import ReportingKit
import Tabular

/// What the rows of an undeclared table are, and which column names them.
struct TableShape {
    enum Rows: String, Sendable { case units, members, indicators, items, records }

    let rows: Rows
    /// The column that names the rows.
    let key: Int?
    /// The column of serial numbers.
    let serial: Int?
    /// Of indicators: the column that says what each is measured in.
    var measure: Int?
    /// Positions of the columns that hold values.
    let values: [Int]
    /// How many columns hold codes beside the names of the rows.
    let codes: Int
    /// Positions of columns that say who somebody is.
    let personal: [Int]
    /// The rows that are neither totals nor headings of groups.
    let body: [Int]
    let totals: [Int]
    let groups: [Int]

    init(_ table: DraftTable, isUnit: (String) -> Bool) {
        let columns = table.columns
        var personal = columns.indices.filter { PersonalColumns.isOne(columns[$0]) }
        let serial = columns.indices.prefix(3).first { Self.serials.are(columns[$0].leafKey) }
        let rest = columns.indices.filter { $0 != serial }
        let (rows, key) = Self.rows(of: table, rest: Array(rest), serial: serial, personal: personal, isUnit: isUnit)
        // The column that names the rows of such a list names persons, whatever its heading is.
        if rows == .records, let key, !personal.contains(key), Self.personShare(columns[key]) >= Self.manyPersons {
            personal.append(key)
        }
        let measure = rest.first { Self.measures.are(columns[$0].leafKey) }
        self.rows = rows
        self.key = key
        self.serial = serial
        self.personal = personal
        self.measure = rows == .indicators ? measure : nil
        let codes = Set(rest.filter { $0 != key && Self.isCodes(columns[$0]) })
        self.codes = codes.count
        values = rest.filter {
            $0 != key && !(rows == .indicators && $0 == measure) && !personal.contains($0) && !codes.contains($0)
        }
        var (body, totals, groups): ([Int], [Int], [Int]) = ([], [], [])
        for row in 0..<table.rowCount {
            let label = key.flatMap { columns[$0].cells[row] }
            let number = serial.flatMap { columns[$0].cells[row] }
            let cells = columns.reduce(0) { $0 + ($1.cells[row] == nil ? 0 : 1) }
            if rows == .indicators {
                if label != nil { body.append(row) }
            } else if Self.isTotal(label, number, hasKey: key != nil) {
                totals.append(row)
            } else if cells <= 2, Self.isGroup(label, number, cells) {
                groups.append(row)
            } else if label != nil || key == nil {
                body.append(row)
            }
        }
        (self.body, self.totals, self.groups) = (body, totals, groups)
    }

    private static func isTotal(_ label: CleanCell?, _ number: CleanCell?, hasKey: Bool) -> Bool {
        if let label, TotalLabels.isTotal(label.text) { return true }
        guard label == nil, hasKey else { return false }
        return number.map { TotalLabels.isTotal($0.text) } ?? true
    }

    /// "II | Xã, phường, đặc khu", or a name alone.
    private static func isGroup(_ label: CleanCell?, _ number: CleanCell?, _ cells: Int) -> Bool {
        guard label != nil else { return cells <= 1 }
        guard let number else { return cells == 1 }
        return number.text.allSatisfy { "IVXLCABDEFGH.".contains($0) }
    }

    private static func rows(
        of table: DraftTable, rest: [Int], serial: Int?, personal: [Int], isUnit: (String) -> Bool
    ) -> (Rows, Int?) {
        let columns = table.columns
        func words(_ column: Int) -> [CleanCell] { columns[column].cells.compactMap(\.self).filter(\.isWords) }
        func isWorded(_ column: Int) -> Bool {
            let filled = columns[column].cells.compactMap(\.self)
            return filled.count { $0.isWords && DraftNumber.read($0) == nil && !DraftDate.isOne($0) } * 2
                > max(1, filled.count)
        }
        var shares: [Int: Double] = [:]
        func unitShare(_ column: Int) -> Double {
            if let known = shares[column] { return known }
            let all = words(column).prefix(sampledRows)
            let share = all.isEmpty ? 0 : Double(all.count { isUnit($0.text) }) / Double(all.count)
            shares[column] = share
            return share
        }
        func figures(besides key: Int) -> Int {
            rest.count { $0 != key && !personal.contains($0) && isFigures(columns[$0]) }
        }
        let dates = rest.count { isDates(columns[$0]) }
        if let identifier = rest.first(where: { isIdentifier(columns[$0], rows: table.rowCount) }),
            dates >= 2 || !personal.isEmpty
        {
            return (.records, identifier)
        }
        let candidates = rest.prefix(4).filter { isWorded($0) && !personal.contains($0) }
        // A list that names persons before anything else is one of persons.
        if let first = rest.first(where: isWorded), personal.contains(first), unitShare(first) < 0.5 {
            return (.records, first)
        }
        if let names = candidates.first(where: { personShare(columns[$0]) >= manyPersons && unitShare($0) < 0.5 }),
            names == candidates.first || !candidates.contains(where: { unitShare($0) >= 0.5 })
        {
            return (.records, names)
        }
        let isNumbered = serial.map { column in
            columns[column].cells.compactMap(\.self).count { isOutlineNumber($0.text) } >= 2
        }
        let hasMeasure = rest.contains { measures.are(columns[$0].leafKey) }
        if let indicator = candidates.first(where: { indicators.lead(columns[$0].leafKey) }),
            hasMeasure || isNumbered ?? false
        {
            return (.indicators, indicator)
        }
        // "Tên | ĐVT | Số tiền" may name payees: without a heading that says so, lines are indicators where they read
        // like them.
        if hasMeasure, let first = candidates.first, unitShare(first) < 0.5, readLikeIndicators(columns[first]) {
            return (.indicators, first)
        }
        guard let first = candidates.first else {
            return (.items, rest.first { isWorded($0) && !personal.contains($0) })
        }
        let key =
            candidates.max { left, right in
                rank(left, unitShare(left), columns) < rank(right, unitShare(right), columns)
            } ?? first
        let isOfUnits = unitShare(key) >= 0.5
        func differ(_ column: Int) -> Bool { Set(words(column).map(\.text)).count == words(column).count }
        if isOfUnits, key != first, figures(besides: key) < 2 || differ(first) && !differ(key),
            Set(words(first).map(\.text)).count > 1
        {
            // The unit is what the thing belongs to.
            return (figures(besides: first) >= 2 && differ(first) ? .members : .items, first)
        }
        if isOfUnits { return (.units, key) }
        if !personal.isEmpty, figures(besides: first) < 2 { return (.records, first) }
        return figures(besides: first) >= 2 ? (.members, first) : (.items, first)
    }

    private static func personShare(_ column: DraftTable.Column) -> Double {
        PersonNames.share(of: column.cells.lazy.compactMap { $0?.text }.prefix(sampledRows).map(\.self))
    }

    private static func readLikeIndicators(_ column: DraftTable.Column) -> Bool {
        let labels = column.cells.lazy.compactMap { $0?.text }.prefix(sampledRows)
        return !labels.isEmpty && labels.count(where: IndicatorWords.isOne) * 2 >= labels.count
    }

    private static let manyPersons = 0.3
    /// So many rows tell what a column holds.
    private static let sampledRows = 300

    private static func rank(_ column: Int, _ units: Double, _ columns: [DraftTable.Column]) -> (Int, Int, Int) {
        (units >= 0.5 ? 1 : 0, keys.stand(in: columns[column].leafKey) ? 1 : 0, -column)
    }

    private static func isFigures(_ column: DraftTable.Column) -> Bool {
        let filled = column.cells.compactMap(\.self).filter { !DraftNumber.isBlank($0) }
        return !filled.isEmpty && filled.count { DraftNumber.read($0) != nil } * 2 > filled.count
    }

    private static func isDates(_ column: DraftTable.Column) -> Bool {
        let filled = column.cells.compactMap(\.self).filter { !DraftNumber.isBlank($0) }
        return !filled.isEmpty && filled.allSatisfy(DraftDate.isOne)
    }

    /// "Mã đơn vị": what it holds counts nothing.
    private static func isCodes(_ column: DraftTable.Column) -> Bool {
        guard codeHeadings.lead(column.leafKey) else { return false }
        let filled = column.cells.compactMap { $0?.text }
        return !filled.isEmpty && filled.allSatisfy { !$0.contains(",") && !$0.contains("%") }
            && Set(filled).count == filled.count
    }

    private static let codeHeadings = Phrases(
        "mã", "mã số", "mã đơn vị", "mã xã", "mã cơ quan", "mã đv", "mã định danh", "mã địa bàn", "mã hành chính")

    /// A code of its own in each row.
    private static func isIdentifier(_ column: DraftTable.Column, rows: Int) -> Bool {
        guard identifiers.lead(column.leafKey), rows > 0 else { return false }
        let filled = column.cells.compactMap { $0?.text }
        return filled.count * 10 >= rows * 9 && Set(filled).count == filled.count
            && filled.contains { $0.contains { !$0.isNumber } || $0.count > 6 }
    }

    /// "1.1", "2.3.1".
    private static func isOutlineNumber(_ text: String) -> Bool {
        let parts = text.split(separator: ".")
        return parts.count >= 2 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }

    static let serials = Phrases("stt", "tt", "số tt", "số thứ tự", "no")
    private static let measures = Phrases("đơn vị tính", "đvt", "đơn vị đo", "đv tính")
    private static let identifiers = Phrases(
        "mã", "mã hồ sơ", "mã số hồ sơ", "số hồ sơ", "số biên nhận", "mã số", "số phiếu", "số giấy", "mã đơn")
    private static let indicators = Phrases(
        "chỉ tiêu", "chỉ số", "tiêu chí", "tên chỉ tiêu", "nội dung chỉ tiêu", "chỉ tiêu thống kê", "các chỉ tiêu",
        "nội dung tiêu chí")
    private static let keys = Phrases(
        "đơn vị", "cơ quan", "địa phương", "tên xã", "thôn", "xã", "phường", "tên đơn vị", "địa bàn")
}
